"""Mends what is mechanical in a file, and never its meaning."""
