"""Requests and responses that the judge makes, of values for their schemas."""
