"""Files made from the fields' description: run `make faces` after the content model changes."""
