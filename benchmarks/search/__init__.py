"""How well the site is searched, beside other search engines over the same pages."""
