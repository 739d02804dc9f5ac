"""What tests of users need: a server and clients without network.

    fake = FakeCaseClient()
    fake.beacons.list.returns(…)  # or raises(409)
    await fake.async_client.beacons.list(…)
    assert len(fake.beacons.list.calls) == 1

Nothing is retried, and no credentials of yours are used.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from os import PathLike

import httpx2

from . import models
from ._runtime.cassettes import Cassette
from ._runtime.fake_async import AsyncFakedTransport
from ._runtime.fake_pages import PagedFake
from ._runtime.fake_streams import ChoiceFake
from ._runtime.fakes import Fake, ResourceFake, ServerFake
from .client import _API, AsyncCaseClient

Handler = Callable[[httpx2.Request], httpx2.Response]
"""A function in place of the server."""


class FakeBeaconsChart(ResourceFake):
    retrieve: Fake[bytes] = Fake("GET /beacons/{name}/chart")


class FakeBeacons(ResourceFake):
    chart: FakeBeaconsChart = FakeBeaconsChart()
    list: PagedFake[str, models.BeaconListResponse] = PagedFake("GET /beacons")


class FakeReports(ResourceFake):
    create: ChoiceFake[
        models.ReportCreateResponse,
        models.ReportCreateResponseEventStream,
    ] = ChoiceFake("POST /reports")


class FakeCaseClient(ServerFake):
    """Stands in for the server: say of each operation what it returns or raises."""

    beacons: FakeBeacons = FakeBeacons()
    reports: FakeReports = FakeReports()

    @cached_property
    def async_client(self) -> AsyncCaseClient:
        """An asynchronous client whose requests it responds to."""
        return _async_client(AsyncFakedTransport(self))


def async_client_for(handler: Handler) -> AsyncCaseClient:
    """Return an asynchronous client whose requests go to `handler`."""
    return _async_client(httpx2.MockTransport(handler))


def async_cassette(
    path: str | PathLike[str], *, record: bool = False
) -> httpx2.AsyncClient:
    """Return an asynchronous HTTP client that has responses from a file, likewise."""
    return httpx2.AsyncClient(transport=Cassette(path, _API, record=record))


def _async_client(transport: httpx2.AsyncBaseTransport) -> AsyncCaseClient:
    return AsyncCaseClient(
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.AsyncClient(transport=transport),
    )
