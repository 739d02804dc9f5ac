"""Settings add a security scheme to a document, or what stands before a credential.

This is an overlay that settings write: what it adds is published in `openapi.json`, so
that everything that reads the document knows of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...diagnostics import Collector, GenerationError, Place
from ...ir.decisions.authentication import Authentication
from ...ir.document import Document, Json, join
from ..edits import DROP, Edits, Trace

PREFIX = "x-default-token-prefix"
_KEYS = {"apiKey": "api_key", "http": "token", "oauth2": "oauth2"}


def authenticate(
    document: Document, given: Authentication, collector: Collector
) -> Document:
    """Add what settings say of credentials to a document.

    The scheme is one more alternative wherever operations need credentials, and of the
    whole API. A prefix for a scheme that is not there is a warning.

    Raises:
        GenerationError: The document has no shape that a scheme could be added to.
    """
    if given == Authentication():
        return document
    edits, trace = Edits(), Trace(document)
    known = _schemes(document)
    for key in given.prefixes:
        if key not in known:
            collector.warning(
                "unknown-security-scheme",
                f"{key[:80]!r}, which settings give a prefix, is no security scheme",
                Place(given.file, ""),
            )
    for key in known:
        prefix = given.prefixes.get(key, given.prefix)
        if prefix is not None:
            edits.put(join(_place(document), key, PREFIX), prefix)
    if given.scheme is not None:
        key = _free_key(given.scheme, known)
        prefixed = {} if given.prefix is None else {PREFIX: given.prefix}
        _add(edits, document, key, {**given.scheme, **prefixed})
        trace.came(join(_place(document), key), Place(given.file, ""))
    root, _ = edits.apply(document.root)
    return trace.document(root)


def _place(document: Document) -> str:
    if "swagger" in document.root:
        return "#/securityDefinitions"
    return "#/components/securitySchemes"


def _schemes(document: Document) -> Mapping[str, Json]:
    node: Json = document.root
    for token in _place(document).split("/")[1:]:
        node = node.get(token) if isinstance(node, dict) else None
    known = node if isinstance(node, dict) else {}
    return {key: one for key, one in known.items() if isinstance(one, dict)}


def _free_key(scheme: Mapping[str, Json], known: Mapping[str, Json]) -> str:
    """Return a key for a scheme, which is also its argument: `token`, `api_key`."""
    key = _KEYS.get(str(scheme.get("type")), "credential")
    if scheme.get("scheme") in ("basic", "digest"):
        key = str(scheme["scheme"])
    number, found = 2, key
    while found in known:
        found, number = f"{key}_{number}", number + 1
    return found


def _add(
    edits: Edits, document: Document, key: str, scheme: Mapping[str, Json]
) -> None:
    """Put a scheme into the document, and ask for it."""
    if "swagger" in document.root:
        made = {key: _of_2_0(scheme)}
        edits.change(_place(document), lambda old: {**_object(old), **made})
    else:
        made = {key: dict(scheme)}
        edits.change("#/components", lambda old: _with(_object(old), made))
    edits.change("#/security", lambda old: [*_items(old), {key: []}])
    for pointer in _with_security(document):
        edits.change(pointer, lambda old: [*_items(old), {key: []}])


def _object(value: Json) -> dict[str, Json]:
    if value is DROP or value is None:
        return {}
    if not isinstance(value, dict):
        raise GenerationError("a security scheme cannot be added to this document")
    return value


def _with(components: dict[str, Json], made: Mapping[str, Json]) -> Json:
    known = _object(components.get("securitySchemes"))
    return {**components, "securitySchemes": {**known, **made}}


def _items(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []


def _of_2_0(scheme: Mapping[str, Json]) -> Mapping[str, Json]:
    """Write a scheme in the words of Swagger 2.0, which has none for bearer tokens."""
    if scheme.get("type") != "http":
        return scheme
    if scheme.get("scheme") == "basic":
        return {"type": "basic"}
    word = str(scheme.get("scheme", "bearer")).title()
    header = {"type": "apiKey", "in": "header", "name": "Authorization"}
    return {**header, PREFIX: scheme.get(PREFIX, word)}


def _with_security(document: Document) -> Iterator[str]:
    """List where operations need credentials of their own."""
    paths = document.root.get("paths")
    for path, item in paths.items() if isinstance(paths, dict) else ():
        for method, operation in item.items() if isinstance(item, dict) else ():
            own = operation.get("security") if isinstance(operation, dict) else None
            if isinstance(own, list) and own:
                yield join("#/paths", path, method, "security")
