"""From bytes to text: encodings, and what a file seems to be that is no document."""

from __future__ import annotations

import codecs
import re

from ...diagnostics import GenerationError, Place

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = (
    (b"\x1f\x8b", "a gzip file"),
    (b"PK\x03\x04", "a zip file"),
    (b"%PDF", "a PDF file"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ", "an xz file"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard file"),
    (b"\x89PNG", "an image"),
    (b"\x7fELF", "a program"),
)
_TEXTUAL = (
    (
        re.compile(r"\s*<(?:!doctype html|html|head|body)\b", re.IGNORECASE),
        "an HTML page",
    ),
    (re.compile(r"\s*<[?!a-zA-Z]"), "an XML or HTML file"),
    (re.compile(r"#%RAML"), "a RAML document"),
    (re.compile(r"\s*FORMAT:\s*1A", re.IGNORECASE), "an API Blueprint"),
    (
        re.compile(r'^\s*syntax\s*=\s*["\']proto', re.MULTILINE),
        "a Protocol Buffers file",
    ),
    (re.compile(r'^\s*import\s+"@typespec', re.MULTILINE), "a TypeSpec file"),
    (
        re.compile(
            r"^(?:extend\s+)?(?:schema|type\s+\w+|input\s+\w+|interface\s+\w+|enum\s+\w+)"
            r"[^:\n]*\{|^(?:scalar\s+\w+|union\s+\w+\s*=)",
            re.MULTILINE,
        ),
        "a GraphQL schema",
    ),
    (re.compile(r"^#!"), "a script"),
    (
        re.compile(
            r"^(?:def \w+\(.*|class \w+.*:|import \w+[\w., ]*|from [\w.]+ import .*)$",
            re.MULTILINE,
        ),
        "a Python file",
    ),
)


def decode(data: bytes, file: str) -> str:
    """Decode UTF-8, or UTF-16 or UTF-32 with or without a byte order mark.

    Raises:
        GenerationError: The bytes are no text in one of these encodings.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding, file)
    for magic, what in _BINARY:
        if data.startswith(magic):
            raise not_a_document(what, file)
    return _decoded(data, _unmarked(data), file)


def _unmarked(data: bytes) -> str:
    """Guess by the zero bytes around the first character, which is ASCII."""
    head = data[:4]
    for pattern, encoding in (
        (b"\x01\x00\x00\x00", "utf-32-le"),
        (b"\x00\x00\x00\x01", "utf-32-be"),
        (b"\x01\x00\x01\x00", "utf-16-le"),
        (b"\x00\x01\x00\x01", "utf-16-be"),
    ):
        if len(head) == 4 and bytes(byte != 0 for byte in head) == pattern:
            return encoding
    return "utf-8"


def _decoded(data: bytes, encoding: str, file: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - (before.rfind(b"\n") + 1) + 1
        raise GenerationError(
            f"line {line}, column {column}: the file is not {_name(encoding)} text",
            Place(file, ""),
            hint="save it as UTF-8",
        ) from None


def _name(encoding: str) -> str:
    return encoding.upper().removesuffix("-SIG").removesuffix("-LE").removesuffix("-BE")


def seems(text: str) -> str | None:
    """Say what kind of text this is that is neither JSON nor a YAML mapping."""
    head = text[:4000]
    for pattern, what in _TEXTUAL:
        if (
            pattern.search(head)
            if pattern.flags & re.MULTILINE
            else pattern.match(head)
        ):
            return what
    return None


def not_a_document(what: str, file: str) -> GenerationError:
    """Make the error for a file that is something else."""
    return GenerationError(
        f"not an OpenAPI document: this seems to be {what}", Place(file, "")
    )


def line_column(text: str, index: int) -> str:
    """Say where an index is, counting from 1."""
    line = text.count("\n", 0, index) + 1
    return f"line {line}, column {index - text.rfind(chr(10), 0, index)}"
