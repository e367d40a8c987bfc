"""Drawing a Scene as PDF pages."""
