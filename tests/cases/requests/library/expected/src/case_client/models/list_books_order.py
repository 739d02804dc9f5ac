"""The model `ListBooksOrder`."""

from typing import Literal, TypeAlias

ListBooksOrder: TypeAlias = Literal["title", "-title"]
