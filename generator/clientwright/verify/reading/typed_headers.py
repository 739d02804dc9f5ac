"""Typed response headers: does the package read what the document describes?

OpenAPI 3.2, section 4.21 (Header Object). Values of each header's schema are made, and
written as `style: simple` has them.
"""

from __future__ import annotations

from datetime import date, datetime
from types import ModuleType
from typing import Any
from uuid import UUID

import httpx2

from ...ir.document import Json
from ..document.api import Operation
from ..driver.driver import Tally
from ..driver.manifest import Manifest
from ..judge.judge import Complaint
from ..messages.served_response import dump
from ..schemas.validators import Schemas
from ..values.chooser import First, Rotation
from ..values.making import CutError
from ..values.scalars import Rules
from ..wire.compare import short
from .prover import ReadingProver

_RULES = Rules(nulls=False, blank=False, empty=False, charset="visible", avoid=', %"')
_QUOTED = ['"a, b"', "c"]
"""Items of a list, one of which has a comma (RFC 9110, section 5.6.1)."""
_COOKIES = ["a=b; Expires=Wed, 09 Jun 2021 10:18:14 GMT", "c=d"]


def prove_headers(
    manifest: Manifest,
    package: ModuleType,
    schemas: Schemas,
    operations: tuple[Operation, ...],
) -> Tally:
    """Read values of every documented response header; return what was found."""
    prover = _Prover(manifest, package, schemas)
    several: dict[str, dict[str, Operation]] = {}
    for operation in operations:
        for response in operation.responses:
            for name, pointer in response.headers.items():
                if name.lower() != "content-type":
                    known = several.setdefault(name.lower(), {})
                    known.setdefault(pointer or "", operation)
    for name, places in several.items():
        prover.prove(name, places)
    return prover.tally


class _Prover(ReadingProver):
    """Proves the headers of one package."""

    kind = "response header"

    def __init__(
        self, manifest: Manifest, package: ModuleType, schemas: Schemas
    ) -> None:
        super().__init__(manifest, package, schemas)
        self._kind: Any = getattr(package, "ResponseHeaders", None)
        self._schemas = schemas

    def prove(self, name: str, places: dict[str, Operation]) -> None:
        """Read values of one header, by the schemas that it has in responses."""
        attribute = self.manifest.headers.get(name)
        made = [
            (operation, value, text)
            for pointer, operation in places.items()
            for value, text in self._values(name, pointer)
        ]
        # Of several types it may be text.
        one_kind = len({type(value) for _, value, _ in made}) == 1
        for operation, value, text in made:
            self.tally.calls += 1
            found: object = None
            if attribute is not None and self._kind is not None:
                lines = text.split("\n")
                fields = httpx2.Headers([(name, line) for line in lines])
                found = getattr(self._kind(fields), attribute, None)
            as_text = not one_kind and found == text
            if not (as_text or is_read(value, text, found)):
                wrong = Complaint(f"{name}: {text}", f"{value!r}", short(found))
                self.fail(operation, wrong)

    def _values(self, name: str, pointer: str) -> list[tuple[Json, str]]:
        """Make values of a header, and what they look like in a response.

        Cookies have a line each (OpenAPI 3.2, section 4.21.3).
        """
        between = "\n" if name == "set-cookie" else ","
        found: list[tuple[Json, str]] = []
        for chooser in (First(), Rotation()) if pointer else ():
            try:
                value = self.maker.make(pointer, chooser, full=True, rules=_RULES)
            except CutError:
                continue
            text = written(value, between)
            if text is not None and self._schemas.accepts(pointer, value, "response"):
                found.append((value, text))
        if any(isinstance(value, list) for value, _ in found):
            items = _COOKIES if name == "set-cookie" else _QUOTED
            if self._schemas.accepts(pointer, items, "response"):
                found.append((items, between.join(items)))
        return found


def written(value: Json, between: str = ",") -> str | None:
    """Write a value as a header field; None for what cannot be told there."""
    if isinstance(value, list):
        texts = [written(one) for one in value]
        known = [one for one in texts if one is not None and "," not in one]
        if any(isinstance(one, list | dict) for one in value):
            return None
        return between.join(known) if known and len(known) == len(texts) else None
    if isinstance(value, str):
        return value if value == value.strip() and value.isprintable() else None
    return dump(value).decode() if isinstance(value, bool | int | float) else None


def is_read(value: Json, text: str, found: object) -> bool:
    """Tell whether what a package gives is the value that was sent."""
    match found:
        case None:
            return False
        case list():
            items = value if isinstance(value, list) else []
            return len(items) == len(found) and all(
                is_read(one, written(one) or "", other)
                for one, other in zip(items, found, strict=True)
            )
        case bool():
            return found is value
        case datetime():
            return found == datetime.fromisoformat(text)
        case date():
            return found.isoformat() == text
        case UUID():
            return found == UUID(text)
    return not isinstance(value, bool) and bool(found == value)
