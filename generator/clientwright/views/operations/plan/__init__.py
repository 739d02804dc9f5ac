"""What operations are in Python: arguments, bodies, responses, pages and streams."""
