"""What editors write with: the fields described, files written, begun, taken in and renamed."""
