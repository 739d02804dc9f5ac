"""The report of `generate`: what is in the document, and what is in the package."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from .diagnostics import Diagnostic, Severity
from .document.read.load import lines
from .document.select.select import Excluded
from .ir.api import Api
from .ir.document import METHODS, Document, Json, join
from .ir.names import Names
from .ir.schema import AnySchema


def report(
    document: Document,
    excluded: Iterable[Excluded],
    api: Api,
    names: Names,
    found: Sequence[Diagnostic],
) -> dict[str, Json]:
    """Put the report together, as far as it is about the document and the package.

    `files` and `seconds` are empty as yet. Pointers are places in the vendor's own
    document; `found` is what was said of them, with lines.
    """
    reasons = {
        one.place.pointer: one.message
        for one in found
        if one.place is not None and one.severity is not Severity.INFO
    }
    webhooks = document.root.get("webhooks")
    return {
        "document": {
            "path": document.file,
            "sha256": document.sha256,
            "openapi": api.openapi,
            "title": api.title,
            "version": api.version,
        },
        "operations": _account(
            document,
            list(operations(document.root)),
            {one.pointer for one in api.operations},
            reasons,
        ),
        "schemas": _account(
            document,
            list(schemas(document.root)),
            {_own(document, one) for one in api.components if one in names.schemas},
            reasons,
        )
        | {"any": count_untyped(api)},
        "excluded": [
            {"pointer": document.place(one.pointer).pointer, "reason": one.reason}
            for one in excluded
        ],
        "webhooks": {
            "document": len(webhooks) if isinstance(webhooks, Mapping) else 0,
            "package": len(api.webhooks),
        },
        "pagination": _pagination(api),
        "streaming": _streaming(api),
        "calls": {
            identity: {"call": one.call, "because": names.reasons.get(identity, "")}
            for identity, one in names.methods.items()
        },
        "diagnostics": [_diagnostic(one) for one in found],
        "files": {"written": [], "unchanged": [], "removed": []},
        "seconds": {},
    }


_SIGNALS = (
    "items",
    "parameter",
    "cursor",
    "next_url",
    "has_more",
    "is_last",
    "total",
    "total_pages",
    "echo",
    "start",
)


def _pagination(api: Api) -> Json:
    """List the operations that page and how, and why others that look alike do not."""
    paged: list[Json] = []
    plain: list[Json] = []
    for one in api.operations:
        named = {"pointer": one.place.pointer, "operation": one.identity}
        rule = one.pagination
        if rule is not None:
            signals = {key: getattr(rule, key) for key in _SIGNALS}
            held = {k: v for k, v in signals.items() if v is not None}
            paged.append({**named, "kind": rule.kind, "rule": rule.rule, **held})
        elif one.unpaged is not None:
            plain.append({**named, "reason": one.unpaged})
    return {"paged": paged, "plain": plain}


def _streaming(api: Api) -> Json:
    """List the operations that stream and how, and why others that look so do not."""
    streams: list[Json] = []
    plain: list[Json] = []
    for one in api.operations:
        named = {"pointer": one.place.pointer, "operation": one.identity}
        found = one.streaming
        if found is not None:
            choice = found.choice
            chosen = None
            if choice is not None:
                chosen = {"parameter": choice.parameter, "value": choice.value}
            kind = {"kind": str(found.format), "mediaType": found.media_type}
            streams.append({**named, **kind, "rule": found.rule, "choice": chosen})
        elif one.unstreamed is not None:
            plain.append({**named, "reason": one.unstreamed})
    return {"streams": streams, "plain": plain}


def operations(root: Mapping[str, Json]) -> Iterator[str]:
    """List the pointers of a document's operations (OpenAPI 3.2, section 4.9)."""
    paths = root.get("paths")
    if not isinstance(paths, Mapping):
        return
    version = str(root.get("openapi", ""))
    unknown = () if version.startswith("3.2") else ("query",)
    for path, item in paths.items():
        if not isinstance(item, Mapping) or str(path).startswith("x-"):
            continue
        for method in METHODS:
            if method in item and method not in unknown:
                yield join("#/paths", path, method)
        more = item.get("additionalOperations")
        if isinstance(more, Mapping):
            for method in more:
                yield join("#/paths", path, "additionalOperations", method)


def schemas(root: Mapping[str, Json]) -> Iterator[str]:
    """List the pointers of a document's named schemas."""
    components = root.get("components")
    section = "#/components/schemas"
    found = components.get("schemas") if isinstance(components, Mapping) else None
    if "swagger" in root and not isinstance(found, Mapping):
        section, found = "#/definitions", root.get("definitions")
    if isinstance(found, Mapping):
        for key in found:
            yield join(section, key)


def _own(document: Document, component: str) -> str:
    if "swagger" in document.root and "components" not in document.root:
        return component.replace("#/components/schemas/", "#/definitions/", 1)
    return component


def count_untyped(api: Api) -> int:
    """Count the places that the document types and that ended as `Any`."""
    return sum(isinstance(one, AnySchema) and one.typed for one in api.schemas.values())


def _account(
    document: Document,
    wanted: list[str],
    made: Collection[str],
    reasons: Mapping[str, str],
) -> dict[str, Json]:
    missing = [pointer for pointer in wanted if pointer not in made]
    return {
        "document": len(wanted),
        "package": len(wanted) - len(missing),
        "missing": [
            {"pointer": place, "reason": _reason(place, reasons)}
            for place in (document.place(pointer).pointer for pointer in missing)
        ],
    }


def _reason(pointer: str, reasons: Mapping[str, str]) -> str:
    """Find what was said of a place, or of something inside it or around it."""
    if pointer in reasons:
        return reasons[pointer]
    for place, reason in reasons.items():
        if place.startswith(f"{pointer}/"):
            return reason
    for place, reason in reasons.items():
        if pointer.startswith(f"{place}/") and len(place) > 2:
            return reason
    return "it could not be understood"


def with_lines(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Look the lines up, reading every file once."""
    listed = list(diagnostics)
    wanted: dict[str, set[str]] = {}
    for one in listed:
        if one.place is not None and one.line is None and one.place.pointer:
            wanted.setdefault(one.place.file, set()).add(one.place.pointer)
    found = {file: lines(file, pointers) for file, pointers in wanted.items()}
    result: list[Diagnostic] = []
    for one in listed:
        line = one.line
        if line is None and one.place is not None:
            line = found.get(one.place.file, {}).get(one.place.pointer)
        result.append(Diagnostic(one.severity, one.code, one.message, one.place, line))
    return result


def _diagnostic(one: Diagnostic) -> dict[str, Json]:
    return {
        "severity": str(one.severity),
        "code": one.code,
        "message": one.message,
        "pointer": one.place.pointer if one.place is not None else None,
        "file": one.place.file if one.place is not None else None,
        "line": one.line,
    }
