"""Responses as they were sent, typed by operation."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import assert_type

import httpx2
from depot import (
    AsyncDepot,
    AsyncStreamingResponse,
    Depot,
    RawResponse,
    ResponseHeaders,
    StreamingResponse,
    models,
)
from depot.testing import async_client_for, client_for

_PARCEL = {"id": "p1", "to": "Ada"}


def _depot(request: httpx2.Request) -> httpx2.Response:
    if request.method == "POST" and request.url.path.endswith("/questions"):
        return httpx2.Response(200, json={"text": "yes"})
    if request.method == "POST":
        return httpx2.Response(201, json=_PARCEL)
    if request.url.path.endswith("/parcels"):
        headers = {
            "X-RateLimit-Remaining": "3",
            "X-Measured-At": "2026-01-02T03:04:05Z",
        }
        page = {"data": [_PARCEL], "next_cursor": None}
        return httpx2.Response(200, json=page, headers=headers)
    if request.url.path.endswith("/label"):
        return httpx2.Response(
            200, content=b"%PDF", headers={"content-type": "application/pdf"}
        )
    return httpx2.Response(200, json=_PARCEL)


def left(response: RawResponse) -> int:
    """A function of any response takes this one, too."""
    return response.status_code


def test_calls() -> None:
    client = client_for(_depot)
    made = client.parcels.with_raw_response.create(to="Ada", grams=None)
    assert_type(made.parse(), models.Parcel)
    again = made.links.get_parcel()
    assert_type(again, models.Parcel)
    assert again.id == "p1"
    listed = client.with_raw_response.parcels.list(limit=5)
    assert_type(listed, RawResponse[models.ParcelPage, ResponseHeaders])
    assert_type(listed.headers_typed.x_rate_limit_remaining, int | None)
    assert_type(listed.headers_typed.x_measured_at, datetime | None)
    assert listed.headers_typed.x_rate_limit_remaining == 3
    assert listed.parse().data[0].id == "p1"
    assert left(listed) == 200
    label = client.with_raw_response.parcels.label.retrieve("p1")
    assert_type(label.parse(), bytes)
    assert label.parse() == label.content == b"%PDF"
    reply = client.questions.with_raw_response.ask(text="?", stream=False)
    assert_type(reply.parse(), models.Reply)
    assert reply.parse().text == "yes"
    gone = client.parcels.with_raw_response.delete("p1")
    assert_type(gone.parse(), None)


def test_what_is_read_as_it_arrives() -> None:
    client = client_for(_depot)
    with client.parcels.with_streaming_response.list(limit=5) as unread:
        assert_type(unread, StreamingResponse[models.ParcelPage])
        assert unread.parse().data[0].to == "Ada"
    with client.with_streaming_response.parcels.retrieve("p1") as one:
        assert_type(one.parse(), models.Parcel)


def test_asynchronous_calls() -> None:
    async def program(client: AsyncDepot) -> None:
        call = client.parcels.with_raw_response.create(to="Ada")
        made = await asyncio.create_task(call)
        assert_type(made.parse(), models.Parcel)
        assert_type(await made.links.get_parcel(), models.Parcel)
        listed = await client.with_raw_response.parcels.list()
        assert_type(listed.parse(), models.ParcelPage)
        assert listed.headers_typed.x_rate_limit_remaining == 3
        label = await client.parcels.label.with_raw_response.retrieve("p1")
        assert_type(label.parse(), bytes)
        async with client.parcels.with_streaming_response.list() as unread:
            assert_type(unread, AsyncStreamingResponse[models.ParcelPage])
            assert (await unread.parse()).data[0].to == "Ada"

    async def main() -> None:
        async with async_client_for(_depot) as client:
            await program(client)

    asyncio.run(main())


def heaviest(client: Depot) -> int:
    """What a caller writes without a thought of types."""
    page = client.parcels.with_raw_response.list().parse()
    return max((parcel.grams or 0 for parcel in page.data), default=0)
