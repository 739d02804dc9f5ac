"""The document as the judge reads it, with code of its own."""
