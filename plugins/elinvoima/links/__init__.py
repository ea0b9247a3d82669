"""Whether links to other sites work: asked for, not part of an ordinary check."""
