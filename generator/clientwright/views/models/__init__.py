"""Schemas as source: annotations, classes, aliases and the modules that hold them."""
