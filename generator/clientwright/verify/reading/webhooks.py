"""Requests that the vendor sends: does the package read each as what it is?

OpenAPI 3.2, sections 4.1 (`webhooks`) and 4.18 (Callback Object). Payloads are made as
answers are: minimal and full ones, every branch, unknown values, the document's
examples, and what is no JSON at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from importlib import import_module
from types import ModuleType

from ...ir.document import join
from ..document.api import METHODS, Body, Object, Operation, Reader, Response, mapping
from ..document.operations import read_body
from ..driver.driver import Tally
from ..driver.manifest import Manifest
from ..driver.package_under_test import is_own
from ..judge.judge import Complaint
from ..schemas.validators import Schemas
from ..wire.compare import short
from ..wire.content_kinds import is_json
from .events import NEWER, Events, unknown
from .prover import ReadingProver, outcome

Read = Callable[[object], object]


def read_webhooks(reader: Reader) -> tuple[Operation, ...]:
    """List the webhooks, then the callbacks, as operations that answer their payload.

    What the vendor sends is read as an answer is.
    """
    found: dict[str, Operation] = {}
    for name, item, place in _items(reader):
        for method in METHODS:
            operation = item.get(method)
            pointer = join(place, method)
            if not isinstance(operation, Mapping) or pointer in found:
                continue
            body = read_body(reader, operation, pointer)
            if body is not None:
                found[pointer] = _answering(pointer, method, name, body)
    return tuple(found.values())


def _items(reader: Reader) -> Iterator[tuple[str, Object, str]]:
    """Give `(name, path item, its place)`."""
    for name, raw in mapping(reader.root.get("webhooks")).items():
        item, place = reader.follow(raw, join("#/webhooks", str(name)))
        yield str(name), item, place
    for pointer, _, _, operation, _, _ in reader.operations():
        for name, raw in mapping(operation.get("callbacks")).items():
            at = join(pointer, "callbacks", str(name))
            callback, at = reader.follow(raw, at)
            for expression, one in callback.items():
                if not str(expression).startswith("x-"):
                    item, place = reader.follow(one, join(at, str(expression)))
                    yield str(name), item, place


def _answering(pointer: str, method: str, name: str, body: Body) -> Operation:
    contents = tuple(one for one in body.contents if is_json(one.media_type))
    return Operation(
        pointer=pointer,
        method=method.upper(),
        path=name,
        parameters=(),
        body=None,
        responses=(Response(key="200", contents=contents),) if contents else (),
        security=(),
    )


def prove_webhooks(
    manifest: Manifest,
    package: ModuleType,
    schemas: Schemas,
    webhooks: tuple[Operation, ...],
) -> tuple[Tally, int]:
    """Give payloads to every webhook's parser.

    Returns:
        What was found, and how many webhooks passed.
    """
    prover = _Prover(manifest, package, schemas)
    passed = sum(prover.proves(webhook) for webhook in webhooks)
    return prover.tally, passed


class _Prover(ReadingProver):
    """Proves the webhooks of one package."""

    kind = "webhook"

    def __init__(
        self, manifest: Manifest, package: ModuleType, schemas: Schemas
    ) -> None:
        super().__init__(manifest, package, schemas)
        self._schemas = schemas

    def proves(self, webhook: Operation) -> bool:
        """Tell whether a webhook's parsers read all that it may bring."""
        before = len(self.tally.failures)
        names = self.manifest.parsers.get(webhook.pointer, ())
        if not names:
            self.fail(webhook, Complaint("webhook", "a parser of the package", "none"))
        module = import_module(f"{self.manifest.package}.webhooks") if names else None
        for name in names:
            self._parser(webhook, getattr(module, name))
        if self.manifest.events is not None and names:
            hooks = getattr(module, "Webhooks", None)
            if hooks is None:
                self.fail(webhook, Complaint("webhook", "a class `Webhooks`", "none"))
            else:
                self._events(webhook, Events(self.manifest, hooks(), self._schemas))
        return len(self.tally.failures) == before

    def _events(self, webhook: Operation, events: Events) -> None:
        """Let `unwrap` find the type of a request, and refuse a stranger's."""
        answers = list(self.answers.documented(webhook)) if webhook.responses else []
        for event in events.types(webhook):
            for answer in answers:
                sent = events.sent(answer, event)
                if sent is not None:
                    sent = replace(sent, label=f"{sent.label}, unwrapped as {event}")
                    component = self.tree.plain(sent.schema) if sent.schema else None
                    self.judge(webhook, sent, events.read(event), component)
            self.tally.calls += 1
            wrong = unknown(outcome(events.read(NEWER), events.newer()))
            if wrong is not None:
                self.fail(webhook, wrong)
            for what, read in events.refusals(event):
                self.tally.calls += 1
                error = outcome(read, b"{}").error
                if type(error).__name__ != "WebhookSignatureError":
                    expected = "a WebhookSignatureError"
                    self.fail(webhook, Complaint(what, expected, short(error)))

    def _parser(self, webhook: Operation, read: Read) -> None:
        answers = self.answers.documented(webhook) if webhook.responses else ()
        for answer in answers:
            component = self.tree.plain(answer.schema) if answer.schema else None
            self.judge(webhook, answer, read, component)
        for payload in (b'{"made": [1, ', b"<!doctype html>", b""):
            self.tally.calls += 1
            error = outcome(read, payload).error
            if error is not None and is_own(error, self.manifest.package):
                continue
            what = f"{payload.decode()!r} went unnoticed"
            self.fail(webhook, Complaint(what, "a WebhookError", short(error)))
