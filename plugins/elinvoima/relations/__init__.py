"""How records point at each other: references, the catalogue of all records, related stories."""
