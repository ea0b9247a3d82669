"""Whether neighbours by meaning (sentence embeddings) earn a place: figures, not a feature."""
