"""The register of Finland's municipalities."""
