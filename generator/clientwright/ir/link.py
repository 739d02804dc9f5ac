"""What follows from a response (OpenAPI 3.2, section 4.20, Link Object)."""

from __future__ import annotations

from collections.abc import Mapping

from ..diagnostics import Place
from ..frozen import dataclass
from .document import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One link of a response: an operation, and where its arguments come from."""

    name: str
    """As the document has it."""

    target: str
    """Identity of the operation: `GET /users/{id}`."""

    parameters: Mapping[str, Json]
    """Constants and runtime expressions by parameter: `path:id`."""

    body: Json = None
    """A constant or a runtime expression; None where there is none."""

    description: str | None = None
    place: Place
