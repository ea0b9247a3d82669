"""What a change does to the site: the report of a pull request."""
