"""Parameters whose `content` is XML (OpenAPI 3.2, section 4.12.2.2)."""

from __future__ import annotations

from collections.abc import Callable

from .xml_writing import write


def as_xml(
    kind: Callable[[], object],
    *,
    root: str | None = None,
    item: str | None = None,
    encoding: Callable[[object], object] | None = None,
) -> Callable[[object], object]:
    """Return what writes a value as XML by a type; a string is XML already.

    Args:
        root: Name of the element where the type has none of its own.
        item: Name of the element of an item of a list.
        encoding: What writes plain values as their schema has them.
    """

    def text(value: object) -> object:
        if value is None or isinstance(value, str):
            return value
        if encoding is not None:
            value = encoding(value)
        document = write(value, kind(), root=root, item=item).decode("utf-8")
        return document.partition("\n")[2]  # Without a declaration, and its line end.

    return text
