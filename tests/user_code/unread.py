"""Responses that are left to be read: with_streaming_response."""

from __future__ import annotations

from typing import assert_type

from harbour import (
    AsyncHarbour,
    AsyncStreamingResponse,
    Harbour,
    StreamingResponse,
)


def unread(client: Harbour) -> int:
    with client.ships.with_streaming_response.list(limit=5) as response:
        assert_type(response, StreamingResponse)
        for line in response.iter_lines():
            assert_type(line, str)
    with client.with_streaming_response.ships.list() as again:
        assert_type(again, StreamingResponse)
        return again.status_code + len(again.read()) + len(again.headers)


async def unread_later(client: AsyncHarbour) -> bytes:
    async with client.with_streaming_response.ships.list() as response:
        assert_type(response, AsyncStreamingResponse)
        async for chunk in response.iter_bytes():
            assert_type(chunk, bytes)
    async with client.ships.with_streaming_response.list() as again:
        return await again.read()
