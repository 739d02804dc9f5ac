"""Measurements of the generator against others, as whole processes."""
