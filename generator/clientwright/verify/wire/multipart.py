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


def parameter(field: str, name: str) -> str | None:
    """Give a parameter of a header field, quoted or not (RFC 9110, section 5.6.6)."""
    pattern = rf';\s*{re.escape(name)}\s*=\s*("((?:[^"\\]|\\.)*)"|[^;\s]+)'
    found = re.search(pattern, field, re.IGNORECASE)
    if found is None:
        return None
    if found.group(2) is not None:
        return re.sub(r"\\(.)", r"\1", found.group(2))
    return found.group(1)


def meaning(media_type: str) -> Mapping[str, str | None]:
    """Give the parameters that tell media types apart: no charset, weight, boundary."""
    names = re.findall(r';\s*([^\s;="]+)\s*=', media_type)
    found = {name.lower(): parameter(media_type, name) for name in names}
    return {k: v for k, v in found.items() if k not in ("charset", "q", "boundary")}


def split(body: bytes, content_type: str) -> list[Part]:
    """Split a multipart body; raises MalformedError for what is none."""
    boundary = parameter(content_type, "boundary")
    if not boundary:
        raise MalformedError(f"no boundary in {content_type!r}")
    dash = b"--" + boundary.encode("latin-1")
    text = b"\r\n" + body
    pieces = text.split(b"\r\n" + dash)
    if len(pieces) < 2 or not pieces[-1].startswith(b"--"):
        raise MalformedError("the closing boundary is missing")
    return [_part(piece) for piece in pieces[1:-1]]


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
        filename=filename,
        content_type=headers.get("content-type"),
        headers=headers,
        content=content,
    )


def _unescaped(name: str) -> str:
    """Undo the three escapes of form-data names (HTML, multipart form data)."""
    if re.search("%(22|0A|0D)", name):
        return unquote(re.sub("%(?!22|0A|0D)", "%25", name))
    return name
