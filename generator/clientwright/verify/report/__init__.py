"""What a verification found: as data, as a table, as a page."""
