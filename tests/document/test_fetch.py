"""Given an address and what its host resolves to, want its bytes or a refusal."""

from __future__ import annotations

import socket
import threading
import time
from typing import Any

import httpx2
import pytest

from clientwright.diagnostics import GenerationError, Place
from clientwright.document.read.fetch import fetch, is_public
from clientwright.document.read.limits import Policy

PLACE = Place("api.yaml", "#/x")
HOSTS = {
    "public.example": "93.184.216.34",
    "other.example": "2606:2800:220:1::1",
    "inner.example": "10.0.0.1",
}


@pytest.fixture(autouse=True)
def resolver(monkeypatch: pytest.MonkeyPatch) -> None:
    def resolve(host: str, port: int, **_: Any) -> list[Any]:
        address = HOSTS.get(host, host)
        if not any(c.isdigit() for c in address):
            raise OSError("unknown")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)


@pytest.mark.parametrize(
    ("address", "want"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1::1", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("::ffff:127.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
        ("64:ff9b:1::7f00:1", False),
        ("::7f00:1", False),
        ("::ffff:0:127.0.0.1", False),
        ("fec0::1", False),
        ("4000::1", False),
        ("not an address", False),
    ],
)
def test_is_public(address: str, want: bool) -> None:
    assert is_public(address) is want


def run(url: str, policy: Policy | None = None) -> str:
    def answer(request: httpx2.Request) -> httpx2.Response:
        assert is_public(request.url.host)
        host = request.headers["host"]
        if request.url.path == "/to-inner":
            return httpx2.Response(302, headers={"Location": "https://inner.example/"})
        if request.url.path == "/to-http":
            return httpx2.Response(302, headers={"Location": "http://other.example/"})
        if request.url.path == "/to-other":
            return httpx2.Response(302, headers={"Location": "https://other.example/"})
        if request.url.path == "/loop":
            return httpx2.Response(302, headers={"Location": "/loop"})
        if request.url.path == "/none":
            return httpx2.Response(404)
        return httpx2.Response(200, text=f"{host} {'x' * 100}")

    transport = httpx2.MockTransport(answer)
    return fetch(url, policy or Policy(), PLACE, transport).data.decode()[:14]


def test_a_public_document_is_fetched() -> None:
    assert run("https://public.example/api.json") == "public.example"


def test_a_redirect_is_checked_and_followed() -> None:
    assert run("https://public.example/to-other").startswith("other.example")


@pytest.mark.parametrize(
    "url",
    [
        "http://public.example/",
        "https://user:secret@public.example/",
        "https://inner.example/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://unknown.example/",
        "https://public.example:99999/",
        "https:///nothing",
        "https://public.example/to-inner",
        "https://public.example/to-http",
        "https://public.example/loop",
        "https://public.example/none",
        "file:///etc/passwd",
        "ftp://public.example/",
    ],
)
def test_refusals(url: str) -> None:
    """What is not allowed, and what is not there."""
    with pytest.raises(GenerationError, match="was not fetched") as caught:
        run(url)
    assert caught.value.place == PLACE


def test_the_size_is_limited() -> None:
    with pytest.raises(GenerationError, match="over 50 bytes"):
        run("https://public.example/", Policy(remote_bytes=50))


def typed(url: str, **policy: Any) -> str:
    return run(url, Policy(typed=url, **policy))


@pytest.mark.parametrize(
    ("url", "policy", "message"),
    [
        ("https://inner.example/api.json", {}, None),
        ("https://public.example/api.json", {}, None),
        ("http://127.0.0.1:8000/openapi.json", {}, None),
        ("http://public.example/api.json", {}, "on loopback alone"),
        ("http://public.example/api.json", {"allow_http": True}, None),
        ("http://inner.example/api.json", {}, "on loopback alone"),
        ("ftp://public.example/api.json", {}, "only plain https"),
        ("https://user:secret@public.example/", {}, "credentials"),
        ("https://public.example/to-other", {}, "another origin"),
        ("https://public.example/to-other", {"allow_remote": True}, None),
        ("https://public.example/to-inner", {"allow_remote": True}, "public internet"),
        ("https://public.example/to-http", {"allow_remote": True}, "only plain https"),
    ],
)
def test_an_address_that_a_person_typed(
    monkeypatch: pytest.MonkeyPatch, url: str, policy: dict[str, Any], message: str
) -> None:
    """Its own origin is fetched wherever it is; every other must be public, allowed."""
    monkeypatch.setitem(globals(), "is_public", bool)
    if message is None:
        typed(url, **policy)
        return
    with pytest.raises(GenerationError) as caught:
        typed(url, **policy)
    assert message in caught.value.message
    assert "secret" not in caught.value.message


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://b\u00fccher.example/api.json", "xn--bcher-kva.example"),
        ("https://public\u3002example/", "public.example"),
        ("https://public.example/\u00fc", "public.example"),
        ("https://public.example/\ud800", None),
        ("https://public.example/" + "x" * 70_000, None),
        ("https://public.example\x00/", None),
    ],
)
def test_names_that_are_not_ascii(
    monkeypatch: pytest.MonkeyPatch, url: str, host: str | None
) -> None:
    """Names are sent as IDNA has them; what cannot be sent is refused."""
    public = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.216.34", 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: public)
    seen: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        seen.append(request)
        if request.url.path == "/moved":
            moved = url.encode("utf-8", "surrogatepass")
            return httpx2.Response(302, headers=[(b"location", moved)])
        return httpx2.Response(200, content=b"{}")

    moved = "https://public.example/moved"
    for first in (url, moved) if "\ud800" not in url else (url,):
        transport = httpx2.MockTransport(answer)
        if host is None:
            with pytest.raises(GenerationError, match="was not fetched"):
                fetch(first, Policy(), PLACE, transport)
        else:
            assert fetch(first, Policy(), PLACE, transport).data == b"{}"
            assert seen[-1].headers["host"] == host
            assert seen[-1].extensions["sni_hostname"] == host


def test_a_resolver_that_hangs_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """The time that it takes to find a host counts, and nothing waits for it after."""
    over = threading.Event()

    def hang(*_: object, **__: object) -> list[object]:
        over.wait(30)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    started = time.monotonic()
    try:
        with pytest.raises(GenerationError, match=r"it took over 0\.2 seconds"):
            fetch("https://slow.example/", Policy(remote_seconds=0.2), PLACE)
        assert time.monotonic() - started < 10
    finally:
        over.set()


def test_a_name_that_points_elsewhere_a_moment_later(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The address that was checked is connected to; nobody is asked a second time."""
    asked: list[str] = []
    connected: list[str] = []

    def rebind(host: str, *_: object, **__: object) -> list[object]:
        asked.append(host)
        address = "93.184.216.34" if len(asked) == 1 else "127.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 443))]

    def answer(request: httpx2.Request) -> httpx2.Response:
        connected.append(request.url.host)
        return httpx2.Response(200, content=b"{}")

    monkeypatch.setattr(socket, "getaddrinfo", rebind)
    transport = httpx2.MockTransport(answer)
    fetch("https://rebinds.example/", Policy(), PLACE, transport)
    assert asked == ["rebinds.example"]
    assert connected == ["93.184.216.34"]


def test_a_proxy_of_the_environment_is_not_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It would decide which address is asked; where there is one, that is said."""
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    policy = Policy(allow_remote=True)
    for value, told in (("", None), ("http://127.0.0.1:9", "proxies are not used")):
        monkeypatch.setenv("https_proxy", value)
        with pytest.raises(GenerationError, match="the host is not known") as caught:
            fetch("https://unknown/api.json", policy, PLACE)
        hint = caught.value.hint
        assert hint is None if told is None else told in (hint or "")
