"""Calls of a generated client, and what their application means by them."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any, Generic, TypeVar

C = TypeVar("C")


@dataclass(frozen=True, slots=True)
class Raises:
    """An error that a call ends in; without a body, whatever it is."""

    kind: type[Exception]
    body: object = ...


@dataclass(frozen=True, slots=True)
class Call(Generic[C]):
    """One call as a user writes it."""

    name: str
    call: Callable[[C], object]
    expected: object
    """What it gives: plain data as on the wire; of pages and streams, all their items;
    of a file, its bytes; or `Raises`."""
    of: Callable[[Any], object] | None = None
    """What of the value is compared, where that is not its wire form. A file is
    given before it is read."""
    client: Mapping[str, object] = field(default_factory=dict)
    """Arguments of the client: credentials, mostly."""


def failures(
    calls: tuple[Call[Any], ...], package: ModuleType, name: str, url: str
) -> Mapping[str, object]:
    """Make every call with both clients; return what differs, by the call's name."""
    names = [one.name for one in calls]
    assert [name for name in names if names.count(name) > 1] == []
    found = dict(_sync(calls, getattr(package, name), url))
    wrong = {
        f"{one.name} (sync)": (got, one.expected)
        for one in calls
        if not _equal(got := found[one.name], one.expected)
    }
    found = asyncio.run(_async(calls, getattr(package, f"Async{name}"), url))
    return wrong | {
        f"{one.name} (async)": (got, one.expected)
        for one in calls
        if not _equal(got := found[one.name], one.expected)
    }


def _sync(calls: tuple[Call[Any], ...], kind: Any, url: str) -> dict[str, object]:
    found: dict[str, object] = {}
    clients = _Clients(kind, url)
    for one in calls:
        try:
            found[one.name] = _items(one.call(clients.of(one)), one)
        except Exception as error:
            found[one.name] = error
    for client in clients.made.values():
        client.close()
    return found


async def _async(calls: tuple[Call[Any], ...], kind: Any, url: str) -> dict[str, Any]:
    found: dict[str, object] = {}
    clients = _Clients(kind, url)
    for one in calls:
        try:
            found[one.name] = await _async_items(one.call(clients.of(one)), one)
        except Exception as error:
            found[one.name] = error
    for client in clients.made.values():
        await client.aclose()
    return found


class _Clients:
    """Makes a client for each set of arguments, once."""

    def __init__(self, kind: Any, url: str) -> None:
        self._kind, self._url = kind, url
        self.made: dict[str, Any] = {}

    def of(self, one: Call[Any]) -> Any:
        key = repr(sorted(one.client.items()))
        if key not in self.made:
            self.made[key] = self._kind(base_url=self._url, **one.client)
        return self.made[key]


def _items(value: Any, one: Call[Any]) -> object:
    if hasattr(value, "iter_bytes"):
        seen = one.of(value) if one.of else None
        content = value.read()
        return seen if one.of else content
    items = list(value) if _is_iterated(value, "__iter__") else value
    return one.of(items) if one.of else plain(items)


async def _async_items(value: Any, one: Call[Any]) -> object:
    if _is_iterated(value, "__aiter__"):
        value = [item async for item in value]
    elif inspect.isawaitable(value):
        value = await value
    if hasattr(value, "iter_bytes"):
        seen = one.of(value) if one.of else None
        content = await value.read()
        return seen if one.of else content
    return one.of(value) if one.of else plain(value)


def _is_iterated(value: object, protocol: str) -> bool:
    plain = isinstance(value, str | bytes | list | dict | tuple)
    return hasattr(value, protocol) and not plain and not hasattr(value, "model_dump")


def plain(value: Any) -> Any:
    """Return what a value is on the wire."""
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True)
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    return value


def _equal(got: Any, expected: object) -> bool:
    if not isinstance(expected, Raises):
        return type(got) is type(expected) and got == expected
    if not isinstance(got, expected.kind):
        return False
    return expected.body is ... or plain(getattr(got, "body", None)) == expected.body
