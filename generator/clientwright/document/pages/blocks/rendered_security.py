"""Security of rendered operations: schemes, told by the fields that they fill.

OpenAPI 3.2, sections 4.27 (Security Scheme Object) and 4.30 (Security Requirement
Object).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ....diagnostics import Collector
from ....frozen import dataclass
from ....ir.document import Json
from .fenced import Fragment

_LOCATIONS = ("header", "query", "cookie")
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+")
_MOST = 20
"""Schemes of one alternative, which are paired by trying all."""

_NOT_KEY = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Security:
    """Schemes by name, and the alternatives; None where nothing is said."""

    schemes: Mapping[str, Json]
    alternatives: list[dict[str, list[str]]] | None


@dataclass(frozen=True, slots=True)
class _Field:
    location: str
    name: str
    shown: Mapping[str, Json]


def read_security(shown: Json, fragment: Fragment, collector: Collector) -> Security:
    """Return the schemes and alternatives that a rendered operation shows.

    A title names the schemes of one alternative, `a & b` those that go together; which
    field belongs to which is told by the words that they share.
    """
    if not isinstance(shown, list):
        return Security({}, None)
    schemes: dict[str, Json] = {}
    alternatives: list[dict[str, list[str]]] = []
    for alternative in shown:
        if not isinstance(alternative, dict):
            continue
        title = str(alternative.get("title") or "")
        names = [_name(part) for part in title.split("&") if part.strip()][:_MOST]
        fields = list(_fields(alternative.get("parameters")))[:_MOST]
        paired = dict(_pair(names, fields))
        for name, field in paired.items():
            known = schemes.setdefault(name, _scheme(field))
            if known != _scheme(field):
                collector.warning(
                    "component-differs",
                    f"the page shows two security schemes named {name[:100]}; "
                    "the first one counts",
                    fragment.place("#/paths/request/security"),
                )
        if len(paired) < len(names) or len(paired) < len(fields):
            collector.warning(
                "security-unclear",
                f"the page does not tell which fields {title[:100]!r} fills",
                fragment.place("#/paths/request/security"),
            )
        alternatives.append({name: [] for name in paired})
    return Security(schemes, alternatives)


def _name(title: str) -> str:
    return _NOT_KEY.sub("_", title.strip())


def _fields(parameters: Json) -> Iterator[_Field]:
    if not isinstance(parameters, dict):
        return
    for location in _LOCATIONS:
        held = parameters.get(location)
        for name, shown in (held if isinstance(held, dict) else {}).items():
            yield _Field(location, name, shown if isinstance(shown, dict) else {})


def _pair(names: list[str], fields: list[_Field]) -> Iterator[tuple[str, _Field]]:
    """Pair names with fields, those first that share most words."""
    scored = sorted(
        (-len(_words(name) & _words(field.name)), i, j)
        for i, name in enumerate(names)
        for j, field in enumerate(fields)
    )
    names_done: set[int] = set()
    fields_done: set[int] = set()
    for _, i, j in scored:
        if i not in names_done and j not in fields_done:
            names_done.add(i)
            fields_done.add(j)
            yield names[i], fields[j]


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text))


def _scheme(field: _Field) -> dict[str, Json]:
    kind = str(field.shown.get("type") or "apiKey")
    described = {
        key: field.shown[key]
        for key in ("description", "bearerFormat")
        if isinstance(field.shown.get(key), str)
    }
    if kind == "http":
        scheme = str(field.shown.get("scheme") or "bearer")
        return {"type": "http", "scheme": scheme, **described}
    if kind == "oauth2":
        flows = field.shown.get("flows")
        held = flows if isinstance(flows, dict) else {}
        return {"type": "oauth2", "flows": held, **described}
    described.pop("bearerFormat", None)
    return {"type": "apiKey", "in": field.location, "name": field.name, **described}
