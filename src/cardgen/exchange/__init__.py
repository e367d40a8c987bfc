"""Texts out to Word or Excel for people who do not write YAML, and what they changed back into the right file."""
