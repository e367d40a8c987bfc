"""Pages as pictures, made by processes that are replaced when they hang or grow."""
