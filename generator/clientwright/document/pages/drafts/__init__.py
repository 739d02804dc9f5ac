"""Drafts of documents from prose, samples, field lists and recorded requests."""
