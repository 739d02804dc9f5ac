"""A small client over a transport that tests answer by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import httpx2

from runtime import (
    Api,
    AsyncClient,
    AsyncResource,
    Client,
    Operation,
    Raw,
    Resource,
    Server,
)
from runtime.security import Credential, Scheme

BASE = "https://api.example.test/v1"
RAW = Raw("application/octet-stream")
Handler = Callable[[httpx2.Request], httpx2.Response]


def api(schemes: Mapping[str, Scheme] | None = None, **more: Any) -> Api:
    """Describe an API with one absolute server."""
    given: dict[str, Any] = {"servers": (Server(BASE),), **more}
    return Api(
        title="Example",
        package="example",
        version="1.2.3",
        base_url_env="EXAMPLE_BASE_URL",
        schemes=schemes or {},
        **given,
    )


def operation(
    method: str = "GET", path: str = "/things", **more: Any
) -> Operation[Any]:
    """State an operation's rules."""
    return Operation(method=method, path=path, **more)


class Exchange:
    """Keeps the requests that came, and answers each as it is told."""

    def __init__(self, *answers: httpx2.Response | Exception | Handler) -> None:
        self._answers = list(answers)
        self.requests: list[httpx2.Request] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        at = min(len(self.requests), len(self._answers)) - 1
        answer = self._answers[at] if self._answers else httpx2.Response(204)
        if isinstance(answer, Exception):
            raise answer
        return answer if isinstance(answer, httpx2.Response) else answer(request)

    @property
    def request(self) -> httpx2.Request:
        """The last request."""
        return self.requests[-1]

    @property
    def target(self) -> str:
        """Path and query of the last request as sent, below the base URL."""
        return self.request.url.raw_path.decode("ascii").removeprefix("/v1")


def client(
    exchange: Handler,
    schemes: Mapping[str, Scheme] | None = None,
    *,
    credentials: Mapping[str, Credential | None] | None = None,
    follow_redirects: bool = False,
    **more: Any,
) -> Client:
    """Make a synchronous client that talks to `exchange`."""
    transport = httpx2.MockTransport(exchange)
    http_client = httpx2.Client(transport=transport, follow_redirects=follow_redirects)
    return Client(
        api(schemes), credentials=credentials, http_client=http_client, **more
    )


def async_client(
    exchange: Handler,
    schemes: Mapping[str, Scheme] | None = None,
    *,
    credentials: Mapping[str, Credential | None] | None = None,
    **more: Any,
) -> AsyncClient:
    """Make an asynchronous client that talks to `exchange`."""
    http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(exchange))
    return AsyncClient(
        api(schemes), credentials=credentials, http_client=http_client, **more
    )


def call(
    rules: Operation[Any],
    arguments: Mapping[str, object] | None = None,
    exchange: Handler | None = None,
    **more: Any,
) -> Any:
    """Call an operation on a fresh client."""
    given = exchange if exchange is not None else Exchange()
    return Resource(client(given))._call(rules, arguments or {}, **more)


def sent(
    rules: Operation[Any], arguments: Mapping[str, object] | None = None, **more: Any
) -> Exchange:
    """Call an operation that answers 204, and give what was sent."""
    exchange = Exchange()
    call(rules, arguments, exchange, **more)
    return exchange


def resource(client: Client) -> Resource:
    """Give a resource over a client."""
    return Resource(client)


def async_resource(client: AsyncClient) -> AsyncResource:
    """Give an asynchronous resource over a client."""
    return AsyncResource(client)
