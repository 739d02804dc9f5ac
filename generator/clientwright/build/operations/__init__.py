"""Paths, operations and what belongs to them, as types of the IR."""
