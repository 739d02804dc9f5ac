"""Attributes for response headers, and methods for links."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..diagnostics import Collector
from ..ir.api import Api
from .reserved import KEYWORDS, RESPONSE_HEADERS
from .resolve import Candidate, Group, resolve
from .words import snake, spelled, words

_HEADERS = Group("response header", KEYWORDS | RESPONSE_HEADERS)
_LINKS = Group("link", KEYWORDS)


def name_headers(
    api: Api, earlier: Mapping[str, str], collector: Collector
) -> dict[str, str]:
    """Name the documented headers of all responses, which are keys in lower case."""
    wire: dict[str, str] = {}
    for operation in api.operations:
        for response in operation.responses:
            for header in response.headers:
                key = header.name.lower()
                wire[key] = min(wire.get(key, header.name), header.name)
    return _named(_HEADERS, wire, header_identity, earlier, collector)


def header_identity(name: str) -> str:
    """Return the key that a header's attribute is kept under."""
    return f"response header {name}"


def name_links(
    api: Api, earlier: Mapping[str, str], collector: Collector
) -> dict[tuple[str, str], str]:
    """Name the links of every operation."""
    found: dict[tuple[str, str], str] = {}
    for operation in api.operations:
        several = (one for links in operation.links.values() for one in links)
        wire = {link_identity(operation.identity, one.name): one for one in several}
        given = _named(
            _LINKS,
            {key: one.name for key, one in wire.items()},
            str,
            earlier,
            collector,
        )
        for key, one in wire.items():
            found[operation.identity, one.name] = given[key]
    return found


def link_identity(operation: str, name: str) -> str:
    """Return the key that a link's name is kept under."""
    return f"link {operation} {name}"


def _named(
    group: Group,
    wire: Mapping[str, str],
    identity: Callable[[str], str],
    earlier: Mapping[str, str],
    collector: Collector,
) -> dict[str, str]:
    candidates = {
        key: Candidate(
            identity(key),
            (snake(words(one) or spelled(one), "header"), snake(spelled(one), "x")),
            (len(one), one),
        )
        for key, one in wire.items()
    }
    given = resolve(group, candidates.values(), earlier, collector)
    return {key: given[one.identity] for key, one in candidates.items()}
