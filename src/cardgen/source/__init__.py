"""YAML: text to nodes that know their place, and nodes to structs."""
