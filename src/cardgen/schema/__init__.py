"""What may stand in each kind of file, as JSON Schema for editors: made from the models that read the files."""
