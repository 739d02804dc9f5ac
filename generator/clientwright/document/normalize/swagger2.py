"""Swagger 2.0 to the objects of OpenAPI 3.x; what a schema is stays for `schemas`.

Swagger 2.0, sections "Swagger Object" to "Security Scheme Object".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...ir.document import METHODS, Document, Json, join, parents
from ..edits import Edits, Trace
from ..grammar import ASIDE_RANGES, DOCUMENT, Slot, children
from .swagger2_parameters import header, parameter, request_body
from .swagger2_security import security_schemes

_RENAMED = {
    "definitions": "schemas",
    "parameters": "parameters",
    "responses": "responses",
    "securityDefinitions": "securitySchemes",
}
_GONE = frozenset(
    {"swagger", "host", "basePath", "schemes", "consumes", "produces", *_RENAMED}
)


def upgrade(document: Document) -> Document:
    """Give the document as OpenAPI 3.x would have it, with origins for what moved."""
    return Upgrade(document).document()


@dataclass(slots=True)
class Upgrade:
    """One document on its way."""

    source: Document
    trace: Trace = field(init=False)
    moves: list[tuple[str, str]] = field(default_factory=list)
    """`(new, old)` pointers of what stands elsewhere now."""

    made: list[tuple[str, str]] = field(default_factory=list)
    """`(new, old)` pointers of what is new, and what it was made of."""

    def __post_init__(self) -> None:
        self.trace = Trace(self.source)

    def document(self) -> Document:
        """Make the new document."""
        old = self.source.root
        root: dict[str, Json] = {"openapi": "2.0"}
        root |= {key: value for key, value in old.items() if key not in _GONE}
        if "servers" not in root:
            root["servers"] = self._servers()
        components = dict(old.get("components", {}))
        for section, made in (
            ("schemas", self._schemas()),
            ("parameters", self._parameters()),
            ("responses", self._shared_responses()),
            ("securitySchemes", self._security_schemes()),
        ):
            if made:
                components[section] = {**components.get(section, {}), **made}
        if components:
            root["components"] = components
        root["paths"] = self._paths()
        root = _rename_references(root, self.moves)
        for new, before in (*self.made, *self.moves):
            self.trace.moved(new, before)
        self.trace.came("#/components", self.source.place("#"))
        return self.trace.document(root)

    def _servers(self) -> list[Json]:
        """Make servers of `host`, `basePath` and `schemes`, https before others."""
        root = self.source.root
        said, _, host = str(root.get("host", "")).rstrip("/").rpartition("://")
        path = str(root.get("basePath", "")).strip("/")
        path = f"/{path}" if path else ""
        urls = [path] if path else []
        if host:
            known = {"http", "https"}
            schemes = [s for s in root.get("schemes", []) if s in known]
            schemes = schemes or [said if said in known else "https"]
            schemes = sorted(schemes, key=lambda scheme: scheme != "https")
            urls = [f"{scheme}://{host}{path}" for scheme in schemes]
        old = "#/host" if host else "#/basePath" if path else "#"
        self.trace.came("#/servers", self.source.place(old))
        for index, _ in enumerate(urls):
            self.trace.came(f"#/servers/{index}", self.source.place(old))
        return [{"url": url} for url in urls]

    def _schemas(self) -> dict[str, Json]:
        self.moves.append(("#/components/schemas", "#/definitions"))
        schemas: dict[str, Json] = self.source.root.get("definitions", {})
        return schemas

    def _security_schemes(self) -> dict[str, Json]:
        self.moves.append(("#/components/securitySchemes", "#/securityDefinitions"))
        made = security_schemes(self.source.root.get("securityDefinitions", {}))
        for name, scheme in made.items():
            old = join("#/securityDefinitions", name)
            new = join("#/components/securitySchemes", name, "flows")
            flows = scheme.get("flows", {}) if isinstance(scheme, dict) else {}
            self.made += [(join(new, flow), old) for flow in flows]
        return made

    def _parameters(self) -> dict[str, Json]:
        """Keep shared parameters that are no part of a body."""
        made: dict[str, Json] = {}
        for name, value in self.source.root.get("parameters", {}).items():
            if value.get("in") not in {"body", "formData"}:
                self.moves.append(
                    (join("#/components/parameters", name), join("#/parameters", name))
                )
                made[name] = self._parameter(
                    value,
                    join("#/components/parameters", name),
                    join("#/parameters", name),
                )
        return made

    def _parameter(self, value: dict[str, Json], new: str, old: str) -> Json:
        made = parameter(value)
        if "schema" in made and "schema" not in value:
            self.made.append((f"{new}/schema", old))
            if "items" in value:
                self.moves.append((f"{new}/schema/items", f"{old}/items"))
        return made

    def _shared_responses(self) -> dict[str, Json]:
        produces = self._types("produces", {})
        return {
            name: self._response(
                value,
                produces,
                join("#/components/responses", name),
                join("#/responses", name),
            )
            for name, value in self.source.root.get("responses", {}).items()
        }

    def _paths(self) -> dict[str, Json]:
        return {
            path: (
                self._path_item(item, join("#/paths", path))
                if isinstance(item, dict) and not path.startswith("x-")
                else item
            )
            for path, item in self.source.root.get("paths", {}).items()
        }

    def _path_item(self, item: dict[str, Json], at: str) -> Json:
        """Move what belongs to a body from the path to its operations."""
        shared, bodies = self._split(item.get("parameters", []), f"{at}/parameters")
        made = dict(item)
        if "parameters" in item:
            made["parameters"] = self._converted(shared, f"{at}/parameters")
        for method in METHODS:
            if isinstance(item.get(method), dict):
                made[method] = self._operation(item[method], bodies, f"{at}/{method}")
        return made

    def _operation(
        self, operation: dict[str, Json], bodies: list[tuple[Json, str]], at: str
    ) -> Json:
        plain, own = self._split(operation.get("parameters", []), f"{at}/parameters")
        gone = {"consumes", "produces", "schemes"}
        made = {key: value for key, value in operation.items() if key not in gone}
        if "parameters" in operation:
            made["parameters"] = self._converted(plain, f"{at}/parameters")
        names = {(p["in"], p["name"]) for p, _ in own}
        has_body = any(p["in"] == "body" for p, _ in own)
        parts = own + [
            (p, where)
            for p, where in bodies
            if (p["in"], p["name"]) not in names
            and not (has_body and p["in"] == "body")
        ]
        if parts and "requestBody" not in operation:
            body = request_body(
                parts, self._types("consumes", operation), f"{at}/requestBody"
            )
            made["requestBody"] = body.value
            self.moves += body.moves
            self.made += body.made
        if isinstance(operation.get("responses"), dict):
            made["responses"] = self._responses(operation, f"{at}/responses")
        return made

    def _split(
        self, parameters: list[Json], at: str
    ) -> tuple[list[tuple[Json, str]], list[tuple[Json, str]]]:
        """Tell apart parameters and parts of a body, references to these resolved."""
        plain: list[tuple[Json, str]] = []
        parts: list[tuple[Json, str]] = []
        for index, value in enumerate(parameters):
            where = f"{at}/{index}"
            target, origin = self._shared(value, where)
            if target.get("in") in {"body", "formData"}:
                parts.append((target, origin))
            else:
                plain.append((value, where))
        return plain, parts

    def _shared(self, value: dict[str, Json], where: str) -> tuple[Json, str]:
        """Follow a reference to a shared parameter; others lead nowhere here."""
        for _ in range(20):
            reference = value.get("$ref")
            if not isinstance(reference, str):
                break
            found = _at(self.source.root, reference)
            if not isinstance(found, dict):
                break
            value, where = found, reference
        return value, where

    def _converted(self, parameters: list[tuple[Json, str]], at: str) -> list[Json]:
        made: list[Json] = []
        for value, old in parameters:
            new = f"{at}/{len(made)}"
            if new != old:
                self.moves.append((new, old))
            made.append(self._parameter(value, new, old))
        return made

    def _types(self, key: str, operation: Mapping[str, Json]) -> list[str]:
        """Give `consumes` or `produces` of an operation, or else of the document."""
        types: list[str] = operation.get(key, self.source.root.get(key, []))
        return types

    def _responses(self, operation: dict[str, Json], at: str) -> Json:
        produces = self._types("produces", operation)
        made: dict[str, Json] = {}
        for key, value in operation["responses"].items():
            status = key[2:] if key in ASIDE_RANGES else key
            if status.startswith("x-") or not isinstance(value, dict):
                made[status] = value
                continue
            where, old = join(at, status), join(at, key)
            if key != status:
                self.moves.append((where, old))
            reference = value.get("$ref")
            if isinstance(reference, str) and produces != self._types("produces", {}):
                # Shared, but with other media types here: it stands here itself.
                shared = _at(self.source.root, reference)
                if isinstance(shared, dict) and "schema" in shared:
                    value, old = shared, reference
                    self.moves.append((where, old))
            made[status] = self._response(value, produces, where, old)
        return made

    def _response(
        self, value: dict[str, Json], produces: list[str], new: str, old: str
    ) -> Json:
        """Make `content` of `schema`, `examples` and the media types produced."""
        if "$ref" in value:
            return value
        made = {k: v for k, v in value.items() if k not in {"schema", "examples"}}
        if new.startswith("#/components/"):
            self.moves.append((new, old))
        if isinstance(value.get("headers"), dict):
            made["headers"] = self._headers(value["headers"], new, old)
        schema = value.get("schema")
        examples = value.get("examples")
        examples = examples if isinstance(examples, dict) else {}
        if schema is None or "content" in value:
            return made
        is_file = isinstance(schema, dict) and schema.get("type") == "file"
        default = "application/octet-stream" if is_file else "application/json"
        content: dict[str, Json] = {}
        for media in dict.fromkeys(produces or [default]):
            content[media] = {"schema": schema}
            if media in examples:
                content[media]["example"] = examples[media]
            at = join(new, "content", media)
            self.made.append((at, old))
            self.moves.append((f"{at}/schema", f"{old}/schema"))
        made["content"] = content
        return made

    def _headers(self, headers: dict[str, Json], new: str, old: str) -> Json:
        for name in headers:
            at = join("", "headers", name)
            self.made.append((f"{new}{at}/schema", old + at))
            self.made.append((f"{new}{at}/schema/items", f"{old}{at}/items"))
        return {
            name: header(item) if isinstance(item, dict) else item
            for name, item in headers.items()
        }


def _at(root: Mapping[str, Json], reference: str) -> Json:
    """Give what a local reference leads to, None for nothing."""
    node: Json = root
    for token in reference.split("/")[1:]:
        token = token.replace("~1", "/").replace("~0", "~")
        if isinstance(node, list) and token.isdecimal() and int(token) < len(node):
            node = node[int(token)]
        elif isinstance(node, Mapping) and token in node:
            node = node[token]
        else:
            return None
    return node


def _rename_references(
    root: dict[str, Json], moves: list[tuple[str, str]]
) -> dict[str, Json]:
    """Point references at where things stand now, the first place of several."""
    places: dict[str, str] = {}
    for new, old in moves:
        places.setdefault(old, new)
    renames: dict[str, str] = {}

    def renamed(reference: str) -> str:
        if reference not in renames:
            renames[reference] = next(
                (
                    places[pointer] + rest
                    for pointer, rest in parents(reference)
                    if pointer in places
                ),
                reference,
            )
        return renames[reference]

    edits = Edits()
    pending: list[tuple[Slot, Json, str]] = [(DOCUMENT, root, "#")]
    while pending:
        place, value, pointer = pending.pop()
        if isinstance(value, dict) and place.kind != "data":
            reference = value.get("$ref")
            if isinstance(reference, str) and renamed(reference) != reference:
                edits.put(f"{pointer}/$ref", renamed(reference))
        pending += [
            (inner, item, f"{pointer}/{token}")
            for token, inner, item in children(place, value)
        ]
    result: dict[str, Json] = edits.apply(root)[0]
    return result
