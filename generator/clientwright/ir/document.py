"""A document as a tree of JSON values, which remembers where every part came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any, TypeAlias

from ..diagnostics import Place
from ..frozen import dataclass

Json: TypeAlias = Any
"""A JSON value: dict with str keys, list, str, int, float, bool or None."""

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
"""Operations of a path item (OpenAPI 3.2, section 4.9); before 3.2 without `query`."""


def escape(token: str) -> str:
    """Escape one reference token of a JSON Pointer (RFC 6901, section 3)."""
    return token.replace("~", "~0").replace("/", "~1")


def unescape(token: str) -> str:
    """Undo `escape` (RFC 6901, section 4)."""
    return token.replace("~1", "/").replace("~0", "~")


def join(pointer: str, *tokens: str | int) -> str:
    """Append reference tokens to a pointer: `join("#/paths", "/pets", "get")`."""
    return "/".join((pointer, *(escape(str(token)) for token in tokens)))


def tokens(pointer: str) -> list[str]:
    """Split a pointer such as `#/paths/~1pets` into its unescaped tokens."""
    return [unescape(token) for token in pointer.split("/")[1:]]


def parents(pointer: str) -> Iterator[tuple[str, str]]:
    """Give `(ancestor or self, rest)` pairs, the longest ancestor first."""
    end = len(pointer)
    while end >= 0:
        yield pointer[:end], pointer[end:]
        end = pointer.rfind("/", 0, end)
    return


@dataclass(frozen=True, slots=True)
class Document:
    """A vendor's document at one stage of the way from bytes to meaning.

    The tree is shared between stages and never changed in place. A stage that moves a
    subtree says so in `origins`: the pointer in this tree, and the place in the
    vendor's own file that stands there; what is not listed stands where its nearest
    listed ancestor puts it, and without one, at the same pointer in `file`.
    """

    root: Mapping[str, Json]
    file: str
    """The main file as the user named it."""

    sha256: str
    """Hex digest of the main file's bytes."""

    origins: Mapping[str, Place] = field(default_factory=dict)

    length: int = 0
    """Bytes of all files that it was read from; 0 where that says nothing."""

    def place(self, pointer: str) -> Place:
        """Find the place in the vendor's own files that a pointer stands for."""
        if self.origins:
            for ancestor, rest in parents(pointer):
                origin = self.origins.get(ancestor)
                if origin is not None:
                    return Place(origin.file, origin.pointer + rest)
        return Place(self.file, pointer)
