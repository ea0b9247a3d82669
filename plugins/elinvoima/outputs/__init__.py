"""From a Site to what is published: pages, data files, feeds, pictures and redirects."""
