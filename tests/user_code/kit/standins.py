"""Tests of an application: a stand-in for the server, and kept responses."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import assert_type

import httpx2
import pytest
from depot import (
    APITimeoutError,
    AsyncDepot,
    Depot,
    ProblemConflictError,
    StreamError,
    TooManyRequestsError,
    models,
)
from depot.testing import FakeDepot, async_cassette, cassette


def ship(client: Depot, names: list[str]) -> list[str]:
    """The application: one parcel for each that has none."""
    known = {parcel.to for parcel in client.parcels.list(limit=2)}
    made: list[str] = []
    for name in names:
        if name not in known:
            try:
                made.append(client.parcels.create(to=name).id)
            except ProblemConflictError as error:
                made.append(error.body.code)
    return made


def test_sequences_pages_and_errors() -> None:
    fake = FakeDepot()
    ada, bob = models.Parcel(id="p1", to="Ada"), models.Parcel(id="p2", to="Bob")
    fake.parcels.list.pages([ada], [bob])
    fake.parcels.create.returns(models.Parcel(id="p3", to="Cy"))
    fake.parcels.create.raises(409, models.Problem(code="taken"))
    assert ship(fake.client, ["Ada", "Cy", "Dan", "Bob"]) == ["p3", "taken"]
    assert [call.arguments["to"] for call in fake.parcels.create.calls] == ["Cy", "Dan"]
    assert fake.parcels.create.calls[0].json == {"to": "Cy"}
    assert fake.parcels.create.calls[0].request.headers["Idempotency-Key"]
    assert [call.arguments.get("cursor") for call in fake.parcels.list.calls] == [
        None,
        "page-2",
    ]


def test_delays_and_failures() -> None:
    fake = FakeDepot()
    fake.parcels.retrieve.returns(models.Parcel(id="p1", to="Ada"), delay=0.03)
    fake.parcels.retrieve.raises(httpx2.ReadTimeout("late"))
    fake.parcels.retrieve.raises(429, headers={"Retry-After": "2"})
    begun = time.monotonic()
    assert_type(fake.client.parcels.retrieve("p1"), models.Parcel)
    assert time.monotonic() - begun >= 0.03
    with pytest.raises(APITimeoutError):
        fake.client.parcels.retrieve("p1")
    with pytest.raises(TooManyRequestsError) as caught:
        fake.client.parcels.retrieve("p1")
    assert caught.value.retry_after == 2


def test_streams_and_bytes(tmp_path: Path) -> None:
    fake = FakeDepot()
    fake.moves.watch.items(models.Move(parcel="p1"), models.Move(parcel="p2"))
    with fake.client.moves.watch() as moves:
        assert [move.parcel for move in moves] == ["p1", "p2"]
    fake.questions.ask.stream.items(models.Reply(text="y"), models.Reply(text="es"))
    fake.questions.ask.returns(models.Reply(text="yes"))
    pieces = fake.client.questions.ask(text="?", stream=True)
    assert "".join(one.text for one in pieces) == "yes"
    assert fake.client.questions.ask(text="?").text == "yes"
    fake.parcels.label.retrieve.returns(b"%PDF")
    saved = fake.client.parcels.label.retrieve("p1").save(tmp_path / "label.pdf")
    assert saved.read_bytes() == b"%PDF"
    fake.parcels.delete.returns(None)
    fake.client.parcels.delete("p1")
    assert len(fake.parcels.delete.calls) == 1


def test_asynchronously() -> None:
    async def program(client: AsyncDepot) -> list[str]:
        return [parcel.id async for parcel in client.parcels.list()]

    fake = FakeDepot()
    fake.parcels.list.pages([models.Parcel(id="p1", to="Ada")], [])
    assert asyncio.run(program(fake.async_client)) == ["p1"]


class _Server(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        given = self.headers["Authorization"]
        parcel = {"id": "p1", "to": f"{given} is what you said"}
        content = json.dumps(parcel).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Set-Cookie", "session=very-s3cret")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Write nothing."""


@pytest.fixture(name="address")
def _address() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Server) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_recorded_and_replayed(address: str, tmp_path: Path) -> None:
    path = tmp_path / "depot.json"
    with cassette(path, record=True) as http_client:
        client = Depot(bot="very-s3cret", base_url=address, http_client=http_client)
        first = client.parcels.retrieve("p1")
    assert "very-s3cret" not in path.read_text(encoding="utf-8")
    replayed = Depot(bot="another", base_url=address, http_client=cassette(path))
    again = replayed.parcels.retrieve("p1")
    assert again.id == first.id
    with pytest.raises(AssertionError):
        replayed.parcels.retrieve("p1")

    async def main() -> None:
        http_client = async_cassette(path)
        later = AsyncDepot(bot="another", base_url=address, http_client=http_client)
        assert (await later.parcels.retrieve("p1")).id == "p1"
        await http_client.aclose()

    asyncio.run(main())


def test_a_stream_that_breaks() -> None:
    fake = FakeDepot()
    fake.moves.watch.responds(
        lambda _: httpx2.Response(
            200,
            headers={"content-type": "text/event-stream"},
            content=b'data: {"parcel": "p1"}\n\nevent: error\ndata: {"error": "x"}\n\n',
        )
    )
    seen: list[str] = []
    with pytest.raises(StreamError):
        seen += [move.parcel for move in fake.client.moves.watch()]
