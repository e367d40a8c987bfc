"""A visitor’s work: files in memory, what was done to them, and how they are kept."""
