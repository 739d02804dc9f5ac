"""Text of a document as words, and words as Python identifiers.

Identifiers are ASCII, so no two of them meet under NFKC, which Python applies to
identifiers. What has no ASCII form is spelled by its code points (`x540d`). Two texts
may still give the same words (`userId`, `user_id`); `resolve` tells them apart.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

from .fitting import fit

LIMIT = 70
"""Longest attribute or argument, in characters; a longer one is cut at words.

A line that holds one must fit into 88 columns: where it does not, `black` and
`ruff format` disagree on what to do.
"""

LONGEST_TYPE = 60
"""Longest class or alias, in characters."""

_SOURCE_LIMIT = 400
_PLAIN = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*\Z")
_PASCAL = re.compile(r"[A-Z][A-Za-z0-9]*\Z")
_WORD = re.compile(
    r"[A-Z]{2,}s(?![a-z])[0-9]*"  # IDs, URLs
    r"|[A-Z]+(?![a-z])[0-9]*"  # HTTP, ID2
    r"|[A-Z][a-z]*[0-9]*(?:(?<=[0-9])[a-z]+[0-9]*)*"  # Pet, Sha256sum
    r"|[a-z]+[0-9]*(?:(?<=[0-9])[a-z]+[0-9]*)*"  # pet, sha256sum
    r"|[0-9]+(?:[a-z]+[0-9]*)*"  # 2fa
)
_BRANDS = re.compile(r"OAuth|OpenID|[A-Z]{2,}v(?=[0-9])")
"""Words that would be taken apart: OAuth2, OpenIDConnect, IPv4, TLSv1."""

_SIGNED = re.compile(r"(?:(?<=[\s\[(,=:/])|\A)([+-])(?=\.?[0-9])")
_SIGNS = {"+": " plus ", "-": " minus "}
_LATIN = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
        "Œ": "Oe",
        "ø": "o",
        "Ø": "O",
        "đ": "d",
        "Đ": "D",
        "ð": "d",
        "Ð": "D",
        "ł": "l",
        "Ł": "L",
        "\u0131": "i",
        "þ": "th",
        "Þ": "Th",
    }
)
_SPELLED = {
    "[]": " list ",
    "<=": " lte ",
    ">=": " gte ",
    "!=": " ne ",
    "==": " eq ",
    "<": " lt ",
    ">": " gt ",
    "=": " eq ",
    "!": " not ",
    "$": " dollar ",
    "@": " at ",
    ".": " dot ",
    "-": " dash ",
    "+": " plus ",
    "*": " star ",
    "%": " percent ",
    "&": " and ",
    "#": " hash ",
    "/": " slash ",
    "\\": " backslash ",
    ":": " colon ",
    ";": " semicolon ",
    "|": " pipe ",
    "~": " tilde ",
    "^": " caret ",
    "?": " question ",
    ",": " comma ",
    "'": " quote ",
    '"': " quotes ",
    "`": " backtick ",
    "(": " paren ",
    "{": " brace ",
    "[": " bracket ",
}
_PUNCTUATION = re.compile("|".join(re.escape(mark) for mark in _SPELLED))


@lru_cache(maxsize=1 << 16)
def words(text: str) -> tuple[str, ...]:
    """Split text into lower-case ASCII words: `HTTPServerIDs` → http, server, ids.

    Very long text is cut before it is looked at; a hash of the whole is its last word.
    Text without letters, digits or other telling characters gives no words.
    """
    if _PLAIN.match(text):
        return tuple(text.split("_"))
    if len(text) > _SOURCE_LIMIT:
        return (*words(text[:LIMIT]), digest(text, 8))
    if not text.isascii():
        text = to_ascii(text, spell=True)
    text = _BRANDS.sub(lambda match: match[0].capitalize(), text)
    text = _SIGNED.sub(lambda match: _SIGNS[match[1]], text)
    return tuple(word.lower() for word in _WORD.findall(text))


def spelled(text: str) -> tuple[str, ...]:
    """Split text into words, its punctuation spelled: `@type` → at, type."""
    marks = _PUNCTUATION.sub(lambda match: _SPELLED[match[0]], text[:_SOURCE_LIMIT])
    return words(marks)


def digest(text: str, length: int) -> str:
    """Give the first `length` hexadecimal digits of a hash of the text."""
    data = text.encode("utf-8", "surrogatepass")
    return hashlib.sha256(data).hexdigest()[:length]


def snake(parts: tuple[str, ...], prefix: str) -> str:
    """Join words as `snake_case`; `prefix` stands before a digit and for nothing."""
    parts = (prefix, *parts) if not parts or parts[0][:1].isdigit() else parts
    name = "_".join(parts)
    return name if len(name) <= LIMIT else "_".join(next(fit((parts,), LIMIT, "_")))


def upper_snake(parts: tuple[str, ...], prefix: str) -> str:
    """Join words as `UPPER_SNAKE_CASE`."""
    return snake(parts, prefix.lower()).upper()


def pascal(parts: tuple[str, ...], prefix: str, limit: int = LONGEST_TYPE) -> str:
    """Join words as `PascalCase`; `prefix` stands before a digit and for nothing."""
    parts = (prefix, *parts) if not parts or parts[0][:1].isdigit() else parts
    if sum(map(len, parts)) > limit:
        parts = next(fit((parts,), limit))
    return "".join([part[0].upper() + part[1:] for part in parts if part])


def class_case(text: str, prefix: str) -> str:
    """Give text as a class name; what is one already stays as its author wrote it."""
    if _PASCAL.match(text) and len(text) <= LONGEST_TYPE:
        return text
    return pascal(words(text), prefix)


def fold(name: str) -> str:
    """Give what two names must not share: file systems ignore case."""
    return name.replace("_", "").lower()


def to_ascii(text: str, *, spell: bool = False) -> str:
    """Give text in ASCII: `Café` → Cafe; what has no such form becomes spaces.

    With `spell`, letters and signs that have none are spelled by their code points.
    """
    pieces: list[str] = []
    for char in unicodedata.normalize("NFKD", text.translate(_LATIN)):
        kind = unicodedata.category(char)
        if char.isascii():
            pieces.append(char)
        elif kind not in ("Mn", "Me"):
            known = kind in _SILENT or not spell
            pieces.append(" " if known else f" x{ord(char):x} ")
    return "".join(pieces)


_SILENT = frozenset({"Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Zs", "Zl", "Zp", "Cc"})
"""Unicode categories of what separates words."""
