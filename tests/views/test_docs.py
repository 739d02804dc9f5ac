"""Docstrings: the document's words, closed where they end."""

from __future__ import annotations

import pytest

from clientwright.views.docs import docstrings as docs


@pytest.mark.parametrize(
    ("said", "closed"),
    [
        ("", ""),
        ("The name", "The name."),
        ("The name.", "The name."),
        ("Why?", "Why?"),
        ("See `name`", "See `name`."),
        ("One of\n\n* 0 - off\n* 1 - on", "One of\n\n* 0 - off\n* 1 - on"),
        ("Steps:\n1. go\n2) stop", "Steps:\n1. go\n2) stop"),
        ("From 1\nto 2", "From 1\nto 2."),
    ],
)
def test_a_list_is_not_closed(said: str, closed: str) -> None:
    """A full stop ends a sentence, and no item of a list."""
    assert docs.closed(said) == closed
