"""What a page says beside its items: tokens, URLs, flags and counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ...frozen import dataclass
from ...ir.document import join
from ...ir.schema import Schema, SchemaId
from ..shapes import Shapes, is_boolean, is_integer
from . import words as w
from .words import Words

_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Field:
    """One property of a response."""

    tokens: tuple[str, ...]
    """Wire names from the root of the response on."""

    name: str
    """In normal form."""

    parents: tuple[str, ...]
    """Normal names of the objects that hold it, the outermost first."""

    siblings: frozenset[str]
    """Normal names of the properties beside it."""

    schema: SchemaId
    node: Schema

    @property
    def pointer(self) -> str:
        """JSON pointer into the response: `/meta/next_cursor`."""
        return join("", *self.tokens)


@dataclass(frozen=True, slots=True)
class _Holder:
    node: Schema
    tokens: tuple[str, ...]
    parents: tuple[str, ...]
    depth: int


class Fields:
    """The properties of a response that may speak of its pages, the outermost first."""

    def __init__(
        self,
        shapes: Shapes,
        words: Words,
        root: Schema,
        items: Sequence[str],
    ) -> None:
        """`items` are the wire names that lead to the list."""
        self._shapes = shapes
        self._words = words
        self.all = tuple(self._walk(root, tuple(items)))

    def _walk(self, root: Schema, items: tuple[str, ...]) -> Iterator[Field]:
        level = [_Holder(root, (), (), 0)]
        if len(items) == 2:  # The object that holds the list is as good as the root.
            for one in self._shapes.properties(root):
                if one.name == items[0]:
                    inner = self._shapes.node(one.schema)
                    level.append(_Holder(inner, (one.name,), (), 0))
        while level:
            below: list[_Holder] = []
            for holder in level:
                for found in self._fields(holder):
                    if found.tokens == items or self._shapes.is_list(found.node):
                        continue
                    yield found
                    if holder.depth < _DEEPEST and found.name in w.PARENTS:
                        parents = (*holder.parents, found.name)
                        depth = holder.depth + 1
                        below.append(_Holder(found.node, found.tokens, parents, depth))
            level = below

    def _fields(self, holder: _Holder) -> Iterator[Field]:
        properties = list(self._shapes.properties(holder.node))
        names = [self._words.normal(one.name) for one in properties]
        siblings = frozenset(names)
        for one, name in zip(properties, names, strict=True):
            yield Field(
                (*holder.tokens, one.name),
                name,
                holder.parents,
                siblings,
                one.schema,
                self._shapes.node(one.schema),
            )

    def first(
        self, names: Iterable[str], fits: Callable[[Schema], bool]
    ) -> Field | None:
        """Return the outermost property of one of these names and of a type."""
        wanted = frozenset(names)
        return next((f for f in self.all if f.name in wanted and fits(f.node)), None)


@dataclass(frozen=True, slots=True)
class Signals:
    """Pointers of what tells whether there is more."""

    has_more: str | None
    is_last: str | None
    total: str | None
    total_pages: str | None
    page: str | None
    offset: str | None

    @property
    def flag(self) -> bool:
        """Whether the response says if there is more."""
        return self.has_more is not None or self.is_last is not None


def signals(fields: Fields) -> Signals:
    """Find them; where has-more and is-last are both there, has-more counts."""

    def find(names: frozenset[str], fits: Callable[[Schema], bool]) -> str | None:
        found = fields.first(names, fits)
        return None if found is None else found.pointer

    has_more = find(w.HAS_MORE, is_boolean)
    return Signals(
        has_more=has_more,
        is_last=None if has_more is not None else find(w.IS_LAST, is_boolean),
        total=find(w.TOTAL, is_integer),
        total_pages=find(w.TOTAL_PAGES, is_integer),
        page=find(w.PAGE_ECHO, is_integer),
        offset=find(w.OFFSET_ECHO, is_integer),
    )
