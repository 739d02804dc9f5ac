"""Stand-ins for a server in tests: what its operations return, and what was asked.

A client makes requests and reads responses as ever; only the network is not there.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping
from threading import Lock
from typing import Any, Generic, NamedTuple, Self, TypeAlias, TypeVar

import httpx2

from .decode import parse_json
from .encode import dump_json, encode
from .media import is_json, is_text
from .omit import omit
from .operation import Call, Rules

T = TypeVar("T")

_JSON = "application/json"

Respond: TypeAlias = Callable[[httpx2.Request, Call], httpx2.Response]


class Reply(NamedTuple):
    """What one request gets, and after how many seconds."""

    respond: Respond
    delay: float


class FakeCall:
    """One request that a client made of an operation."""

    def __init__(self, request: httpx2.Request, call: Call) -> None:
        self.request = request
        self.arguments: Mapping[str, object] = {
            name: value for name, value in call.values.items() if value is not omit
        }
        """What the call was given, by the arguments' names."""

    @property
    def json(self) -> Any:
        """The JSON data of the request's content."""
        return parse_json(self.request.content)

    def __repr__(self) -> str:
        return f"<FakeCall {self.request.method} {self.request.url.path}>"


class Fake(Generic[T]):
    """Stands in for one operation, whose calls return `T`.

    What is said of it happens in that order, once each; the last for good.
    """

    streams = False
    """Whether it stands in for the stream of an operation."""

    def __init__(self, place: str) -> None:
        self.place = place
        """`POST /members/invite`."""
        self.calls: list[FakeCall] = []
        """The requests so far."""
        self._replies: list[Reply] = []
        self._lock = Lock()

    def returns(
        self,
        value: T,
        *,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
        delay: float = 0.0,
    ) -> Self:
        """Return a value; `status` is the operation's documented success by default."""

        def respond(_request: httpx2.Request, call: Call) -> httpx2.Response:
            return success(call.operation, value, status, headers or {})

        return self._then(respond, delay)

    def raises(
        self,
        failure: int | Exception,
        body: object = None,
        *,
        headers: Mapping[str, str] | None = None,
        delay: float = 0.0,
    ) -> Self:
        """Fail: with a status and the JSON of a body, or with an error of `httpx2`.

        `raises(409, {"code": "taken"})`, `raises(httpx2.ConnectTimeout("slow"))`.
        """

        def respond(_request: httpx2.Request, _call: Call) -> httpx2.Response:
            if isinstance(failure, Exception):
                raise failure
            content = None if body is None else json_content(body)
            sent = {} if content is None else {"Content-Type": _JSON}
            return httpx2.Response(
                failure, headers={**sent, **(headers or {})}, content=content
            )

        return self._then(respond, delay)

    def responds(
        self,
        respond: Callable[[httpx2.Request], httpx2.Response],
        *,
        delay: float = 0.0,
    ) -> Self:
        """Let a function respond, which is given the request."""
        return self._then(lambda request, _call: respond(request), delay)

    def reset(self) -> None:
        """Forget what to do, and the calls."""
        with self._lock:
            self._replies.clear()
            self.calls.clear()

    def take(self, request: httpx2.Request, call: Call) -> Reply:
        """Note a call, and return what becomes of it.

        Raises:
            AssertionError: Nothing was said of what to do.
        """
        with self._lock:
            self.calls.append(FakeCall(request, call))
            if not self._replies:
                raise AssertionError(
                    f"{self.place} was called, and nothing says what it returns: call"
                    " returns(…), raises(…) or responds(…) of its fake first"
                )
            return self._replies.pop(0) if self._replies[1:] else self._replies[0]

    def _then(self, respond: Respond, delay: float) -> Self:
        with self._lock:
            self._replies.append(Reply(respond, delay))
        return self

    def made(self) -> list[Fake[Any]]:
        """Return another of this kind, and what else there is of it."""
        return [type(self)(self.place)]

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.place}: {len(self.calls)} calls>"


class ResourceFake:
    """Stands in for the operations of a resource: attributes of its class."""


class ServerFake:
    """Stands in for a server: its resources are attributes of its class."""

    def __init__(self) -> None:
        self._fakes: dict[tuple[str, bool], Fake[Any]] = {}
        _give(self, self._fakes)

    def _respond(self, request: httpx2.Request) -> httpx2.Response:
        """Return the response to a request, when it is time."""
        reply, call = self._take(request)
        time.sleep(reply.delay)
        return reply.respond(request, call)

    async def _respond_async(self, request: httpx2.Request) -> httpx2.Response:
        """Return the response to a request, when it is time."""
        reply, call = self._take(request)
        await asyncio.sleep(reply.delay)
        return reply.respond(request, call)

    def _take(self, request: httpx2.Request) -> tuple[Reply, Call]:
        """Return what becomes of a request, and the call that it was made for.

        Raises:
            AssertionError: Nothing was said of it, or it is none of the document's.
        """
        call: Call = request.extensions["call"]
        operation = call.operation
        fake = self._fakes.get((operation.place, hasattr(operation, "stream")))
        if fake is None:
            raise AssertionError(
                f"the document has no {operation.place} to stand in for"
            )
        return fake.take(request, call), call


def _give(one: object, fakes: dict[tuple[str, bool], Fake[Any]]) -> None:
    """Give an object fakes of its own for those that its class declares."""
    for name, value in vars(type(one)).items():
        if isinstance(value, ResourceFake):
            resource = type(value)()
            _give(resource, fakes)
            setattr(one, name, resource)
        elif isinstance(value, Fake):
            made = value.made()
            fakes.update({(fake.place, fake.streams): fake for fake in made})
            setattr(one, name, made[0])


def success(
    operation: Rules, value: object, status: int | None, headers: Mapping[str, str]
) -> httpx2.Response:
    """Return the response that an operation documents for a value.

    Raises:
        TypeError: It documents no content that the value could be sent as.
    """
    key, rule = _chosen(operation, value, status)
    if status is None:
        status = int(key.replace("X", "0")) if key != "default" else 200
    media_type = None if value is None and rule is None else _media_type(rule, value)
    if media_type is None:
        return httpx2.Response(status, headers=headers)
    content = json_content(value)
    if isinstance(value, bytes):
        content = value
    elif isinstance(value, str) and not is_json(media_type):
        content = value.encode()
    sent = {"Content-Type": media_type, **headers}
    return httpx2.Response(status, headers=sent, content=content)


def _chosen(operation: Rules, value: object, status: int | None) -> tuple[str, Any]:
    """Return the status key and the rule of the success to send."""
    found = operation.responses
    if status is not None:
        for key in (str(status), f"{status // 100}XX", "default"):
            if key in found:
                return key, found[key]
    for key, rule in found.items():
        if (value is None) == (rule is None):
            return key, rule
    return next(iter(found.items()), ("200", None))


def _media_type(rule: Any, value: object) -> str:
    """Return the media type, of those of a response, that a value is sent as."""
    types: list[str] = list(getattr(rule, "choices", ())) or [_of(rule)]
    if isinstance(value, bytes):
        kinds = [one for one in types if not is_json(one)] or ["*/*"]
        return kinds[0] if "*" not in kinds[0] else "application/octet-stream"
    if isinstance(value, str):
        text = [one for one in types if is_text(one) and "*" not in one]
        if text:
            return text[0]
    for one in types:
        if is_json(one):
            return _JSON if "*" in one else one
    if any("*" in one for one in types):
        return "text/plain" if isinstance(value, str) else _JSON
    raise TypeError(
        f"a {type(value).__name__} is not sent as {', '.join(types)} by a fake: use"
        " responds(…)"
    )


def _of(rule: Any) -> str:
    """Return the media type of a response's only content."""
    return getattr(rule, "media_type", _JSON)


def json_content(value: object) -> bytes:
    """Return the JSON text of a value as it is on the wire."""
    return dump_json(encode(value))
