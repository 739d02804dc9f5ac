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
from ..judge.outcome import Checker, Outcome
from ..judge.returned_types import Types
from ..messages.responses import Answers
from ..messages.served_response import Answer
from ..report.findings import Failure
from ..schemas.validators import Schemas
from ..values.made import Maker
from ..wire.compare import short
from ..wire.content_kinds import is_json

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


class _Prover:
    """Proves the webhooks of one package."""

    def __init__(
        self, manifest: Manifest, package: ModuleType, schemas: Schemas
    ) -> None:
        self._manifest = manifest
        maker = Maker(schemas, "response")
        self._checker = Checker(manifest, package, Types(maker))
        self._answers = Answers(maker)
        self._tree = schemas.tree("response")
        self.tally = Tally(unmade=self._answers.unmade, beyond=maker.beyond)

    def proves(self, webhook: Operation) -> bool:
        """Tell whether a webhook's parsers read all that it may bring."""
        before = len(self.tally.failures)
        names = self._manifest.parsers.get(webhook.pointer, ())
        if not names:
            self._fail(webhook, Complaint("webhook", "a parser of the package", "none"))
        for name in names:
            module = import_module(f"{self._manifest.package}.webhooks")
            self._parser(webhook, getattr(module, name))
        return len(self.tally.failures) == before

    def _parser(self, webhook: Operation, read: Read) -> None:
        answers = self._answers.documented(webhook) if webhook.responses else ()
        for answer in answers:
            outcome = _outcome(read, answer.content)
            component = self._tree.plain(answer.schema) if answer.schema else None
            self.tally.calls += 1
            for wrong in self._checker.check(answer, outcome, component):
                self._fail(webhook, wrong, answer)
        for payload in (b'{"made": [1, ', b"<!doctype html>", b""):
            self.tally.calls += 1
            error = _outcome(read, payload).error
            if error is not None and is_own(error, self._manifest.package):
                continue
            what = f"{payload.decode()!r} went unnoticed"
            self._fail(webhook, Complaint(what, "a WebhookError", short(error)))

    def _fail(
        self, webhook: Operation, wrong: Complaint, answer: Answer | None = None
    ) -> None:
        content = answer.content[:2000].decode("utf-8", "replace") if answer else ""
        self.tally.failures.append(
            Failure(
                pointer=webhook.pointer,
                mode="sync",
                status=None,
                what=f"webhook {webhook.path}: {wrong.what}",
                expected=wrong.expected,
                actual=wrong.actual,
                call=answer.label if answer else "",
                answer=content,
            )
        )


def _outcome(read: Read, payload: bytes) -> Outcome:
    try:
        return Outcome(read(payload))
    except Exception as error:
        return Outcome(error=error)
