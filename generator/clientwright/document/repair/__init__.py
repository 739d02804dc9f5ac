"""What vendors write wrong, and what it is repaired to."""
