"""The rules of repair, by their subjects."""
