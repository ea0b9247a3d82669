"""From files to validated records: reading, front matter, schema, problems, reports."""
