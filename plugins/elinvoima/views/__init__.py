"""View models: what each page shows, worked out from the catalogue. Pure; no HTML."""
