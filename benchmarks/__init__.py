"""Measurements that the project promises to hold: search quality, bytes, times."""
