"""Multipart bodies taken apart (RFC 2046, section 5.1; RFC 7578)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .decode import MalformedError, unquote


@dataclass(frozen=True, slots=True)
class Part:
    """One part; `name` and `filename` as `Content-Disposition` has them."""

    name: str | None
    """None: its `Content-Disposition` is not that of a form, or is not there."""
    filename: str | None
    content_type: str | None
    headers: Mapping[str, str]
    """By lower-case name."""

    content: bytes


def essence(media_type: str) -> str:
    """Give `type/subtype` in lower case, without parameters."""
    return media_type.partition(";")[0].strip().lower()


_PARAMETER = re.compile(
    r';\s*(?:([^\s;="]+)\s*=\s*("((?:[^"\\]|\\.)*)"|[^;\s"]*))?|"(?:[^"\\]|\\.)*"'
)
"""A parameter of a field, or a quoted string that is none: it may hold anything."""


def _parameters(field: str) -> list[tuple[str, str]]:
    """List the parameters of a field, names in lower case (RFC 9110, section 5.6.6)."""
    return [
        (
            found[1].lower(),
            found[2] if found[3] is None else re.sub(r"\\(.)", r"\1", found[3]),
        )
        for found in _PARAMETER.finditer(field)
        if found[1] is not None
    ]


def parameter(field: str, name: str) -> str | None:
    """Give a parameter of a header field, quoted or not; of several the first."""
    found = (text for key, text in _parameters(field) if key == name.lower())
    return next(found, None)


def meaning(media_type: str) -> Mapping[str, str | None]:
    """Give the parameters that tell media types apart: no charset, weight, boundary."""
    found = dict(reversed(_parameters(media_type)))
    return {k: v for k, v in found.items() if k not in ("charset", "q", "boundary")}


def split(body: bytes, content_type: str) -> list[Part]:
    """Split a multipart body; raises MalformedError for what is none."""
    boundary = parameter(content_type, "boundary")
    if not boundary:
        raise MalformedError(f"no boundary in {content_type!r}")
    dash = b"--" + boundary.encode("latin-1")
    text = b"\r\n" + body
    pieces = text.split(b"\r\n" + dash)[1:]
    # What stands behind the first closing delimiter is not read.
    end = next((n for n, one in enumerate(pieces) if one.startswith(b"--")), None)
    if end is None:
        raise MalformedError("the closing boundary is missing")
    return [_part(piece) for piece in pieces[:end]]


def _part(piece: bytes) -> Part:
    head, blank, content = piece.lstrip(b" \t").partition(b"\r\n\r\n")
    if not blank:
        raise MalformedError("a part without the empty line after its headers")
    headers: dict[str, str] = {}
    for line in head.decode("utf-8", "replace").split("\r\n"):
        if line.strip():
            field, _, value = line.partition(":")
            if field.strip().lower() in headers:
                raise MalformedError(f"a part with two {field!r}")
            headers[field.strip().lower()] = value.strip()
    disposition = headers.get("content-disposition", "")
    name = parameter(disposition, "name")
    if not disposition.lower().startswith("form-data"):
        name = None
    filename = parameter(disposition, "filename")
    return Part(
        name=None if name is None else _unescaped(name),
        filename=None if filename is None else _unescaped(filename),
        content_type=headers.get("content-type"),
        headers=headers,
        content=content,
    )


def _unescaped(name: str) -> str:
    """Undo the three escapes of names and file names (HTML, multipart form data)."""
    if re.search("%(22|0A|0D)", name):
        return unquote(re.sub("%(?!22|0A|0D)", "%25", name))
    return name
