"""Webhooks of several types: does `unwrap` find the type, and who sent it?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any

from ...ir.document import Json
from ..document.api import Operation
from ..driver.manifest import Manifest
from ..judge.judge import Complaint
from ..judge.outcome import Outcome
from ..messages.served_response import Answer, dump
from ..schemas.validators import Schemas
from ..wire.compare import short
from .signatures import OTHER, SECRET, signed

NEWER = "made.newer"
"""A type that no document has."""

_OLD = 24 * 3600
"""Seconds after which nobody takes a request for a new one."""


class Events:
    """Sends the events of one package's document to its `unwrap`."""

    def __init__(self, manifest: Manifest, hooks: Any, schemas: Schemas) -> None:
        self._rule: Mapping[str, Json] = manifest.events or {}
        self._hooks = hooks
        self._schemas = schemas

    @property
    def signature(self) -> Json:
        """How requests are signed; None: they are not."""
        return self._rule.get("signature")

    def types(self, webhook: Operation) -> Iterator[str]:
        """Give the types by which a webhook is told."""
        for one in self._rule.get("keys", ()):
            if (one["name"], str(one["method"]).upper()) == (
                webhook.path,
                webhook.method,
            ):
                yield str(one["type"])

    def sent(self, answer: Answer, event: str) -> Answer | None:
        """Return a payload with its type in it; None where it cannot be."""
        if answer.form != "json" or not answer.typed or answer.schema is None:
            return None
        if self._rule.get("header") is not None:
            return answer
        value = deepcopy(answer.value)
        holder, (*way, last) = value, str(self._rule["property"]).split("/")
        for name in way:
            holder = holder.get(name) if isinstance(holder, dict) else None
        if not isinstance(holder, dict):
            return None
        holder[last] = event
        if not self._schemas.accepts(answer.schema, value, "response"):
            return None
        return replace(answer, value=value, content=dump(value))

    def newer(self) -> bytes:
        """Return a payload of a type that the document does not have."""
        value: Json = NEWER
        for name in reversed(str(self._rule.get("property") or "type").split("/")):
            value = {name: value}
        return dump(value)

    def read(self, event: str, secret: str = SECRET, age: int = 0) -> Any:
        """Return what reads the body of a request of a type."""

        def unwrap(body: bytes) -> object:
            headers = {"Content-Type": "application/json"}
            if self._rule.get("header") is not None:
                headers[str(self._rule["header"])] = event
            if self.signature is None:
                return self._hooks.unwrap(body, headers)
            headers |= signed(self.signature, body, secret, age)
            return self._hooks.unwrap(body, headers, secret=SECRET)

        return unwrap

    def refusals(self, event: str) -> Iterator[tuple[str, Any]]:
        """Give what must be refused: what it is, and what reads it."""
        if self.signature is None:
            return
        yield "a request with another's signature", self.read(event, OTHER)
        timed = not isinstance(self.signature, Mapping)
        if timed or self.signature.get("timestamp"):
            yield "a request of yesterday", self.read(event, SECRET, _OLD)


def unknown(result: Outcome) -> Complaint | None:
    """Complain of an event of an unknown type that was not kept as it is."""
    if result.error is None and type(result.value).__name__ == "UnknownVariant":
        return None
    told = repr(result.error) if result.error else short(result.value)
    return Complaint("an unknown type of event", "an UnknownVariant", told)
