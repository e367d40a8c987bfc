"""Many editions from a sheet that somebody drops: the `batch` of the command line, with its rows done by the pool."""
