"""Jobs to files: editions are made in memory and published as a whole."""
