"""Packages that are used without writing Python: by a shell, and by agents."""
