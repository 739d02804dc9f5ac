"""All files of a document as one tree with local references."""
