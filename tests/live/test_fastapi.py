"""A client made from a running application's own document, called as its author means.

Nothing here knows the judge: the application says what came, FastAPI has read it.
"""

from __future__ import annotations

import asyncio
import functools
import importlib
import inspect
import socket
import threading
import time as clock
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any
from uuid import UUID

import pytest
import uvicorn
from wire.packages import make_package

from .app import app

_KEY = UUID("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")
_AT = datetime(2024, 2, 29, 12, 30, tzinfo=UTC)
_PIXEL = Path(__file__).with_name("pixel.png").read_bytes()


@dataclass(frozen=True, slots=True)
class Live:
    """The running application's package and its address."""

    package: ModuleType
    models: ModuleType
    url: str
    calls: Mapping[str, str]
    """By operationId: where the operation is called."""

    def call(self, client: object, operation_id: str) -> Any:
        """Return the method of an operation, whatever the package calls it."""
        path = self.calls[operation_id].split(".")
        return functools.reduce(getattr, path, client)


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """Serve the application on loopback, and make its client."""
    root = app.openapi()
    package, manifest = make_package(root, tmp_path_factory.mktemp("live"))
    calls = {
        root["paths"][one["path"]][one["method"].lower()]["operationId"]: one["call"]
        for one in manifest["operations"]
    }
    models = importlib.import_module(f"{package.__name__}.models")
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
        thread.start()
        while not server.started:
            clock.sleep(0.01)
        yield Live(package, models, f"http://127.0.0.1:{port}", calls)
        server.should_exit = True
        thread.join(10)


Call = Callable[[Any, ModuleType], Any]


def _query(**given: object) -> dict[str, object]:
    """Return what the application says of a query with these values."""
    return {
        "text": "t",
        "number": None,
        "ratio": None,
        "flag": False,
        "on": None,
        "at": None,
        "takes": None,
        "price": None,
        "color": None,
        "level": None,
        "words": None,
        "numbers": None,
        **given,
    }


def _item(**given: object) -> dict[str, object]:
    return {
        "name": "a",
        "price": "0",
        "ratio": None,
        "made_on": None,
        "made_at": None,
        "opens": None,
        "takes": None,
        "key": None,
        "color": "red",
        "level": None,
        "tags": [],
        "sizes": {},
        "address": None,
        "note": "none",
        **given,
    }


_SENT = {"name": "x.txt", "type": "text/plain", "size": 3, "more": [], "note": None}
_CALLS: tuple[tuple[str, Call, object], ...] = (
    ("no query", lambda c, _: c("query")(), _query()),
    ("text", lambda c, _: c("query")(text="ü &=+%"), _query(text="ü &=+%")),
    ("an integer", lambda c, _: c("query")(number=0), _query(number=0)),
    ("None for an integer", lambda c, _: c("query")(number=None), _query()),
    ("None for a list", lambda c, _: c("query")(words=None), _query()),
    ("a float", lambda c, _: c("query")(ratio=1.5), _query(ratio=1.5)),
    ("a truth value", lambda c, _: c("query")(flag=True), _query(flag=True)),
    (
        "a date",
        lambda c, _: c("query")(on=date(2024, 2, 29)),
        _query(on="2024-02-29"),
    ),
    (
        "a datetime",
        lambda c, _: c("query")(at=_AT),
        _query(at="2024-02-29T12:30:00Z"),
    ),
    (
        "a decimal",
        lambda c, _: c("query")(price=Decimal("1.10")),
        _query(price="1.10"),
    ),
    (
        "an enum of text",
        lambda c, _: c("query")(color="dark blue"),
        _query(color="dark blue"),
    ),
    ("an enum of numbers", lambda c, _: c("query")(level=2), _query(level=2)),
    (
        "a list of text",
        lambda c, _: c("query")(words=["a", "b,c"]),
        _query(words=["a", "b,c"]),
    ),
    (
        "a list under another name",
        lambda c, _: c("query")(n=[1, 2]),
        _query(numbers=[1, 2]),
    ),
    (
        "a path",
        lambda c, _: c("path")(7, "red", "a/b c"),
        {"number": 7, "color": "red", "rest": "a/b c"},
    ),
    (
        "header fields and a cookie",
        lambda c, _: c("head")(x_token="t", session="s"),
        {"token": "t", "many": None, "session": "s"},
    ),
    (
        "None for a header field and a cookie",
        lambda c, _: c("head")(x_token=None, session=None),
        {"token": None, "many": None, "session": None},
    ),
    ("a model", lambda c, _: c("create")(name="a"), _item()),
    (
        "a model of all kinds",
        lambda c, m: c("create")(
            name="ü",
            price=Decimal("1.10"),
            ratio=0.5,
            made_on=date(2024, 2, 29),
            made_at=_AT,
            opens=time(8, 30),
            key=_KEY,
            color="dark blue",
            level=2,
            tags=["a"],
            sizes={"x": 1},
            address=m.Address(street_name="S"),
            note=None,
        ),
        _item(
            name="ü",
            price="1.10",
            ratio=0.5,
            made_on="2024-02-29",
            made_at="2024-02-29T12:30:00Z",
            opens="08:30:00",
            key=str(_KEY),
            color="dark blue",
            level=2,
            tags=["a"],
            sizes={"x": 1},
            address={"streetName": "S", "zipCode": None},
            note=None,
        ),
    ),
    (
        "a number for a decimal",
        lambda c, _: c("create")(name="a", price=2),
        _item(price="2"),
    ),
    (
        "a mapping by names of fields",
        lambda c, _: c("create")(name="a", address={"street_name": "S"}),
        _item(address={"streetName": "S", "zipCode": None}),
    ),
    (
        "a mapping by names of properties",
        lambda c, _: c("create")(name="a", address={"streetName": "S"}),
        _item(address={"streetName": "S", "zipCode": None}),
    ),
    (
        "a list of models and mappings",
        lambda c, m: (
            c("replace")([m.ItemInput(name="a"), {"name": "b"}])
            if hasattr(m, "ItemInput")
            else c("replace")([m.Item(name="a"), {"name": "b"}])
        ),
        [_item(), _item(name="b")],
    ),
    (
        "a body in a property",
        lambda c, _: c("change")(_KEY, item={"name": "a"}, times=2),
        _item(),
    ),
    (
        "one of two",
        lambda c, m: c("adopt")(m.Cat(kind="cat", lives=9)),
        {"kind": "cat", "lives": 9},
    ),
    (
        "the other of two, as a mapping",
        lambda c, _: c("adopt")({"kind": "dog", "tricks": ["sit"]}),
        {"kind": "dog", "tricks": ["sit"]},
    ),
    (
        "a form",
        lambda c, _: c("login")(username="u", grant_type="password", scopes=["a", "b"]),
        {"username": "u", "grant": "password", "scopes": ["a", "b"]},
    ),
    (
        "None in a form",
        lambda c, _: c("login")(username="u", grant_type=None),
        {"username": "u", "grant": None, "scopes": None},
    ),
    (
        "a file",
        lambda c, _: c("upload")(file=("x.txt", b"abc")),
        {**_SENT, "extra": None},
    ),
    (
        "files and a field",
        lambda c, _: c("upload")(
            file=("x.txt", b"abc"), more=[("y", b""), ("z", b"")], note="n"
        ),
        {**_SENT, "more": ["y", "z"], "note": "n", "extra": None},
    ),
    (
        "None for a file and a field",
        lambda c, _: c("upload")(file=("x.txt", b"abc"), extra=None, note=None),
        {**_SENT, "extra": None},
    ),
    ("a response that is a file", lambda c, _: c("file")(), _PIXEL),
    ("a response that is text", lambda c, _: c("text")(), "tür\n"),
    ("a response in pieces", lambda c, _: c("stream")(), b"ab"),
    ("a response without content", lambda c, _: c("remove")(_KEY), None),
)


@pytest.mark.parametrize(
    ("call", "expected"), [pytest.param(*each[1:], id=each[0]) for each in _CALLS]
)
def test_call(live: Live, call: Call, expected: object) -> None:
    """What comes back is what was meant, synchronously and asynchronously."""
    with live.package.Orchard(base_url=live.url) as client:
        assert (
            _plain(call(functools.partial(live.call, client), live.models)) == expected
        )

    async def run() -> object:
        async with live.package.AsyncOrchard(base_url=live.url) as client:
            given = await call(functools.partial(live.call, client), live.models)
            return await given.read() if hasattr(given, "iter_bytes") else given

    assert _plain(asyncio.run(run())) == expected


def _plain(value: Any) -> Any:
    """Return what a result is on the wire."""
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True)
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value.read() if hasattr(value, "iter_bytes") else value


def test_a_file_is_left_to_be_read(live: Live, tmp_path: Path) -> None:
    """Its document says nothing of a response that FastAPI sends as a file."""
    with live.package.Orchard(base_url=live.url) as client:
        response = live.call(client, "file")()
        assert isinstance(response, live.package.BinaryResponse)
        assert (response.media_type, response.size) == ("image/png", len(_PIXEL))
        assert response.save(tmp_path / "a.png").read_bytes() == _PIXEL


def test_values_are_typed(live: Live) -> None:
    """What the application sends is of the types that it means."""
    with live.package.Orchard(base_url=live.url) as client:
        item = live.call(client, "create")(
            name="a", price=Decimal("1.10"), made_on=date(2024, 2, 29), made_at=_AT
        )
    assert type(item.made_on) is date
    assert item.made_at == _AT
    assert Decimal(item.price) == Decimal("1.10")


@pytest.mark.parametrize(
    ("status", "name", "body"),
    [
        (404, "NotFoundError", {"reason": "no"}),
        (409, "ConflictError", {"reason": "no"}),
        (403, "ForbiddenError", {"detail": "failed"}),
        (429, "TooManyRequestsError", {"detail": "failed"}),
    ],
)
def test_errors(live: Live, status: int, name: str, body: object) -> None:
    """A status is the error of its name, with the body that is documented."""
    package = live.package
    with (
        package.Orchard(base_url=live.url) as client,
        pytest.raises(getattr(package, name)) as caught,
    ):
        live.call(client, "fail")(status)
    assert _plain(caught.value.body) == body
    if status == 429:
        assert caught.value.retry_after == 3600


def test_what_is_wrong_is_said(live: Live) -> None:
    """FastAPI's own 422 has a documented body."""
    with (
        live.package.Orchard(base_url=live.url) as client,
        pytest.raises(live.package.UnprocessableContentError) as caught,
    ):
        live.call(client, "path")(0, "red", "x")
    assert caught.value.body.detail[0].loc == ["path", "number"]


def test_durations(live: Live) -> None:
    """A duration is a `timedelta`, or text of ISO 8601."""
    with live.package.Orchard(base_url=live.url) as client:
        assert live.call(client, "query")(takes="PT1H")["takes"] == 3600
        if "timedelta" in str(inspect.signature(live.call(client, "query"))):
            given = timedelta(hours=1)
            assert live.call(client, "query")(takes=given)["takes"] == 3600
