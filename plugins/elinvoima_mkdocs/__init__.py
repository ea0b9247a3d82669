"""The bridge to MkDocs (and ProperDocs): small plugins that translate events. All else is the core's."""
