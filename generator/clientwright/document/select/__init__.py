"""The operations that are asked for, and what they need."""
