"""The target as it reaches the wire: path templates, safety, base URLs."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from runtime.api import Api, Server
from runtime.client import Client
from runtime.errors import ConfigurationError, InvalidArgumentError
from runtime.path import Path
from runtime.query import Query
from runtime.server_variables import ServerTemplate, Variable

from . import calling


@pytest.mark.parametrize(
    ("path", "want"),
    [
        ("/things/{a}:verb", "/things/1:verb"),
        ("/things/{a}.{b}", "/things/1.2"),
        ("/things/{a}/", "/things/1/"),
        ("/things?kind=x", "/things?kind=x&q=3"),
        ("/things/{a}?b={b}", "/things/1?b=2&q=3"),
        ("/things#first", "/things"),
        ("/t h/ü/{a}", "/t%20h/%C3%BC/1"),
        ("/a%20b/{a}", "/a%20b/1"),
        ("/a({a},{b})", "/a(1,2)"),
    ],
)
def test_templates(path: str, want: str) -> None:
    parameters = tuple(Path(n) for n in "ab" if f"{{{n}}}" in path)
    with_query = (Query("q"),) if "q=3" in want else ()
    rules = calling.operation(path=path, parameters=(*parameters, *with_query))
    assert calling.sent(rules, {"a": 1, "b": 2, "q": 3}).target == want


@pytest.mark.parametrize(
    "value",
    [
        *(
            "",
            ".",
            "..",
            "%2e",
            "%2E%2e",
            "%252e%252e",
            "../x",
            "a/../b",
            "..\\x",
            "a/..",
        ),
        *("%" + "25" * times + "2e" for times in (7, 8, 12, 1000)),
    ],
)
def test_values_that_climb_are_refused(value: str) -> None:
    exchange = calling.Exchange()
    rules = calling.operation(path="/things/{id}", parameters=(Path("id"),))
    with pytest.raises(InvalidArgumentError):
        calling.call(rules, {"id": value}, exchange)
    assert not exchange.requests


@pytest.mark.parametrize("value", ["..", "a/../b", "a/%2e%2e/b", "/..", "a/.", "..\\x"])
def test_several_segments_do_not_climb_either(value: str) -> None:
    rules = calling.operation(path="/x/{a}", parameters=(Path("a", segments=True),))
    with pytest.raises(InvalidArgumentError, match="segment"):
        calling.call(rules, {"a": value})


def test_slashes_of_several_segments_stay() -> None:
    rules = calling.operation(path="/x/{a}/y", parameters=(Path("a", segments=True),))
    sent = calling.sent(rules, {"a": "p/b c/d%2Fe?f#g+ä"})
    assert sent.target == "/x/p/b%20c/d%252Fe%3Ff%23g%2B%C3%A4/y"


def test_values_that_climb_together_are_refused() -> None:
    rules = calling.operation(path="/x/{a}{b}", parameters=(Path("a"), Path("b")))
    with pytest.raises(InvalidArgumentError, match="segment"):
        calling.call(rules, {"a": ".", "b": "."})


@pytest.mark.parametrize("value", ["a.b", "...", ".hidden", "https://x/y", "a//b", "1"])
def test_harmless_values_pass(value: str) -> None:
    rules = calling.operation(path="/things/{id}", parameters=(Path("id"),))
    assert calling.sent(rules, {"id": value}).requests


def test_a_missing_path_value_is_named() -> None:
    rules = calling.operation(path="/things/{id}")
    with pytest.raises(InvalidArgumentError, match="'id' is missing"):
        calling.call(rules)


def test_extra_query_and_headers_of_a_call() -> None:
    from runtime.options import RequestOptions

    rules = calling.operation(parameters=(Query("a"),))
    options = RequestOptions(
        extra_query={"b c": "d&e"}, extra_headers={"x-more": "1", "user-agent": "me"}
    )
    exchange = calling.sent(rules, {"a": 1}, request_options=options)
    assert exchange.target == "/things?a=1&b%20c=d%26e"
    assert exchange.request.headers["x-more"] == "1"
    assert exchange.request.headers.get_list("user-agent") == ["me"]


def test_no_headers_but_the_usual_ones() -> None:
    request = calling.sent(calling.operation()).request
    assert {name.lower() for name in request.headers} == {
        "host",
        "accept",
        "accept-encoding",
        "connection",
        "user-agent",
    }
    assert request.headers["user-agent"].startswith("example/1.2.3 httpx2/")


@pytest.mark.parametrize(
    ("given", "want"),
    [
        ("https://other.test", "https://other.test/things"),
        ("https://other.test/", "https://other.test/things"),
        ("https://other.test/base/v2/", "https://other.test/base/v2/things"),
        ("http://localhost:8080", "http://localhost:8080/things"),
    ],
)
def test_a_base_url_takes_the_place_of_every_server(given: str, want: str) -> None:
    exchange = calling.Exchange()
    rules = calling.operation(servers=(Server("https://upload.test/own"),))
    client = calling.client(exchange, base_url=given)
    calling.resource(client).call(rules)
    assert str(exchange.request.url) == want


def test_an_operation_has_servers_of_its_own() -> None:
    exchange = calling.Exchange()
    client = calling.client(exchange)
    rules = calling.operation(servers=(Server("https://upload.test/own"),))
    calling.resource(client).call(rules)
    assert str(exchange.request.url) == "https://upload.test/own/things"
    relative = calling.operation(servers=(Server("/v9"),))
    calling.resource(client).call(relative)
    assert str(exchange.request.url) == "https://api.example.test/v9/things"


@pytest.mark.parametrize(
    "given",
    [
        *("ftp://x.test", "x.test", "https://", "http://[::1"),
        *("https://x.test/ ", " https://x.test", "https://x.test\n", " "),
        *("https://user:pw@x.test", "https://user:pw/2@x.test"),
    ],
)
def test_base_urls_that_cannot_be_used(given: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        calling.client(calling.Exchange(), base_url=given)
    assert "pw" not in str(caught.value)


def test_a_base_url_is_required_where_the_document_names_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    api = Api(
        title="Nowhere",
        package="nowhere",
        version="1",
        base_url_env="NOWHERE_BASE_URL",
        servers=(Server("/v2"),),
    )
    with pytest.raises(ConfigurationError, match="give base_url, or set NOWHERE_BASE"):
        Client(api)
    monkeypatch.setenv("NOWHERE_BASE_URL", "")
    with pytest.raises(ConfigurationError, match="give base_url, or set NOWHERE_BASE"):
        Client(api)
    monkeypatch.setenv("NOWHERE_BASE_URL", "https://set.test")
    assert Client(api)._settings.base_url == "https://set.test"


def test_server_variables() -> None:
    server = ServerTemplate(
        "https://{where}.example.test/{base}",
        {
            "where": Variable("region", "us", ("us", "eu")),
            "base": Variable("base", "v1"),
        },
    )
    api = calling.api(servers=(server,))
    exchange = calling.Exchange()
    for given, want in ({}, "us"), ({"region": "eu"}, "eu"):
        http = calling.client(exchange)._shared.get()
        client = Client(api, variables=given, http_client=http)
        calling.resource(client).call(calling.operation())
        assert str(exchange.request.url) == f"https://{want}.example.test/v1/things"
    client = Client(api, variables={"region": "mars"}, http_client=http)
    with pytest.raises(ConfigurationError, match="region must be one of: us, eu"):
        calling.resource(client).call(calling.operation())


_HOSTS = ("evil.test/", "evil.test#", "evil.test?", "x@evil.test", "evil.test\\", "a/b")
_PATHS = ("..", ".", "v1/../..", "%2e%2e", "a?b", "a#b", "a\\b")


@pytest.mark.parametrize(
    ("argument", "text"),
    [*(("tenant", one) for one in _HOSTS), *(("base", one) for one in _PATHS)],
)
def test_variables_of_a_server_lead_nowhere_else(argument: str, text: str) -> None:
    """A tenant's name may be what somebody has typed into the caller's application."""
    tenant, base = Variable("tenant", "acme"), Variable("base", "v1")
    url = "https://{tenant}.test:8443/{base}"
    api = calling.api(servers=(ServerTemplate(url, {"tenant": tenant, "base": base}),))
    client = Client(api, variables={argument: text})
    with pytest.raises(ConfigurationError, match=f"{argument} must not"):
        calling.resource(client).call(calling.operation())


@pytest.mark.parametrize("tenant", ["", "a.", "x" * 64])
def test_hosts_have_parts_that_are_names(tenant: str) -> None:
    """Python's resolver has a UnicodeError for others (RFC 1035, section 2.3.4)."""
    server = ServerTemplate("http://{t}.test", {"t": Variable("t", "acme")})
    named = Client(calling.api(servers=(server,)), variables={"t": tenant})
    with pytest.raises(ConfigurationError, match="part that is empty or too long"):
        calling.resource(named).call(calling.operation())
    with pytest.raises(ConfigurationError, match="part that is empty or too long"):
        Client(calling.api(), base_url=f"http://{tenant}.test")
    for fine in ("http://a.test./x", "http://[::1]:80", "http://" + "x" * 63):
        Client(calling.api(), base_url=fine)


@pytest.mark.parametrize(
    ("url", "default", "given"),
    [
        ("https://{v}/x", "api.test/v1", "eu.test/v2"),
        ("{v}/x", "https://api.test", "http://eu.test/v2?a=b"),
        ("https://{v}/x", "api.test", "localhost:8080"),
        ("https://api.test/{v}", "v1", "v1/eu"),
        ("{v}://api.test/x", "https", "http"),
    ],
)
def test_variables_of_a_server_are_used_as_documented(
    url: str, default: str, given: str
) -> None:
    server = ServerTemplate(url, {"v": Variable("v", default)})
    assert server.expand({"v": given}) == url.replace("{v}", given)


class _Echo(BaseHTTPRequestHandler):
    """Remembers the request line and answers without content."""

    lines: list[str]

    def do_GET(self) -> None:  # The name is the library's.
        type(self).lines.append(self.requestline)
        self.send_response(204)
        self.end_headers()

    def log_message(self, *args: object) -> None:
        """Write nothing."""


@pytest.fixture
def echo() -> Iterator[tuple[str, list[str]]]:
    lines: list[str] = []
    handler = type("Echo", (_Echo,), {"lines": lines})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", lines
    server.shutdown()
    thread.join()
    server.server_close()


def test_the_socket_carries_what_was_encoded(echo: tuple[str, list[str]]) -> None:
    url, lines = echo
    rules = calling.operation(
        path="/{p}/x", parameters=(Path("p"), Query("a[b]", "q"), Query("r"))
    )
    with Client(calling.api(), base_url=url) as client:
        values = {"p": "a/b %2F;=:@ü", "q": "[]{}|^`\"<> '+%41", "r": ["1", "2"]}
        calling.resource(client).call(rules, values)
    assert lines == [
        (
            "GET /a%2Fb%20%252F%3B%3D%3A%40%C3%BC/x"
            "?a%5Bb%5D=%5B%5D%7B%7D%7C%5E%60%22%3C%3E%20%27%2B%2541&r=1&r=2 HTTP/1.1"
        )
    ]
