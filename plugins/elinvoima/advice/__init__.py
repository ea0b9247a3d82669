"""Advice beyond validity: what would make a valid record better to read, safer or more useful."""
