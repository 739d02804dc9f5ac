"""The reference as HTML pages."""
