"""What people decided of a document: in settings, or by extensions."""
