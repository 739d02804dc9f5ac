"""Calls that documentation shows: their values, as Python and as curl."""
