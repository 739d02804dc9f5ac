"""A small client over a transport that tests answer by hand."""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import httpx2

from runtime.api import Api, Server
from runtime.async_binary_response import AsyncBinaryResponse
from runtime.async_client import AsyncClient, AsyncResource
from runtime.async_pages import AsyncPager
from runtime.async_stream import AsyncStream
from runtime.binary_reading import BinaryOperation
from runtime.binary_response import BinaryResponse
from runtime.body_raw import Raw
from runtime.client import Client, Resource
from runtime.documented_errors import ErrorClasses
from runtime.omit import omit
from runtime.operation import Operation
from runtime.options import RequestOptions
from runtime.page_turn import PagedOperation
from runtime.pages import Pager
from runtime.path import Template
from runtime.secret import AsyncCredential, Credential
from runtime.security import Scheme
from runtime.stream import Stream
from runtime.stream_choice import StreamChoice
from runtime.stream_reading import StreamOperation

RAW = Raw("body")
BASE = "https://api.example.test/v1"
Handler = Callable[[httpx2.Request], httpx2.Response]


def api(schemes: Mapping[str, Scheme] | None = None, **more: Any) -> Api:
    """Describe an API with one absolute server."""
    given: dict[str, Any] = {"servers": (Server(BASE),), "errors": ErrorClasses()}
    given.update(more)
    return Api(
        title="Example",
        package="example",
        version="1.2.3",
        base_url_env="EXAMPLE_BASE_URL",
        schemes=schemes or {},
        **given,
    )


def operation(method: str = "GET", path: str = "/things", **more: Any) -> Any:
    """State an operation's rules."""
    kind: Any = Operation
    if "pages" in more:
        kind = PagedOperation
    elif "stream" in more:
        kind = StreamOperation
    plain = re.fullmatch(r"[\w/.-]*", path, re.ASCII)
    return kind(method, path if plain else Template(path), **more)


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
        api(schemes), credentials=credentials or {}, http_client=http_client, **more
    )


def async_client(
    exchange: Handler,
    schemes: Mapping[str, Scheme] | None = None,
    *,
    credentials: Mapping[str, AsyncCredential | None] | None = None,
    **more: Any,
) -> AsyncClient:
    """Make an asynchronous client that talks to `exchange`."""
    http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(exchange))
    return AsyncClient(
        api(schemes), credentials=credentials or {}, http_client=http_client, **more
    )


def made(resource: Any, rules: Any, options: Any = None, /, **values: object) -> Any:
    """Call an operation as a generated method does."""
    waits = isinstance(resource, AsyncResource)
    pager, stream, response = (
        (AsyncPager, AsyncStream, AsyncBinaryResponse)
        if waits
        else (Pager, Stream, BinaryResponse)
    )
    how: Any = {
        StreamOperation: partial(stream.of, resource),
        StreamChoice: partial(stream.chosen, resource),
        PagedOperation: partial(pager.of, resource),
        BinaryOperation: partial(response.of, resource),
    }.get(type(rules), resource._call)
    return how(rules, options, **values)


class Caller:
    """Calls operations on a resource, as generated methods do."""

    def __init__(self, resource: Any) -> None:
        self.resource = resource

    @property
    def with_raw_response(self) -> Caller:
        """Likewise, each call returning the response."""
        return Caller(type(self.resource)(self.resource._client, raw=True))

    def call(
        self,
        rules: Any,
        arguments: Mapping[str, object] | None = None,
        *,
        body: object = omit,
        request_options: RequestOptions | None = None,
        **more: object,
    ) -> Any:
        """Call an operation; `body` is the whole of it, or its properties."""
        values: dict[str, object] = {**(arguments or {}), **more}
        choices = getattr(rules.body, "choices", {"": rules.body})
        named = (getattr(one, "argument", None) for one in choices.values())
        names = {name for name in named if isinstance(name, str)}
        if names:
            values |= dict.fromkeys(names, body)
        elif isinstance(body, Mapping):
            values |= body
        return made(self.resource, rules, request_options, **values)


def call(
    rules: Any,
    arguments: Mapping[str, object] | None = None,
    exchange: Handler | None = None,
    **more: Any,
) -> Any:
    """Call an operation on a fresh client."""
    given = exchange if exchange is not None else Exchange()
    return resource(client(given)).call(rules, arguments, **more)


def sent(
    rules: Any, arguments: Mapping[str, object] | None = None, **more: Any
) -> Exchange:
    """Call an operation that is answered by 204, and return what was sent."""
    exchange = Exchange()
    call(rules, arguments, exchange, **more)
    return exchange


def resource(client: Client) -> Caller:
    """Return a resource over a client."""
    return Caller(Resource(client))


def async_resource(client: AsyncClient) -> Caller:
    """Return an asynchronous resource over a client."""
    return Caller(AsyncResource(client))


def locals_of(error: BaseException) -> str:
    """Return the variables of the runtime's frames, as tracebacks show them."""
    found: list[str] = []
    trace: Any = traceback.TracebackException.from_exception(error, capture_locals=True)
    while trace is not None:
        for frame in trace.stack:
            if "templates" in Path(frame.filename).parts:
                found += (frame.locals or {}).values()
        trace = trace.__cause__ or trace.__context__
    return "\n".join(found)
