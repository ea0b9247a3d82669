"""Search that speaks Finnish: analysis of words, the index, ranking."""
