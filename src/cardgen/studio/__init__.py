"""The studio: one page in the browser on the same road as the command line. See docs/studio.md."""
