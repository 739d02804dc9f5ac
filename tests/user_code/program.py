"""What a user writes against a package; type checkers read it, nobody runs it."""

from __future__ import annotations

from typing import assert_type

from harbour import (
    AsyncBinaryResponse,
    AsyncHarbour,
    AsyncPage,
    AsyncPager,
    AsyncStream,
    BinaryResponse,
    Harbour,
    Limits,
    Page,
    Pager,
    ServerSentEvent,
    Stream,
    models,
)


def cautious() -> tuple[Harbour, AsyncHarbour]:
    """Clients that read no more than a little."""
    limits = Limits(response_bytes=1_000_000, total_seconds=20)
    return Harbour(limits=limits), AsyncHarbour(limits=limits)


def pages(client: Harbour) -> int:
    """Items, pages, and one page."""
    listing = client.ships.list(limit=5)
    assert_type(listing, Pager[models.Ship, models.ShipPage])
    for ship in listing:
        assert_type(ship.id, str)
    total = 0
    for page in listing.pages():
        assert_type(page, Page[models.Ship, models.ShipPage])
        total += page.body.total_count or 0
        names = [ship.id for ship in page.items]
        total += len(names) + len(page) + page.number
    first = listing.first_page()
    following = first.next_page() if first.has_next_page() else None
    assert_type(following, Page[models.Ship, models.ShipPage] | None)
    return total


async def pages_later(client: AsyncHarbour) -> None:
    """The same, asynchronously."""
    listing = client.ships.list()
    assert_type(listing, AsyncPager[models.Ship, models.ShipPage])
    async for ship in client.ships.list():
        assert_type(ship, models.Ship)
    async for page in listing.pages():
        assert_type(page, AsyncPage[models.Ship, models.ShipPage])
    first = await listing
    assert_type(first, AsyncPage[models.Ship, models.ShipPage])
    assert_type(await first.next_page(), AsyncPage[models.Ship, models.ShipPage] | None)


def chat(client: Harbour, *, streams: bool) -> None:
    """A flag decides what is returned."""
    assert_type(client.chat.create(prompt="x"), models.Reply)
    assert_type(client.chat.create(prompt="x", stream=False), models.Reply)
    assert_type(client.chat.create(prompt="x", stream=None), models.Reply)
    either = client.chat.create(prompt="x", stream=streams)
    assert_type(either, models.Reply | Stream[models.Chunk])
    with client.chat.create(prompt="x", stream=True) as stream:
        assert_type(stream, Stream[models.Chunk])
        for chunk in stream:
            assert_type(chunk.delta, str)
    for event in client.chat.create(prompt="x", stream=True).events():
        assert_type(event, ServerSentEvent[models.Chunk])
        assert_type(event.event, str)


async def chat_later(client: AsyncHarbour, *, streams: bool) -> None:
    """A coroutine, or a stream that needs no `await`."""
    assert_type(await client.chat.create(prompt="x"), models.Reply)
    stream = client.chat.create(prompt="x", stream=True)
    assert_type(stream, AsyncStream[models.Chunk])
    async for chunk in stream:
        assert_type(chunk, models.Chunk)
    async with client.chat.create(prompt="x", stream=True) as entered:
        assert_type(await anext(entered), models.Chunk)
    opened = await client.chat.create(prompt="x", stream=True)
    assert_type(opened, AsyncStream[models.Chunk])
    either = client.chat.create(prompt="x", stream=streams)
    if isinstance(either, AsyncStream):
        assert_type(either, AsyncStream[models.Chunk])
    else:
        assert_type(await either, models.Reply)


def downloads(client: Harbour) -> int:
    """Bytes, and bytes beside something else."""
    picture = client.charts.thumbnail("1")
    assert_type(picture, BinaryResponse)
    assert_type(picture.content, bytes)
    path = picture.save("chart.png", progress=lambda size, total: print(size, total))
    chart = client.charts.get("1")
    if isinstance(chart, models.Drawing):
        return chart.progress
    size = sum(len(chunk) for chunk in chart.iter_bytes())
    return size + path.stat().st_size


async def downloads_later(client: AsyncHarbour) -> bytes:
    """Likewise."""
    picture = await client.charts.thumbnail("1")
    assert_type(picture, AsyncBinaryResponse)
    await picture.save("chart.png")
    async for chunk in (await client.charts.thumbnail("2")).iter_bytes():
        assert_type(chunk, bytes)
    return await picture.read()


def speech(client: Harbour) -> None:
    """Bytes, or a stream by a word."""
    assert_type(client.speech.create(text="x"), BinaryResponse)
    assert_type(client.speech.create(text="x", stream_format="audio"), BinaryResponse)
    events = client.speech.create(text="x", stream_format="sse")
    assert_type(events, Stream[models.Chunk])


def other_streams(client: Harbour) -> float:
    """A method of its own, and what always streams."""
    assert_type(client.logs.export(), list[models.Line])
    assert_type(client.logs.stream_export(), Stream[models.Line])
    return sum(position.knots for position in client.positions.watch())
