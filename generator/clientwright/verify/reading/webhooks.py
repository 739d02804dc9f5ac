"""Requests that the vendor sends: does the package read each as what it is?

OpenAPI 3.2, sections 4.1 (`webhooks`) and 4.18 (Callback Object). Payloads are made as
answers are: minimal and full ones, every branch, unknown values, the document's
examples, and what is no JSON at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
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

    def proves(self, webhook: Operation) -> bool:
        """Tell whether a webhook's parsers read all that it may bring."""
        before = len(self.tally.failures)
        names = self.manifest.parsers.get(webhook.pointer, ())
        if not names:
            self.fail(webhook, Complaint("webhook", "a parser of the package", "none"))
        for name in names:
            module = import_module(f"{self.manifest.package}.webhooks")
            self._parser(webhook, getattr(module, name))
        return len(self.tally.failures) == before

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
