"""Printable toolkits for Samen Opleiden: content and templates in, print-ready PDFs out."""

__version__ = "0.1.0"
