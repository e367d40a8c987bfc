"""Many editions in one go: a sheet or a folder of partnerships, one row of it one layer of content in memory."""
