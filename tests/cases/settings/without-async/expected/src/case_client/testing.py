"""What tests of users need: a server and clients without network.

    fake = FakeCaseClient()
    fake.beacons.list.returns(…)  # or raises(409)
    fake.client.beacons.list(…)
    assert len(fake.beacons.list.calls) == 1

Nothing is retried, and no credentials of yours are used.
"""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Callable
from functools import cached_property
from os import PathLike

import httpx2

from ._runtime.cassettes import Cassette
from ._runtime.fake_sync import FakedTransport
from ._runtime.fakes import Fake, ResourceFake, ServerFake
from .client import _API, CaseClient

Handler = Callable[[httpx2.Request], httpx2.Response]
"""A function in place of the server."""


class FakeBeacons(ResourceFake):
    list: Fake[_builtins.list[str]] = Fake("GET /beacons")


class FakeCaseClient(ServerFake):
    """Stands in for the server: say of each operation what it returns or raises."""

    beacons: FakeBeacons = FakeBeacons()

    @cached_property
    def client(self) -> CaseClient:
        """A client whose requests it responds to."""
        return _client(FakedTransport(self))


def client_for(handler: Handler) -> CaseClient:
    """Return a client whose requests go to `handler`."""
    return _client(httpx2.MockTransport(handler))


def cassette(path: str | PathLike[str], *, record: bool = False) -> httpx2.Client:
    """Return an HTTP client (`http_client`) that has responses from a file.

    With `record` it has them from the server, and keeps them in the file, without
    credentials.
    """
    return httpx2.Client(transport=Cassette(path, _API, record=record))


def _client(transport: httpx2.BaseTransport) -> CaseClient:
    return CaseClient(
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.Client(transport=transport),
    )
