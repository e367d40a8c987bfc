"""Drawings: a strict subset of SVG, read once and kept as PDF operators whose colours are still open."""
