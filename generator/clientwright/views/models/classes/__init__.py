"""Classes of `models`: their bases, fields and words, and how these are laid out."""
