"""Schemas as the judge reads them: as demands on a value, and for a validator."""
