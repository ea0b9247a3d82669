"""Forms for editors in the browser: Decap CMS with a configuration made from the schema."""
