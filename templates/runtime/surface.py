"""What a package offers to callers that are not Python: its operations, as data.

It is read from `operations.json` of the package, or from the manifest that the package
was generated with, which have the same form. Nothing here needs more than the standard
library: the command line and the server for agents are built upon it.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from importlib.resources import files
from types import MappingProxyType, ModuleType
from typing import Any, get_type_hints

from .record import Record

TABLE = "operations.json"
"""The file of a package that holds its operations."""

READING = frozenset(("GET", "HEAD", "OPTIONS", "TRACE", "QUERY"))
"""Methods that change nothing (RFC 9110, section 9.2.1; `QUERY` is as safe)."""

REPEATABLE = READING | {"PUT", "DELETE"}
"""Methods that do the same however often they are sent (RFC 9110, section 9.2.2)."""

REPLACING = frozenset(("DELETE", "PUT", "PATCH"))
"""Methods that remove or overwrite what is there."""

_REMOVING = frozenset(
    (
        "archive",
        "cancel",
        "clear",
        "close",
        "deactivate",
        "delete",
        "destroy",
        "disable",
        "drop",
        "erase",
        "expire",
        "kill",
        "merge",
        "purge",
        "remove",
        "replace",
        "reset",
        "revoke",
        "rotate",
        "stop",
        "suspend",
        "terminate",
        "transfer",
        "truncate",
        "uninstall",
        "void",
        "wipe",
    )
)
"""Verbs in a method's name that take something away, whatever the HTTP method is."""


class Offered(Record, kw_only=True):
    """One method of a client that a user can call."""

    call: str
    """`members.invite`: attributes of the client."""

    method: str
    path: str
    tags: tuple[str, ...] = ()
    body: str | None = None
    """The argument that is the whole body, if there is one."""

    fields: Mapping[str, str] = MappingProxyType({})
    """Properties of the body: the name on the wire to the argument."""

    paged: bool = False
    streams: bool = False
    """Whether it always streams."""

    @property
    def resource(self) -> str:
        """`members`; empty for a method of the client itself."""
        return self.call.rpartition(".")[0]

    @property
    def reads_only(self) -> bool:
        """Whether it changes nothing at the server."""
        return self.method in READING

    @property
    def destroys(self) -> bool:
        """Whether it may remove or overwrite something."""
        if self.reads_only:
            return False
        words = self.call.rpartition(".")[2].split("_")
        return self.method in REPLACING or not _REMOVING.isdisjoint(words)


class Scheme(Record, kw_only=True):
    """A way to authenticate: constructor arguments and their variables."""

    key: str
    kind: str
    """`http`, `apiKey`, `oauth2`, …"""

    variables: Mapping[str, str]
    """Constructor argument to environment variable."""

    sent: tuple[str, ...]
    """The arguments whose values are sent; others fetch them."""


class Surface:
    """An importable package, and what its manifest says."""

    def __init__(self, package: ModuleType, manifest: Mapping[str, Any]) -> None:
        self.package = package
        self.name = package.__name__
        self._client: Mapping[str, Any] = manifest["client"]
        self.title = str(manifest.get("document", {}).get("title") or self.name)
        self.schemes = tuple(
            _scheme(key, entry) for key, entry in self._client["auth"].items()
        )
        self.operations = tuple(
            one for entry in manifest["operations"] for one in _offered(entry)
        )

    @property
    def version(self) -> str:
        """Of the package."""
        return str(self._client.get("version", ""))

    @cached_property
    def client(self) -> Any:
        """The synchronous client's class; None where there is none."""
        name = self._client["class"]
        return None if name is None else getattr(self.package, name)

    @cached_property
    def async_client(self) -> Any:
        """The asynchronous client's class; None where there is none."""
        name = self._client["async"]
        return None if name is None else getattr(self.package, name)

    @property
    def client_name(self) -> str | None:
        """The name of a client's class; None where the package is models alone."""
        name: str | None = self._client["class"] or self._client["async"]
        return name

    @property
    def any_client(self) -> Any:
        """A class whose methods have the operations' signatures."""
        return self.client or self.async_client

    @property
    def secrets(self) -> Iterator[str]:
        """The environment variables that hold credentials."""
        for scheme in self.schemes:
            yield from scheme.variables.values()

    def find(self, call: str) -> Offered | None:
        """Return the operation of this name."""
        return next((one for one in self.operations if one.call == call), None)

    def method(self, operation: Offered) -> Any:
        """Return the function of a client's class that an operation is."""
        owner = self.any_client
        *resources, name = operation.call.split(".")
        for resource in resources:
            owner = _class_of(owner, resource)
        return getattr(owner, name)


def bound(client: Any, operation: Offered) -> Any:
    """Return the method of a client that an operation is."""
    found = client
    for name in operation.call.split("."):
        found = getattr(found, name)
    return found


def _class_of(owner: Any, resource: str) -> Any:
    """Return the class of a resource, which is what its property is annotated with."""
    attribute = getattr(owner, resource)
    function = getattr(attribute, "fget", None) or attribute.func
    return get_type_hints(function)["return"]


def of_package(name: str) -> Surface:
    """Return what an installed package says of itself.

    Raises:
        LookupError: It has no table of its operations.
    """
    package = importlib.import_module(name)
    try:
        text = (files(package) / TABLE).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise LookupError(f"{name} has no {TABLE}") from None
    return Surface(package, json.loads(text))


def _scheme(key: str, entry: Mapping[str, Any]) -> Scheme:
    parts = {part: one["argument"] for part, one in entry["arguments"].items()}
    first = next((part for part in ("token", "value") if part in parts), None)
    sent = (first,) if first is not None else ("username", "password")
    return Scheme(
        key=key,
        kind=str(entry["type"]),
        variables={one["argument"]: one["env"] for one in entry["arguments"].values()},
        sent=tuple(parts[part] for part in sent if part in parts),
    )


def _offered(entry: Mapping[str, Any]) -> Iterator[Offered]:
    """Yield the method of an operation, and the one that streams, if it is another."""
    body = entry.get("body") or {}
    choice = entry.get("streamChoice") or {}
    shared = {
        "method": entry["method"],
        "path": entry["path"],
        "tags": tuple(entry.get("tags", ())),
        "body": body.get("argument"),
        "fields": dict(body.get("fields", {})),
    }
    streams = entry.get("stream") is not None and not choice
    yield Offered(
        call=entry["call"],
        paged=entry.get("pagination") is not None,
        streams=streams,
        **shared,
    )
    if "call" in choice:
        yield Offered(call=choice["call"], streams=True, **shared)
