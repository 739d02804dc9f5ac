"""The judge's reading of paths: what stands in braces, and what came of it."""

from __future__ import annotations

import pytest

from clientwright.verify.document.api import Parameter
from clientwright.verify.document.path_templates import fits, readings, simple
from clientwright.verify.wire.decode import Request
from clientwright.verify.wire.reserved_characters import unencoded


@pytest.mark.parametrize(
    ("path", "want", "several"),
    [
        ("/a/{id}", "/a/{id}", ""),
        ("/{+name}:go", "/{name}:go", "name"),
        ("/{name+}/{*other}", "/{name}/{other}", "name other"),
        ("/{id:[0-9]{3}}/{rest:.*}/{at:path}", "/{id}/{rest}/{at}", "rest at"),
        ("/{id?}/{**rest}", "/{id}/{rest}", "rest"),
        ("/{a=shelves/*}:go/{b=**}/{c=*}", "/{a}:go/{b}/{c}", "a b"),
        ("/{ id }/:+declared/:a:b", "/{id}/:+declared/:a:b", ""),
        ("/:id/x/:other?:id", "/{id}/x/:other?:id", ""),
        ("/{+declared}/x", "/{+declared}/x", ""),
        ("/a{?page,limit}", "/a", ""),
        ("/a{?page}{&limit}#b", "/a#b", ""),
        ("/a?page&b=1", "/a?b=1", ""),
        ("/a?page", "/a", ""),
        ("/a?page=1#page=1", "/a#page=1", ""),
        ("/a/{open", "/a/{open", ""),
        ("/a/{}", "/a/", ""),
    ],
)
def test_what_stands_in_braces(path: str, want: str, several: str) -> None:
    """Names alone are left, and what the query has is the query's."""
    assert simple(path, {"+declared", "id"}, {"page"}) == (
        want,
        frozenset(several.split()),
    )


def test_several_segments() -> None:
    """A value may have slashes where the document says so, and in every way."""
    assert fits("/x/{a}", frozenset("a"), "/x/p/q")
    assert not fits("/x/{a}", frozenset(), "/x/p/q")
    ways = readings("/x/{a}/y/{b}", "/x/1/y/2/y/3", frozenset("a"))
    assert {"a": "1/y/2", "b": "3"} in ways
    assert all(way["b"] == "3" for way in ways)


@pytest.mark.parametrize(
    ("sent", "several", "wrong"),
    [("p/q", True, False), ("p%2Fq", True, True), ("p/q", False, True)],
)
def test_slashes(sent: str, several: bool, wrong: bool) -> None:
    """They stay where a value is several segments, and are encoded where it is one."""
    parameter = Parameter(
        name="a",
        location="path",
        schema=None,
        required=True,
        style="simple",
        explode=False,
        several=several,
        pointer="#",
    )
    found = unencoded(parameter, Request("GET", "/", (), b""), {"a": sent}, "text")
    assert (found is not None) is wrong
