"""What is said: layers of YAML merged into one validated `Edition`."""
