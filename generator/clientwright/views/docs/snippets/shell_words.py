"""Words of a POSIX shell that mean what they say, whatever a document put into them."""

from __future__ import annotations

import re

from ....frozen import dataclass

_BARE = re.compile(r"[A-Za-z0-9_@%+=:,./-]+")
_PLAIN = re.compile(r"[A-Za-z0-9 _@%+=:,./?&;~-]*")
"""What double quotes leave alone."""


@dataclass(frozen=True, slots=True)
class Variable:
    """An environment variable."""

    name: str


def word(*parts: str | Variable) -> str:
    """Write one word of texts and variables."""
    if not any(isinstance(one, Variable) for one in parts):
        return quoted("".join(str(one) for one in parts))
    if all(isinstance(one, Variable) or _PLAIN.fullmatch(one) for one in parts):
        inner = "".join(
            f"${{{one.name}}}" if isinstance(one, Variable) else one for one in parts
        )
        return f'"{inner}"'
    return "".join(
        f'"${{{one.name}}}"' if isinstance(one, Variable) else quoted(one)
        for one in parts
    )


def quoted(text: str) -> str:
    """Write one text; what does not print is escaped, as a terminal might act on it.

    Lines of several stay lines.
    """
    if _BARE.fullmatch(text):
        return text
    if text.replace("\n", "").isprintable():
        return "'" + text.replace("'", "'\"'\"'") + "'"
    return "$'" + "".join(map(_escaped, text)) + "'"


def _escaped(char: str) -> str:
    if char in "\\'":
        return f"\\{char}"
    if char.isprintable():
        return char
    content = char.encode("utf-8", "surrogatepass")
    return "".join(f"\\x{byte:02x}" for byte in content)
