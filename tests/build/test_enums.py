"""Enums and constants, and where the names of their values stand."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("given", "want", "codes"),
    [
        ({"enum": ["x", "y"]}, "<x, y>", []),
        ({"type": "string", "enum": ["x"]}, "=x", []),
        ({"const": 5}, "=5", []),
        ({"const": None}, "null", []),
        ({"enum": [None]}, "null", []),
        ({"enum": ["x", None]}, "=x?", []),
        ({"enum": ["x", "x", "y"]}, "<x, y>", ["duplicate-enum-value"]),
        ({"enum": [1, True, "1"]}, "<1, True, 1>", []),
        ({"enum": [1, 2.5]}, "<1, 2.5>", []),
        ({"type": "boolean", "enum": [True, False]}, "boolean", []),
        ({"type": "boolean", "enum": [True]}, "=true", []),
        ({"type": "string", "enum": []}, "text", ["empty-enum"]),
        ({"type": "string", "enum": "x"}, "text", ["wrong-type"]),
        ({"type": "string", "enum": [1, 2]}, "<1, 2>", ["enum-type"]),
        ({"enum": ["x", "y"], "default": "z"}, "<x, y>", ["default-mismatch"]),
        ({"type": "object", "enum": [{"a": 1}]}, "{: any}", ["enum-widened"]),
        ({"enum": [[1], "x"]}, "[any] | text", ["enum-widened"]),
    ],
)
def test_values(read: Any, given: Any, want: str, codes: list[str]) -> None:
    """Null, duplicates, mixed kinds and what is no value."""
    reading = read(given)
    assert (reading.text, reading.codes) == (want, codes)


NUMBERS = {"type": "integer", "enum": [0, 1]}


@pytest.mark.parametrize(
    "words",
    [
        {"x-enum-varnames": ["pending", "accepted"]},
        {"x-enumNames": ["pending", "accepted"]},
        {"x-enum-varnames": {"0": "pending", "1": "accepted"}},
        {
            "x-ms-enum": {
                "values": [
                    {"value": 0, "name": "pending"},
                    {"value": 1, "name": "accepted"},
                ]
            }
        },
        {"description": "0 - pending\n1 - accepted"},
        {"description": "Status:\n* `0` - pending\n* `1` - accepted\n"},
        {"description": "- 0: pending\n- 1: accepted"},
        {"description": "The status: 0 = pending, 1 = accepted"},
    ],
)
def test_names(read: Any, words: dict[str, Any]) -> None:
    """Names of numbers, from extensions and from lists in the description."""
    members = read({**NUMBERS, **words}).schema.members
    assert [member.name for member in members] == ["pending", "accepted"]


@pytest.mark.parametrize(
    "words",
    [
        {"description": "0 or 1"},
        {"description": "0 - pending"},
        {"x-enum-varnames": "pending"},
        {"x-enum-varnames": ["pending"]},
        {"x-enum-varnames": [1, 2]},
        {"x-ms-enum": []},
    ],
)
def test_no_names(read: Any, words: dict[str, Any]) -> None:
    """Half a list is chance, and what is no list says nothing."""
    members = read({**NUMBERS, **words}).schema.members
    assert [member.name for member in members] == [None, None]


@pytest.mark.parametrize(
    "words",
    [
        {"x-enum-descriptions": ["May all.", "May look."]},
        {"x-enumDescriptions": {"admin": "May all.", "guest": "May look."}},
        {"description": "* `admin`: May all.\n* `guest`: May look."},
    ],
)
def test_descriptions(read: Any, words: dict[str, Any]) -> None:
    """Text has its own name; what a list says of it is a description."""
    members = read({"enum": ["admin", "guest"], **words}).schema.members
    assert [member.description for member in members] == ["May all.", "May look."]
    assert [member.name for member in members] == [None, None]
