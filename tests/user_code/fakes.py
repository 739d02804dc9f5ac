"""A user's tests with the stand-in of a package: type-checked, and run."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from threading import Thread

import httpx2
import pytest
from harbour import (
    APIConnectionError,
    APITimeoutError,
    ConflictError,
    NotFoundError,
    models,
)
from harbour.testing import FakeHarbour


def test_a_value_comes_back_and_the_call_is_noted() -> None:
    fake = FakeHarbour()
    fake.chat.create.returns(models.Reply(text="aye"))
    assert fake.client.chat.create(prompt="ahoy").text == "aye"
    (call,) = fake.chat.create.calls
    assert call.arguments == {"prompt": "ahoy"}
    assert call.json == {"prompt": "ahoy"}
    assert call.request.url.path == "/chat"


def test_what_is_said_happens_in_order_and_the_last_for_good() -> None:
    fake = FakeHarbour()
    fake.chat.create.raises(409, {"reason": "full"}).returns(models.Reply(text="a"))
    fake.chat.create.returns(models.Reply(text="b"))
    with pytest.raises(ConflictError) as caught:
        fake.client.chat.create(prompt="x")
    assert caught.value.body == {"reason": "full"}
    texts = [fake.client.chat.create(prompt="x").text for _ in range(3)]
    assert texts == ["a", "b", "b"]
    assert len(fake.chat.create.calls) == 4


def test_headers_and_statuses_of_ones_own() -> None:
    fake = FakeHarbour()
    fake.chat.create.returns(
        models.Reply(text="a"), status=201, headers={"X-Request-Id": "7"}
    )
    raw = fake.client.chat.with_raw_response.create(prompt="x")
    assert (raw.status_code, raw.headers["x-request-id"]) == (201, "7")


def test_failures_of_the_network() -> None:
    fake = FakeHarbour()
    fake.chat.create.raises(httpx2.ConnectError("down"))
    fake.chat.create.raises(httpx2.ReadTimeout("slow"))
    with pytest.raises(APIConnectionError):
        fake.client.chat.create(prompt="x")
    with pytest.raises(APITimeoutError):
        fake.client.chat.create(prompt="x")


def test_retries_are_calls_of_their_own() -> None:
    fake = FakeHarbour()
    fake.ships.list.raises(503, headers={"Retry-After": "0"})
    fake.ships.list.pages([models.Ship(id="1")])
    client = fake.client.with_options(max_retries=1)
    assert [ship.id for ship in client.ships.list()] == ["1"]
    assert len(fake.ships.list.calls) == 2


def test_what_nobody_said_is_an_error() -> None:
    fake = FakeHarbour()
    with pytest.raises(AssertionError, match="POST /chat was called"):
        fake.client.chat.create(prompt="x")


def test_two_stand_ins_share_nothing() -> None:
    one, other = FakeHarbour(), FakeHarbour()
    one.chat.create.returns(models.Reply(text="a"))
    one.client.chat.create(prompt="x")
    assert other.chat.create.calls == []
    one.chat.create.reset()
    assert one.chat.create.calls == []


def test_a_function_responds() -> None:
    fake = FakeHarbour()
    fake.chat.create.responds(lambda _: httpx2.Response(404))
    with pytest.raises(NotFoundError):
        fake.client.chat.create(prompt="x")


def test_pages() -> None:
    fake = FakeHarbour()
    first, second = [models.Ship(id="1"), models.Ship(id="2")], [models.Ship(id="3")]
    fake.ships.list.pages(first, second, body=models.ShipPage(ships=[], total_count=3))
    pages = list(fake.client.ships.list(limit=2).pages())
    assert [[ship.id for ship in page] for page in pages] == [["1", "2"], ["3"]]
    assert [page.body.total_count for page in pages] == [3, 3]
    assert fake.ships.list.calls[1].arguments == {"limit": 2, "cursor": "page-2"}


def test_streams_and_what_else_the_call_returns() -> None:
    fake = FakeHarbour()
    fake.chat.create.returns(models.Reply(text="whole"))
    fake.chat.create.stream.items(models.Chunk(delta="a"), models.Chunk(delta="b"))
    with fake.client.chat.create(prompt="x", stream=True) as stream:
        assert [chunk.delta for chunk in stream] == ["a", "b"]
        assert stream.complete
    assert fake.client.chat.create(prompt="x").text == "whole"
    assert len(fake.chat.create.calls) == 2
    fake.positions.watch.items(models.Position(knots=1.5))
    assert [one.knots for one in fake.client.positions.watch()] == [1.5]
    fake.logs.export.returns([models.Line(message="whole")])
    fake.logs.stream_export.items(models.Line(message="a"), models.Line(message="b"))
    assert [line.message for line in fake.client.logs.stream_export()] == ["a", "b"]
    assert [line.message for line in fake.client.logs.export()] == ["whole"]


def test_delays() -> None:
    fake = FakeHarbour()
    fake.chat.create.returns(models.Reply(text="late"), delay=0.05)
    begun = time.monotonic()
    fake.client.chat.create(prompt="x")
    assert time.monotonic() - begun >= 0.05


def test_downloads(tmp_path: Path) -> None:
    fake = FakeHarbour()
    fake.charts.thumbnail.returns(b"\x89PNG")
    path = fake.client.charts.thumbnail("1").save(tmp_path / "chart.png")
    assert path.read_bytes() == b"\x89PNG"
    fake.charts.get.returns(models.Drawing(progress=5)).returns(b"%PDF")
    drawing = fake.client.charts.get("1")
    assert isinstance(drawing, models.Drawing)
    chart = fake.client.charts.get("1")
    assert not isinstance(chart, models.Drawing)
    assert chart.content == b"%PDF"


def test_asynchronous_calls() -> None:
    async def calls(fake: FakeHarbour) -> None:
        client = fake.async_client
        assert (await client.chat.create(prompt="x")).text == "aye"
        assert [ship.id async for ship in client.ships.list()] == ["1", "2"]
        stream = client.chat.create(prompt="x", stream=True)
        assert [chunk.delta async for chunk in stream] == ["a"]

    fake = FakeHarbour()
    fake.chat.create.returns(models.Reply(text="aye"))
    fake.chat.create.stream.items(models.Chunk(delta="a"), delay=0.01)
    fake.ships.list.pages([models.Ship(id="1")], [models.Ship(id="2")])
    asyncio.run(calls(fake))
    assert len(fake.chat.create.calls) == 2


def test_threads() -> None:
    fake = FakeHarbour()
    fake.chat.create.returns(models.Reply(text="aye"))
    client = fake.client
    threads = [
        Thread(target=client.chat.create, kwargs={"prompt": str(n)}) for n in range(20)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seen = {call.arguments["prompt"] for call in fake.chat.create.calls}
    assert seen == {str(n) for n in range(20)}


def test_responses_that_are_left_unread() -> None:
    fake = FakeHarbour()
    fake.chat.create.returns(models.Reply(text="aye"))
    fake.client.chat.create(prompt="x")
    with fake.client.with_streaming_response.chat.create(prompt="x") as response:
        assert b"aye" in response.read()
    assert len(fake.chat.create.calls) == 2


def test_what_the_document_does_not_have() -> None:
    fake = FakeHarbour()
    with pytest.raises(AssertionError, match="has no GET /tides"):
        fake.client.request("GET", "/tides")
