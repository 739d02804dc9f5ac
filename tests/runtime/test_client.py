"""Settings of a client and of one call, variants, and closing."""

from __future__ import annotations

import asyncio
import io
import os
import pathlib
import subprocess
import sys
import threading
from typing import Any

import httpx2
import pytest

from runtime.async_client import AsyncClient
from runtime.bearer import Bearer
from runtime.body_raw import Raw
from runtime.client import Client
from runtime.errors import (
    APIConnectionError,
    ConfigurationError,
    InvalidArgumentError,
    MissingCredentialsError,
    ResponseTooLargeError,
)
from runtime.header import Header
from runtime.options import Limits, RequestOptions

from . import calling
from .fault_server import Server, never

TEMPLATES = pathlib.Path(__file__).parents[2] / "templates"


def test_variants_are_independent_and_share_connections() -> None:
    exchange = calling.Exchange()
    first = calling.client(exchange, max_retries=1)
    second = first.with_options(
        base_url="https://other.test/v3",
        timeout=3,
        max_retries=0,
        extra_headers={"X-Variant": "1"},
        extra_query={"v": "2"},
    )
    calling.resource(second).call(calling.operation())
    assert str(exchange.request.url) == "https://other.test/v3/things?v=2"
    assert exchange.request.headers["x-variant"] == "1"
    assert exchange.request.extensions["timeout"]["read"] == 3
    calling.resource(first).call(calling.operation())
    assert str(exchange.request.url) == calling.BASE + "/things"
    assert "x-variant" not in exchange.request.headers
    assert (first._settings.max_retries, second._settings.max_retries) == (1, 0)
    assert type(second) is type(first)


def test_closing_a_variant_leaves_the_connections_open() -> None:
    with Client(calling.api()) as first:
        http_client = first._shared.get()
        with first.with_options(timeout=1) as second:
            assert second._shared.get() is http_client
        assert not http_client.is_closed
    assert http_client.is_closed
    with pytest.raises(ConfigurationError, match="closed"):
        calling.resource(first).call(calling.operation())


def test_a_client_that_was_closed_before_its_first_call() -> None:
    client = Client(calling.api())
    variant = client.with_options(timeout=1)
    client.close()
    for one in (client, variant):
        with pytest.raises(ConfigurationError, match="the client is closed"):
            calling.resource(one).call(calling.operation())

    async def main() -> None:
        closed = AsyncClient(calling.api())
        await closed.aclose()
        with pytest.raises(ConfigurationError, match="the client is closed"):
            await calling.async_resource(closed).call(calling.operation())

    asyncio.run(main())


def test_closing_in_a_fork_leaves_the_connections_to_the_other_process(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    client = Client(calling.api())
    http_client = client._shared.get()
    with client._shared._lock:  # Of a thread that was not forked.
        forked = os.getpid() + 1
        monkeypatch.setattr(os, "getpid", lambda: forked)
        client.close()
    assert not http_client.is_closed
    http_client.close()


def test_the_callers_http_client_is_the_callers_to_close() -> None:
    http_client = httpx2.Client(transport=httpx2.MockTransport(calling.Exchange()))
    with Client(calling.api(), http_client=http_client) as client:
        calling.resource(client).call(calling.operation())
    assert not http_client.is_closed


def test_the_callers_http_client_brings_its_own_settings() -> None:
    exchange = calling.Exchange()
    http_client = httpx2.Client(
        transport=httpx2.MockTransport(exchange),
        headers={"X-Own": "1", "User-Agent": "own/1"},
        cookies={"own": "2"},
        timeout=7,
    )
    client = Client(calling.api(), http_client=http_client)
    calling.resource(client).call(calling.operation())
    assert exchange.request.headers["x-own"] == "1"
    assert exchange.request.headers["cookie"] == "own=2"
    assert exchange.request.extensions["timeout"]["read"] == 7


def test_each_shell_takes_its_own_kind_of_http_client() -> None:
    wrong: Any = httpx2.AsyncClient()
    with pytest.raises(ConfigurationError, match=r"must be an httpx2\.Client"):
        Client(calling.api(), http_client=wrong)
    wrong = httpx2.Client()
    with pytest.raises(ConfigurationError, match=r"must be an httpx2\.AsyncClient"):
        AsyncClient(calling.api(), http_client=wrong)


def test_closing_the_asynchronous_client() -> None:
    async def main() -> None:
        async with AsyncClient(calling.api()) as client:
            http_client = client._shared.get()
        assert http_client.is_closed

    asyncio.run(main())


def test_clients_show_what_they_are_of() -> None:
    assert repr(calling.client(calling.Exchange())) == "<Client of Example>"


def _pieces(*pieces: bytes) -> Any:
    return iter(pieces)


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ({"Content-Length": "3"}, b"1234"),
        ({"content-length": "5"}, b"1234"),
        ({"Content-Length": "many"}, b"1234"),
        ({"Content-Length": "-1"}, b"1234"),
        ({"Content-Length": "4", "Transfer-Encoding": "chunked"}, b"1234"),
        ({"Transfer-Encoding": "gzip"}, b"1234"),
        ({"Content-Length": "3"}, None),
        ({"Content-Length": "3"}, _pieces(b"12", b"34")),
        ({"Content-Length": "5"}, _pieces(b"12", b"34")),
    ],
)
def test_a_wrong_length_is_refused(headers: dict[str, str], body: Any) -> None:
    rules = calling.operation("POST", body=Raw("body"))
    options = RequestOptions(extra_headers=headers)
    with (
        Server(never) as server,
        Client(calling.api(), base_url=server.url, max_retries=0) as client,
        pytest.raises(InvalidArgumentError, match=r"Content-Length|chunked"),
    ):
        calling.resource(client).call(rules, body=body, request_options=options)


def test_a_right_length_is_sent() -> None:
    rules = calling.operation("POST", body=Raw("body"))
    for body in (b"1234", _pieces(b"12", b"34")):
        options = RequestOptions(extra_headers={"Content-Length": "4"})
        exchange = calling.Exchange()
        calling.call(rules, None, exchange, body=body, request_options=options)
        assert exchange.request.headers["content-length"] == "4"


class _Changing(io.BytesIO):
    """A file that has another length when it is read than when it is measured."""

    change = 0

    def seek(self, offset: int, whence: int = 0) -> int:
        found = super().seek(offset, whence)
        return found + self.change if whence == io.SEEK_END else found


@pytest.mark.parametrize(("change", "match"), [(2, "fewer bytes"), (-2, "more bytes")])
def test_a_file_that_changes_meanwhile(change: int, match: str) -> None:
    file = _Changing(b"1234")
    file.change = change
    rules = calling.operation("POST", body=Raw("body"))
    with pytest.raises(InvalidArgumentError, match=match):
        calling.call(rules, None, calling.Exchange(), body=file)


class _Pieces(httpx2.SyncByteStream):
    def __iter__(self) -> Any:
        for _ in range(1000):
            yield b"x" * 1000


def test_answers_are_bounded() -> None:
    client = calling.client(
        calling.Exchange(httpx2.Response(200, stream=_Pieces())),
        limits=Limits(response_bytes=5000),
    )
    with pytest.raises(ResponseTooLargeError, match="more than 5000 bytes"):
        calling.resource(client).call(calling.operation())


def test_decompressed_answers_are_bounded() -> None:
    import gzip

    bomb = gzip.compress(b"\0" * 50_000_000)
    headers = {"content-encoding": "gzip", "content-type": "application/json"}

    class Bomb(httpx2.SyncByteStream):
        def __iter__(self) -> Any:
            yield bomb

    response = httpx2.Response(200, headers=headers, stream=Bomb())
    client = calling.client(
        calling.Exchange(response), limits=Limits(response_bytes=1_000_000)
    )
    with pytest.raises(ResponseTooLargeError):
        calling.resource(client).call(calling.operation())


def test_chained_encodings_are_bounded() -> None:
    headers = {"content-encoding": "gzip, gzip, gzip"}
    response = httpx2.Response(200, headers=headers, stream=_Pieces())
    with pytest.raises(ResponseTooLargeError, match="encoded 3 times"):
        calling.call(calling.operation(), None, calling.Exchange(response))


def test_broken_compression_is_a_broken_connection() -> None:
    response = httpx2.Response(
        200, headers={"content-encoding": "gzip"}, stream=_Pieces()
    )
    with pytest.raises(APIConnectionError, match="DecodingError"):
        calling.call(calling.operation(), None, calling.Exchange(response))


def test_clients_do_not_mix_calls_of_many_threads() -> None:
    def answer(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, json=request.headers["x-n"])

    client = calling.client(answer)
    rules = calling.operation(
        parameters=(Header("X-N", "n"),), responses={"200": lambda: str}
    )
    wrong: list[tuple[int, object]] = []

    def work(number: int) -> None:
        for _ in range(20):
            found = calling.resource(client).call(rules, {"n": number})
            if found != str(number):
                wrong.append((number, found))

    threads = [threading.Thread(target=work, args=(n,)) for n in range(64)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_importing_a_client_loads_neither_models_nor_resources() -> None:
    code = (
        "import sys, httpx2, pydantic; before = set(sys.modules)\n"
        "from runtime.client import Client\n"
        "from runtime import api, bearer, errors, payload\n"
        "print([name for name in sys.modules if name not in before])"
    )
    found = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=TEMPLATES,
    ).stdout
    for heavy in ("pydantic.main", "runtime.operation", "runtime.model", "asyncio"):
        assert f"'{heavy}'" not in found


def test_credentials_are_of_one_client() -> None:
    schemes = {"b": Bearer(argument="b", env="EXAMPLE_B")}
    exchange = calling.Exchange()
    http_client = httpx2.Client(transport=httpx2.MockTransport(exchange))
    rules = calling.operation(security=(("b",),))
    api = calling.api(schemes)
    for token in ("one", "two"):
        client = Client(api, credentials={"b": token}, http_client=http_client)
        calling.resource(client).call(rules)
        assert exchange.request.headers["authorization"] == f"Bearer {token}"
    with pytest.raises(MissingCredentialsError):
        calling.resource(Client(api, http_client=http_client)).call(rules)
