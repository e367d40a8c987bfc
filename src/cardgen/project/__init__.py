"""Which files there are: the project, what cardgen brings along, and where the results go."""
