"""One operation, with all that the rules look at."""

from __future__ import annotations

from typing import Any

from ...frozen import dataclass
from ...ir.api import Operation
from ...ir.document import join
from ...ir.pagination import Pagination
from ..shapes import Shapes
from .fields import Fields, Signals
from .inputs import Inputs
from .lists import Listing
from .words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """An operation whose response has a list."""

    operation: Operation
    shapes: Shapes
    words: Words
    listing: Listing
    inputs: Inputs
    fields: Fields
    signals: Signals

    @property
    def is_get(self) -> bool:
        """Whether the operation only reads, by its method."""
        return self.operation.method == "GET"

    @property
    def items(self) -> str:
        """JSON pointer of the list."""
        return join("", *self.listing.items)

    def pages(self, rule: str, kind: str, **more: Any) -> Pagination:
        """Return the decision of a rule, with the flags that hold for every kind."""
        return Pagination(
            items=self.items,
            kind=kind,
            has_more=self.signals.has_more,
            is_last=self.signals.is_last,
            rule=rule,
            recognized=True,
            **more,
        )
