"""Calls of a package under test, and what it is served."""
