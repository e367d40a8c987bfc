"""What talks to browsers: who may come in, and what they are given."""
