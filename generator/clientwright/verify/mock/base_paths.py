"""The paths that requests may begin with: those of the document's servers."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from urllib.parse import urljoin, urlsplit

from ...ir.document import Json

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_HERE = "http://mock.test/"
"""What relative addresses begin from: the document stands at the root."""
_MOST = 50
"""Addresses that one server's variables are tried for."""


def base_paths(root: Json) -> list[str]:
    """Return the paths of all servers, without a slash at their end, and the root.

    A variable has its default and each value of its enumeration.
    """
    found: dict[str, None] = {}
    for server in _servers(root):
        for url in itertools.islice(_addresses(server), _MOST):
            with suppress(ValueError):
                found[urlsplit(urljoin(_HERE, url)).path.rstrip("/")] = None
    if isinstance(root.get("basePath"), str):
        found[f"/{root['basePath'].strip('/')}".rstrip("/")] = None
    found[""] = None
    return list(found)


def _servers(root: Json) -> Iterator[Mapping[str, Json]]:
    """Return the servers of the document, of its paths and of its operations."""
    paths = root.get("paths")
    holders = [root]
    for item in paths.values() if isinstance(paths, dict) else ():
        if isinstance(item, dict):
            holders += [item, *(one for one in item.values() if isinstance(one, dict))]
    for holder in holders:
        listed = holder.get("servers")
        for server in listed if isinstance(listed, list) else ():
            if isinstance(server, dict):
                yield server


def _addresses(server: Mapping[str, Json]) -> Iterator[str]:
    url = server.get("url")
    if not isinstance(url, str):
        return
    variables = server.get("variables")
    known = variables if isinstance(variables, dict) else {}
    names = list(dict.fromkeys(_VARIABLE.findall(url)))
    for values in itertools.product(*(_values(known.get(name)) for name in names)):
        address = url
        for name, value in zip(names, values, strict=True):
            address = address.replace(f"{{{name}}}", value)
        yield address


def _values(variable: Json) -> list[str]:
    given = variable if isinstance(variable, dict) else {}
    listed = given.get("enum")
    several = listed if isinstance(listed, list) else []
    found = dict.fromkeys(str(one) for one in (given.get("default", ""), *several))
    return list(found)
