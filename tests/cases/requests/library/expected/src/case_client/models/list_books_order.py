"""The model `ListBooksOrder`."""

from __future__ import annotations

from typing import Literal, TypeAlias

ListBooksOrder: TypeAlias = Literal["title", "-title"]
