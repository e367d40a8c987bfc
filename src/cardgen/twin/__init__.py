"""The plain-text twin: everything a Scene says, in words, for whoever cannot see or read the print."""
