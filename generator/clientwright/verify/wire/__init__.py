"""Bytes on the wire, decoded by the standards."""
