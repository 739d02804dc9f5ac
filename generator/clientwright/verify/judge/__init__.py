"""Whether a request, or what a call returned, is what the document says."""
