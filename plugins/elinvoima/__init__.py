"""Elinvoiman tietopankki: the core. It never imports mkdocs (a lint rule says so)."""

__version__ = "0.1.0"
