"""The bridge to MkDocs and ProperDocs: small plugins that translate events to the core."""
