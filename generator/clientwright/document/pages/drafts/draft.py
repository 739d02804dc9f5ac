"""Drafts: documents made of observations, which pages, collections or captures give."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from ....frozen import dataclass
from ....ir.document import Json
from .infer import INFERRED, schema_of_samples

_BRACES = re.compile(r"\{([^{}]+)\}")
SCHEMES: Mapping[str, Json] = {
    "bearer": {"type": "http", "scheme": "bearer"},
    "basic": {"type": "http", "scheme": "basic"},
    "digest": {"type": "http", "scheme": "digest"},
}
_ORDINARY = frozenset(
    [
        "accept",
        "accept-encoding",
        "accept-language",
        "cache-control",
        "connection",
        "content-length",
        "content-type",
        "cookie",
        "host",
        "origin",
        "pragma",
        "referer",
        "user-agent",
        "authorization",
    ]
)
"""Header fields that a client sends by itself, in lower case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observed:
    """One request, or one description of one, and what it was answered with."""

    method: str
    path: str
    """A path template: `/pets/{id}`."""

    file: str
    reason: str
    """Why this is believed: `sample in pets.md, line 12`."""

    summary: str | None = None
    description: str | None = None
    tag: str | None = None
    server: str | None = None
    parameters: Sequence[Mapping[str, Json]] = ()
    """Parameter Objects; those that were inferred say so."""

    headers: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    body: Mapping[str, Json] | None = None
    """A Request Body Object, where the source describes one."""

    body_samples: Sequence[tuple[str, Json]] = ()
    """`(media type, value)` pairs."""

    responses: Mapping[str, Mapping[str, Json]] = field(default_factory=dict)
    """Response Objects by status, where the source describes them."""

    response_samples: Sequence[tuple[str, str, Json]] = ()
    """`(status, media type, value)` triples."""

    security: str | None = None
    """Name of an HTTP authentication scheme, or None."""

    api_key: tuple[str, str] | None = None
    """`(location, name)` of a key that authenticates."""

    is_private: bool = False
    """Its values are somebody's own, and no examples."""


def draft(observed: Iterable[Observed], title: str) -> dict[str, Json]:
    """Return a document of everything that was observed, in the order of first sight.

    Observations of one method and path become one operation.
    """
    grouped: dict[tuple[str, str], list[Observed]] = {}
    for one in observed:
        grouped.setdefault((one.path, one.method.lower()), []).append(one)
    root: dict[str, Json] = {
        "openapi": "3.1.0",
        "info": {
            "title": title,
            "version": "0",
            INFERRED: "the pages have no Info Object",
        },
    }
    everything = [one for group in grouped.values() for one in group]
    server = next((one.server for one in everything if one.server), None)
    if server is not None:
        root["servers"] = [{"url": server}]
    paths: dict[str, dict[str, Json]] = {}
    schemes: dict[str, Json] = {}
    for (path, method), group in grouped.items():
        made = _operation(path, group, schemes)
        others = dict.fromkeys(one.server for one in group if one.server)
        if others and server not in others:
            made["servers"] = [{"url": url} for url in others]
        paths.setdefault(path, {})[method] = made
    root["paths"] = paths
    if schemes:
        root["components"] = {"securitySchemes": schemes}
    return root


def _operation(
    path: str, group: Sequence[Observed], schemes: dict[str, Json]
) -> dict[str, Json]:
    made: dict[str, Json] = {}
    summary = next((one.summary for one in group if one.summary), None)
    if summary:
        made["summary"] = summary
    description = next((one.description for one in group if one.description), None)
    if description:
        made["description"] = description
    tag = next((one.tag for one in group if one.tag), None)
    if tag:
        made["tags"] = [tag]
    parameters = _parameters(path, group)
    if parameters:
        made["parameters"] = parameters
    body = _body(group)
    if body is not None:
        made["requestBody"] = body
    made["responses"] = _responses(group)
    security = list(dict.fromkeys(name for one in group for name in _scheme(one)))
    if security:
        for name, scheme in security:
            schemes.setdefault(
                name, {**_scheme_object(scheme), INFERRED: group[0].reason}
            )
        made["security"] = [{name: []} for name, _ in security]
    made[INFERRED] = f"{group[0].reason}: no OpenAPI is published for it here"
    return made


def _scheme(one: Observed) -> list[tuple[str, tuple[str, str]]]:
    if one.security in SCHEMES:
        return [(f"{one.security}Auth", ("http", str(one.security)))]
    if one.api_key is not None:
        words = re.findall(r"[A-Za-z0-9]+", one.api_key[1])
        return [("_".join(words) or "key", one.api_key)]
    return []


def _scheme_object(scheme: tuple[str, str]) -> dict[str, Json]:
    kind, name = scheme
    if kind == "http":
        return dict(SCHEMES[name])
    return {"type": "apiKey", "in": kind, "name": name}


def _parameters(path: str, group: Sequence[Observed]) -> list[Json]:
    made: dict[tuple[str, str], Json] = {}
    for one in group:
        for given in one.parameters:
            made.setdefault((given["in"], given["name"]), dict(given))
    for name in _BRACES.findall(path):
        made.setdefault(
            ("path", name),
            {
                "name": name,
                "in": "path",
                "required": True,
                "schema": {"type": "string"},
                INFERRED: f"{group[0].reason}: the path has it",
            },
        )
    key = next((one.api_key for one in group if one.api_key), None)
    for location, samples in (
        ("query", [one.query for one in group]),
        ("header", [one.headers for one in group]),
    ):
        names = dict.fromkeys(name for sample in samples for name in sample)
        for name in names:
            if location == "header" and name.lower() in _ORDINARY:
                continue
            if key == (location, name):
                continue
            values = [sample[name] for sample in samples if name in sample]
            made.setdefault(
                (location, name),
                {
                    "name": name,
                    "in": location,
                    "schema": _text_schema(values),
                    INFERRED: f"{group[0].reason}: the sample sends it",
                },
            )
    return list(made.values())


def _text_schema(values: Sequence[str]) -> dict[str, Json]:
    """Return the type of values that were sent as text."""
    for kind, pattern in (("integer", r"-?[0-9]{1,18}"), ("boolean", r"true|false")):
        if values and all(re.fullmatch(pattern, one) for one in values):
            return {"type": kind}
    return {"type": "string"}


def _body(group: Sequence[Observed]) -> Json:
    described = next((one.body for one in group if one.body), None)
    samples: dict[str, list[Json]] = {}
    for one in group:
        for media_type, value in one.body_samples:
            samples.setdefault(media_type, []).append(value)
    if described is not None:
        return _with_example(described, samples, group)
    if not samples:
        return None
    return {
        "content": {
            media_type: {
                "schema": schema_of_samples(values, group[0].reason),
                **_example(values, group),
            }
            for media_type, values in samples.items()
        },
        INFERRED: f"{group[0].reason}: the sample sends a body",
    }


def _with_example(
    described: Mapping[str, Json],
    samples: Mapping[str, Sequence[Json]],
    group: Sequence[Observed],
) -> Json:
    content = {
        media_type: {**_example(samples.get(media_type, ()), group), **held}
        for media_type, held in described["content"].items()
    }
    return {**described, "content": content}


def _example(values: Sequence[Json], group: Sequence[Observed]) -> dict[str, Json]:
    """Return the first sample as an example, unless it is private or has files."""
    if not values or any(one.is_private for one in group):
        return {}
    first = values[0]
    held = first.values() if isinstance(first, dict) else (first,)
    return {} if any(isinstance(one, bytes) for one in held) else {"example": first}


def _responses(group: Sequence[Observed]) -> dict[str, Json]:
    made: dict[str, Json] = {}
    samples: dict[str, dict[str, list[Json]]] = {}
    for one in group:
        made |= {status: dict(held) for status, held in one.responses.items()}
        for status, media_type, value in one.response_samples:
            samples.setdefault(status, {}).setdefault(media_type, []).append(value)
    reason = group[0].reason
    successes = [status for status in samples if status.startswith("2")]
    if len(successes) == 1 and INFERRED in made.get("2XX", {}):
        made.setdefault(successes[0], made.pop("2XX"))
    for status, by_media_type in samples.items():
        response = made.setdefault(
            status, {"description": "", INFERRED: f"{reason}: a sample response"}
        )
        content = response.setdefault("content", {})
        for media_type, values in by_media_type.items():
            if not media_type:
                continue
            held = content.setdefault(media_type, {})
            held.setdefault("schema", schema_of_samples(values, reason))
            for key, value in _example(values, group).items():
                held.setdefault(key, value)
        if not content:
            del response["content"]
    if not made:
        made["2XX"] = {
            "description": "",
            INFERRED: f"{reason}: no response is shown",
        }
    return made
