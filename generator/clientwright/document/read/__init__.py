"""Bytes of files and addresses as documents whose every value knows its place."""
