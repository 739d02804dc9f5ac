"""README, reference and docstrings."""
