"""Typed response headers: does the package read what the document describes?

OpenAPI 3.2, section 4.21 (Header Object). Values of each header's schema are made, and
written as `style: simple` has them.
"""

from __future__ import annotations

from datetime import date, datetime
from types import ModuleType
from typing import Any
from uuid import UUID

from ...ir.document import Json
from ..document.api import Operation, Response
from ..driver.driver import Tally
from ..driver.manifest import Manifest
from ..judge.judge import Complaint
from ..messages.served_response import dump
from ..schemas.validators import Schemas
from ..values.chooser import Chooser, First, Rotation
from ..values.making import CutError
from ..values.scalars import Rules
from ..wire.compare import short
from .prover import ReadingProver

_RULES = Rules(nulls=False, blank=False, empty=False, charset="visible", avoid=", %")


def prove_headers(
    manifest: Manifest,
    package: ModuleType,
    schemas: Schemas,
    operations: tuple[Operation, ...],
) -> Tally:
    """Read values of every documented response header; return what was found."""
    prover = _Prover(manifest, package, schemas)
    done: set[tuple[str, str | None]] = set()
    for operation in operations:
        for response in operation.responses:
            prover.prove(operation, response, done)
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

    def prove(
        self,
        operation: Operation,
        response: Response,
        done: set[tuple[str, str | None]],
    ) -> None:
        """Read the headers of one response, each of one schema once."""
        for name, pointer in response.headers.items():
            key = name.lower(), pointer
            if name.lower() == "content-type" or key in done:
                continue
            done.add(key)
            attribute = self.manifest.headers.get(name.lower())
            if attribute is None or not hasattr(self._kind, attribute):
                wrong = Complaint(name, "an attribute of ResponseHeaders", "none")
                self.fail(operation, wrong)
                continue
            for chooser in (First(), Rotation()):
                self._value(operation, name, attribute, pointer, chooser)

    def _value(
        self,
        operation: Operation,
        name: str,
        attribute: str,
        pointer: str | None,
        chooser: Chooser,
    ) -> None:
        if pointer is None:
            return
        try:
            value = self.maker.make(pointer, chooser, full=True, rules=_RULES)
        except CutError:
            return
        text = written(value)
        if text is None or not self._schemas.accepts(pointer, value, "response"):
            return
        self.tally.calls += 1
        found = getattr(self._kind({name: text}), attribute)
        if not is_read(value, text, found):
            self.fail(operation, Complaint(f"{name}: {text}", text, short(found)))


def written(value: Json) -> str | None:
    """Write a value as a header field; None for what cannot be told there."""
    if isinstance(value, list):
        texts = [written(one) for one in value]
        known = [one for one in texts if one is not None and "," not in one]
        if any(isinstance(one, list | dict) for one in value):
            return None
        return ",".join(known) if known and len(known) == len(texts) else None
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
        case str():
            return found == text
    return found == value
