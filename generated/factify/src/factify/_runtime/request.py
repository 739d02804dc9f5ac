"""A call becomes a request. No I/O happens here."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, dataclass_transform
from urllib.parse import unquote

import httpx2

from .api import Api
from .body import Content
from .errors import InvalidArgumentError
from .omit import omit
from .operation import Call, Rules
from .options import (
    DEFAULT,
    RequestOptions,
    RetryPolicy,
    Settings,
    retries_of,
    seconds_of,
)
from .redact import Redactor
from .sendable import (
    Pair,
    Place,
    Target,
    quoted,
    refuse_header,
    refuse_header_name,
    refuse_in_query,
    texts,
)

_SIZED = frozenset({"POST", "PUT", "PATCH", "QUERY"})
"""Methods whose requests say so where they have no content (RFC 9110, section 8.6)."""

_FRAMING = frozenset({("header", "content-length"), ("header", "transfer-encoding")})

DEFAULTS = RequestOptions()


@dataclass_transform(kw_only_default=True, eq_default=False)
class _Values:
    """Values by name, which no dataclass has to compile a constructor for."""

    def __init__(self, **values: Any) -> None:
        self.__dict__.update(values)


class PreparedRequest(_Values):
    """One request, ready but for the credentials' text."""

    call: Call
    api: Api
    url: str
    headers: list[Pair]
    cookies: list[Pair]
    applied: Any
    """What it sends as credentials (`security.py`), if there are any."""
    redactor: Redactor
    """Knows what attempts have sent as credentials."""
    content: Content | None
    timeout: httpx2.Timeout
    max_retries: int
    repeat: bool
    """Whether repeating does no harm, whatever the method."""
    retry: RetryPolicy = DEFAULT
    attempt: int = 0
    """Number of attempts that have failed."""
    started: float = 0.0
    """When the first attempt was made."""
    revealed: Sequence[Any] = ()
    """The credentials' texts, of the attempt that is made."""
    renewed: bool = False
    """Whether credentials were renewed after a server refused them."""
    foreign: bool = False
    """Whether it asks for credentials itself: those of the HTTP client stay behind, and
    what it carries is as secret as they are."""
    sent: httpx2.Request | None = None
    """The last attempt's request."""

    def changed(self, **values: Any) -> PreparedRequest:
        """Return a request with other values."""
        return PreparedRequest(**{**vars(self), **values})

    @property
    def operation(self) -> Rules:
        return self.call.operation

    @property
    def place(self) -> str:
        return self.operation.place

    @property
    def repeatable(self) -> bool:
        """Whether its content can be sent again."""
        return self.content is None or self.content.repeatable

    @property
    def streamed(self) -> bool:
        """Whether its content is not in memory."""
        return self.content is not None and self.content.whole is None

    def request(
        self,
        client: httpx2.Client | httpx2.AsyncClient,
        *,
        method: str | None = None,
        url: httpx2.URL | None = None,
        trusted: bool = True,
        with_content: bool = True,
    ) -> httpx2.Request:
        """Make the request of one attempt; what is given besides is a redirect's.

        `trusted`: whether credentials may go there.
        """
        method = method or self.operation.method
        content = self.content if with_content else None
        kind = httpx2.Request
        try:
            target = httpx2.URL(self.url) if url is None else url
        except httpx2.InvalidURL as error:
            raise InvalidArgumentError(f"{self.place}: {error}") from None
        for scheme in self.api.query_keys:
            target, kind = scheme.hidden(target, redirected=url is not None)
        is_async = isinstance(client, httpx2.AsyncClient)
        data = b"" if content is None else content.stream(is_async)
        carried: dict[str, Any] = {"content": data}
        if isinstance(data, bytes):  # With the least work.
            carried = {"stream": httpx2.ByteStream(data)}
        cookies = client.cookies
        if not trusted or self.foreign:
            cookies = _of_a_domain(cookies)
        request = kind(
            method,
            target,
            headers=self._headers(client, method, target, content, trusted),
            cookies=cookies or None,
            **carried,
            extensions={
                "timeout": self.timeout.as_dict(),
                "operation": self.place,
                "attempt": self.attempt,
                "call": self.call,
                "secret": self.foreign,
            },
        )
        # Methods are case-sensitive (RFC 9110, section 9.1).
        request.method = method
        if trusted and self.cookies:
            request.headers.encoding = "utf-8"  # As all other fields are written.
            present = request.headers.get("Cookie")
            texts = [f"{name}={text}" for name, text in self.cookies]
            request.headers["Cookie"] = "; ".join(
                [present, *texts] if present else texts
            )
        if trusted and self.applied is not None:
            self.applied.apply(self.revealed, request, self.redactor)
        self.sent = request
        return request

    def _headers(
        self,
        client: httpx2.Client | httpx2.AsyncClient,
        method: str,
        target: httpx2.URL,
        content: Content | None,
        trusted: bool,
    ) -> list[tuple[bytes, bytes]]:
        """List the headers: the client's own, then the call's, which replace them."""
        ours = {name.lower(): (name, text) for name, text in self.headers}
        if content is not None:
            if content.media_type.startswith("multipart/"):
                ours.pop("content-type", None)
            ours.setdefault("content-type", ("Content-Type", content.media_type))
            if content.length is not None and "transfer-encoding" not in ours:
                content.declare(content.length)
                ours["content-length"] = ("Content-Length", str(content.length))
        elif method in _SIZED:
            ours["content-length"] = ("Content-Length", "0")
        found = [(b"Host", target.netloc)]
        secret = self.api.secret_headers
        for raw_name, value in client.headers.raw:
            name = raw_name.decode("latin-1").lower()
            if name == "host":
                found[0] = raw_name, value
            elif name == "user-agent" and value.startswith(b"python-httpx2/"):
                continue  # The package's own says more.
            elif name not in ours and (
                name not in secret or (trusted and not self.foreign)
            ):
                found.append((raw_name, value))
        for lower, (name, text) in ours.items():
            if trusted or lower not in secret:
                pair = name.encode("ascii"), text.encode("utf-8", "surrogateescape")
                if lower == "host":
                    found[0] = pair
                else:
                    found.append(pair)
        return found


def prepare(
    call: Call,
    api: Api,
    settings: Settings,
    base: str,
    choose: Callable[[Rules, set[Place]], Any],
) -> PreparedRequest:
    """Make the request of a call; `choose` is given the places that the call fills."""
    operation, values = call.operation, call.values
    options = call.options or DEFAULTS
    target = Target()
    places: set[Place] = set()
    for rule in operation.parameters:
        value = rule.given(values)
        if value is not omit:
            rule.add(value, target)
            if rule.place is not None:
                places.add(rule.place)
    # The properties of an exploded object are names of their own.
    places.update(("query", unquote(pair.partition("=")[0])) for pair in target.query)
    places.update(("cookie", name) for name, _ in target.cookies)
    headers = [("User-Agent", user_agent(api)), ("Accept", operation.accepted)]
    if operation.accept is not None and values.get(operation.accept):
        accept = refuse_header(str(values[operation.accept]), "accept")
        headers[1] = ("Accept", accept)
    if settings.user_agent:
        headers[0] = ("User-Agent", f"{user_agent(api)} {settings.user_agent}")
    if settings.extra_headers or options.extra_headers:
        target.headers += texts(settings.extra_headers, "extra_headers")
        target.headers += texts(options.extra_headers, "extra_headers")
    for name, text in target.headers:
        refuse_header(text, f"the header {refuse_header_name(name)!r}")
        places.add(("header", name.lower()))
    headers += target.headers
    content = operation.content(values, options.extra_body)
    if not places.isdisjoint(_FRAMING):
        _check_framing({name.lower(): text for name, text in headers}, content)
    if settings.extra_query or options.extra_query:
        extra = dict(texts(settings.extra_query, "extra_query"))
        extra.update(texts(options.extra_query, "extra_query"))
        target.query += [f"{quoted(key)}={quoted(text)}" for key, text in extra.items()]
    path = operation.path
    if not isinstance(path, str):
        path = path.fill(values, target, operation.stated)
    timeout, retries = options.timeout, options.max_retries
    repeat = options.retry_non_idempotent
    policy = options.retry or settings.retry
    if operation.retry is not None and policy is api.retry:  # Nobody gave another.
        policy = operation.retry
    retries = policy.max_retries if retries is None else retries
    if repeat is None:
        repeat = policy.retry_non_idempotent
    if operation.idempotency:
        if ("header", operation.idempotency.lower()) not in places:
            from uuid import uuid4

            headers.append((operation.idempotency, str(uuid4())))
        repeat = True
    return PreparedRequest(
        call=call,
        api=api,
        url=_joined(base, path, target.query, settings.line_breaks_in_query),
        headers=headers,
        cookies=target.cookies,
        applied=choose(operation, places),
        redactor=Redactor(),
        content=content,
        timeout=settings.timeout if timeout is None else seconds_of(timeout),
        max_retries=settings.max_retries if retries is None else retries_of(retries),
        repeat=settings.retry_non_idempotent if repeat is None else repeat,
        retry=policy,
    )


def _check_framing(headers: Mapping[str, str], content: Content | None) -> None:
    """Refuse headers, named in lower case, of another length than the content has."""
    coding = headers.get("transfer-encoding")
    if coding is not None and coding.strip().lower() != "chunked":
        raise InvalidArgumentError("Transfer-Encoding can only be chunked")
    text = headers.get("content-length")
    if text is None:
        return
    if coding is not None or not (text.isascii() and text.isdigit()):
        raise InvalidArgumentError(
            "Content-Length must be a number, without Transfer-Encoding"
        )
    length = int(text[:20])
    if content is not None:
        content.declare(length)
    elif length:
        raise InvalidArgumentError(f"Content-Length is {length}, without content")


def _joined(base: str, path: str, pairs: list[str], breaks: bool) -> str:
    """Append a path and a query to a base URL, whose own query comes first."""
    query = "&".join(refuse_in_query(pair, breaks) for pair in pairs)
    if "?" in base:
        base, _, own = base.partition("?")
        base = base.rstrip("/")
        query = "&".join(filter(None, (own, query)))
    return f"{base}{path}?{query}" if query else base + path


@lru_cache(maxsize=64)
def user_agent(api: Api) -> str:
    """Return which package of which version this is, and what it runs on."""
    python = ".".join(map(str, sys.version_info[:3]))
    return f"{api.package}/{api.version} httpx2/{httpx2.__version__} Python/{python}"


def _of_a_domain(cookies: httpx2.Cookies) -> httpx2.Cookies:
    """Leave out the cookies that a jar would send to any host."""
    kept = httpx2.Cookies()
    for cookie in cookies.jar:
        if cookie.domain:
            kept.jar.set_cookie(cookie)
    return kept
