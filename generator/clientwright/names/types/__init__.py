"""Class and alias names: of components, of what stands inside them, and of errors."""
