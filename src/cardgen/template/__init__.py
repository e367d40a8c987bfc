"""How it looks: colours, type styles and the template language."""
