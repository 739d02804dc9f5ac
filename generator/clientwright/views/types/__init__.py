"""Annotations as data: what they name, whether they take None, how they are wrapped."""
