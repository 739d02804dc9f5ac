"""Calls a generated client over an in-process transport and keeps what it sent."""

from __future__ import annotations

import asyncio
import importlib
import json
import sys
from dataclasses import dataclass
from functools import reduce
from typing import Any

import httpx2
from support import GENERATED
from vendors.samples import Sample


@dataclass(frozen=True, slots=True)
class Outcome:
    """A call that was made: its request, and what it returned."""

    request: httpx2.Request
    result: Any


def package(vendor: str) -> Any:
    """Import a vendor's package from the checkout."""
    source = str(GENERATED / vendor / "src")
    if source not in sys.path:
        sys.path.append(source)
    return importlib.import_module(vendor)


def call(
    sample: Sample,
    *,
    asynchronous: bool = False,
    status: int | None = None,
    answer: Any = None,
    credentials: dict[str, str] | None = None,
    keywords: dict[str, Any] | None = None,
) -> Outcome:
    """Make the call of a sample; what is given stands in for what the sample says."""
    requests: list[httpx2.Request] = []

    def respond(request: httpx2.Request) -> httpx2.Response:
        requests.append(request)
        return httpx2.Response(
            status or sample.status,
            content=json.dumps(sample.answer if answer is None else answer),
            headers={"content-type": "application/json"},
        )

    options: dict[str, Any] = dict(
        sample.credentials if credentials is None else credentials
    )
    if sample.base_url is not None:
        options["base_url"] = sample.base_url
    sending = dict(sample.keywords if keywords is None else keywords)
    transport = httpx2.MockTransport(respond)
    module = package(sample.vendor)
    if asynchronous:
        result = asyncio.run(_acall(module, sample, transport, options, sending))
    else:
        with (
            httpx2.Client(transport=transport) as http,
            getattr(module, sample.client)(http_client=http, **options) as client,
        ):
            method = reduce(getattr, sample.call.split("."), client)
            result = method(*sample.arguments, **sending)
    (request,) = requests
    return Outcome(request, result)


async def _acall(
    module: Any,
    sample: Sample,
    transport: httpx2.MockTransport,
    options: dict[str, Any],
    keywords: dict[str, Any],
) -> Any:
    client_class = getattr(module, "Async" + sample.client)
    async with (
        httpx2.AsyncClient(transport=transport) as http,
        client_class(http_client=http, **options) as client,
    ):
        method = reduce(getattr, sample.call.split("."), client)
        return await method(*sample.arguments, **keywords)
