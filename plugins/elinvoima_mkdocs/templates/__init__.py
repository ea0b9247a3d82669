"""The theme as MkDocs finds it: the document around the core's pages, by name in mkdocs.yml."""
