"""Facts about all schemas together: cycles, equal schemas, classes for input."""
