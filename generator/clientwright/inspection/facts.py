"""What there is to say of a document, as plain data."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from ..diagnostics import Diagnostic, Severity
from ..ir.api import Api, Operation, SchemeType, SecurityScheme
from ..ir.names import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationFacts:
    """One operation, and how it will be called."""

    method: str
    path: str
    call: str
    summary: str
    arguments: tuple[str, ...]
    """Keywords of the method, in the order of the document."""

    body: tuple[str, ...]
    """Media types of the request body."""

    responses: tuple[str, ...]
    """`200 application/json`, `404`, …"""

    security: str
    """Alternatives of the credentials that it needs: `oauth2 + client_id | token`."""

    pages: str | None
    """How it pages; None where it does not."""

    not_paged: str | None
    """Why an operation that looks like a list of several pages does not page."""

    streams: str | None
    """What it streams, and what chooses the stream."""

    not_streamed: str | None
    """Why an operation that looks as if it streamed does not."""

    deprecated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One diagnostic."""

    severity: str
    code: str
    message: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A document at a glance."""

    title: str
    version: str
    openapi: str
    file: str
    package: str
    client: str | None
    """None where the package is made of models."""

    servers: tuple[str, ...]
    credentials: Mapping[str, str]
    """Argument of the client -> what it is."""

    operations: tuple[OperationFacts, ...]
    excluded: int
    """Operations that a selection leaves out."""

    schemas: int
    """Component schemas."""

    webhooks: tuple[str, ...]
    remarks: tuple[Remark, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    """How many operations page, stream, take files, are deprecated."""

    @property
    def made(self) -> str:
        """Return what the package is made of."""
        return f"client {self.client}" if self.client else "models only"

    def as_json(self) -> dict[str, Any]:
        """Return the facts as JSON's types."""
        return asdict(self)


def facts(api: Api, names: Names, excluded: int, found: Iterable[Diagnostic]) -> Facts:
    """Return what there is to say of a document and of its future package."""
    arguments: dict[str, list[str]] = {}
    for (identity, _), name in names.arguments.items():
        arguments.setdefault(identity, []).append(name)
    operations = tuple(
        _operation(one, names, arguments.get(one.identity, ()))
        for one in api.operations
    )
    return Facts(
        title=api.title,
        version=api.version,
        openapi=api.openapi,
        file=api.file,
        package=names.package,
        client=names.client if api.has_client else None,
        servers=tuple(server.url for server in api.servers),
        credentials=_credentials(api, names),
        operations=operations,
        excluded=excluded,
        schemas=len(api.components),
        webhooks=tuple(names.webhooks.values()),
        remarks=tuple(_remark(one) for one in found if one.severity != Severity.INFO),
        counts=_counts(operations),
    )


def _counts(operations: Iterable[OperationFacts]) -> dict[str, int]:
    counted = Counter(
        what
        for one in operations
        for what, holds in (
            ("paged", one.pages),
            ("streaming", one.streams),
            ("deprecated", one.deprecated),
            ("without credentials", not one.security),
        )
        if holds
    )
    return dict(counted)


def _operation(
    operation: Operation, names: Names, arguments: Sequence[str]
) -> OperationFacts:
    body = operation.body.content if operation.body is not None else ()
    return OperationFacts(
        method=operation.method,
        path=operation.path,
        call=names.methods[operation.identity].call,
        summary=operation.summary or "",
        arguments=tuple(arguments),
        body=tuple(one.media_type for one in body),
        responses=tuple(
            " ".join((one.key, *(held.media_type for held in one.content)))
            for one in operation.responses
        ),
        security=" | ".join(" + ".join(one) or "none" for one in operation.security),
        pages=_pages(operation),
        not_paged=operation.unpaged,
        streams=_streams(operation),
        not_streamed=operation.unstreamed,
        deprecated=operation.deprecated,
    )


def _pages(operation: Operation) -> str | None:
    pagination = operation.pagination
    if pagination is None:
        return None
    items = pagination.items or "the response"
    given = f", by {pagination.parameter}" if pagination.parameter else ""
    return f"{pagination.kind}{given}, items at {items} ({pagination.rule})"


def _streams(operation: Operation) -> str | None:
    streaming = operation.streaming
    if streaming is None:
        return None
    choice = streaming.choice
    if choice is None:
        chosen = "always"
    elif choice.parameter is None:
        chosen = "by a method of its own"
    else:
        chosen = f"where {choice.parameter} is {choice.value!r}"
    return f"{streaming.media_type}, {chosen}"


def _credentials(api: Api, names: Names) -> dict[str, str]:
    return {
        argument: _scheme(api.security_schemes[key], part)
        for (key, part), argument in names.credentials.items()
        if key in api.security_schemes
    }


def _scheme(scheme: SecurityScheme, part: str) -> str:
    if part not in ("token", "value", "username", "password"):
        words = re.sub("(?=[A-Z])", " ", part).lower()
        return f"{words} ({scheme.declared or scheme.type})"
    if scheme.type is SchemeType.API_KEY:
        return f"API key in the {scheme.location} {scheme.name}"
    if scheme.type is SchemeType.BEARER:
        return f"bearer token ({scheme.declared})"
    return f"{scheme.type}: {part}"


def _remark(one: Diagnostic) -> Remark:
    where = ""
    if one.place is not None:
        line = f":{one.line}" if one.line is not None else ""
        where = f"{one.place.file}{line} {one.place.pointer}".strip()
    return Remark(
        severity=str(one.severity), code=one.code, message=one.message, where=where
    )
