"""Python source as text: imports, layout and escaping."""
