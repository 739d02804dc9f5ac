"""The package's own server by the official client, over streamable HTTP."""

from __future__ import annotations

import json
from pathlib import Path

import anyio
import httpx2
from calling.agents import cursor_in, give_up, serving, texts
from calling.shop_server import TOOLS, Workshop
from mcp import Client
from mcp.client.streamable_http import streamable_http_client


def test_streamable_http(packages: Path, shop: Workshop) -> None:
    """On loopback alone; pages of the web are refused."""

    async def main(url: str) -> None:
        with anyio.fail_after(300):
            async with Client(streamable_http_client(url)) as client:
                assert len((await client.list_tools()).tools) == 10
                text, note = await texts(client, "tools_list")
                assert json.loads(text) == TOOLS[:3]
                text, _ = await texts(client, "read_more", cursor=cursor_in(note))
                assert json.loads(text) == TOOLS[3:6]

    with serving(packages, shop) as (url, _):
        anyio.run(main, url)
        for headers in ({"Origin": "https://evil.example"}, {"Host": "evil.example"}):
            refused = httpx2.post(url, json={}, headers=headers)
            assert refused.status_code in (403, 421)


def test_cancellation_over_streamable_http(packages: Path, shop: Workshop) -> None:
    """As on standard input and output: the request ends, and the server goes on."""

    async def main(url: str) -> None:
        with anyio.fail_after(300):
            async with Client(streamable_http_client(url)) as client:
                await give_up(client, shop)
                assert await texts(client, "progress_watch")

    with serving(packages, shop) as (url, _):
        anyio.run(main, url)


def test_streamable_http_with_a_token(packages: Path, shop: Workshop) -> None:
    async def main(url: str) -> None:
        headers = {"Authorization": "Bearer let-me-in"}
        async with (
            httpx2.AsyncClient(headers=headers) as http,
            Client(streamable_http_client(url, http_client=http)) as client,
        ):
            assert await texts(client, "progress_watch")

    with serving(packages, shop, WORKSHOP_MCP_TOKEN="let-me-in") as (url, _):
        assert httpx2.post(url, json={}).status_code == 401
        wrong = {"Authorization": "Bearer let-me-out"}
        assert httpx2.post(url, json={}, headers=wrong).status_code == 401
        anyio.run(main, url)
