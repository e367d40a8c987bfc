"""The editor for partnerships: its steps, its fields and its downloads."""
