"""What differs between two editions, or between a project then and now: words, pictures, colours, pages."""
