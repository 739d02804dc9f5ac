"""A call becomes a request: the first half of the core, which does no I/O.

A `Draft` holds everything but the credentials' text, in the exact form that goes on the
wire; `Draft.request` makes the request of one attempt from it.
"""

from __future__ import annotations

import platform
import re
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import httpx2

from .api import Api
from .bodies import prepare
from .content import Content, check_framing
from .deadline import head_seconds
from .errors import InvalidArgumentError
from .media import acceptable
from .omit import Omit, omit
from .operation import (
    Cookie,
    Header,
    Operation,
    Parameter,
    Path,
    Query,
    QueryString,
)
from .options import RequestOptions, Settings
from .parameters import (
    Pair,
    content_text,
    cookie_pairs,
    header_text,
    path_text,
    plain,
    query_pairs,
)
from .redact import Redactor, Secret, SecretRequest, SecretUrl, without
from .security import Applied, Place, choose
from .servers import base_url
from .uri import (
    encode,
    path_literal,
    query_literal,
    refuse_dot_segments,
    refuse_header,
    refuse_header_name,
    refuse_in_query,
)

_EXPRESSION = re.compile(r"\{([^{}]*)\}")
_CREDENTIAL_HEADERS = frozenset({"authorization", "proxy-authorization", "cookie"})


@dataclass(frozen=True, slots=True, repr=False)
class Call:
    """What a generated method hands over: an operation's rules and the values."""

    operation: Operation[Any]
    arguments: Mapping[str, object]
    body: object = omit
    content_type: str | Omit | None = omit
    accept: str | Omit | None = omit
    options: RequestOptions | None = None


@dataclass(slots=True, kw_only=True, repr=False)
class Draft:
    """One request, ready but for the credentials' text."""

    operation: Operation[Any]
    url: str
    headers: list[Pair]
    cookies: list[Pair]
    applied: Applied
    content: Content | None
    timeout: httpx2.Timeout
    max_retries: int
    repeat: bool
    """Whether the caller says that repeating does no harm."""
    secret_headers: frozenset[str]
    """In lower case: all that the API's schemes may use."""
    secret_query: frozenset[str]
    """Percent-encoded: all that the API's schemes may use."""
    redactor: Redactor
    """Knows what attempts have sent as credentials."""
    sent: httpx2.Request | None = None
    """The last attempt's request."""

    @property
    def place(self) -> str:
        """Name the operation for messages: `POST /members/invite`."""
        return f"{self.operation.method} {self.operation.path}"

    @property
    def head_seconds(self) -> float | None:
        """The seconds in which a response must have begun; None: no end.

        Content that is not in memory takes its time to be sent.
        """
        whole = self.content is None or self.content.whole is not None
        return head_seconds(self.timeout) if whole else None

    def moved(self, url: str) -> Draft:
        """Give the same request to another URL of the same origin (the next page)."""
        return replace(self, url=url)

    def request(
        self,
        client: httpx2.Client | httpx2.AsyncClient,
        *,
        method: str | None = None,
        url: httpx2.URL | None = None,
        trusted: bool = True,
        with_content: bool = True,
    ) -> httpx2.Request:
        """Make the request of one attempt.

        Args:
            client: Its own headers and cookies are sent as well.
            method: Another method, where a redirect asks for it.
            url: Where a redirect points.
            trusted: Whether credentials may go there.
            with_content: Whether the content goes along.
        """
        content = self.content if with_content else None
        try:
            target = httpx2.URL(self.url) if url is None else url
        except httpx2.InvalidURL as error:
            raise InvalidArgumentError(f"{self.place}: {error}") from None
        if url is not None:
            target = without(target, self.secret_query)
        request = SecretRequest(
            method or self.operation.method,
            target,
            headers=self._headers(client, content, trusted),
            cookies=client.cookies if trusted else _of_a_domain(client.cookies),
            content=_streamed(content, client),
            extensions={"timeout": self.timeout.as_dict()},
        )
        # Methods are case-sensitive (RFC 9110, section 9.1).
        request.method = method or self.operation.method
        if self.secret_query:
            request.url = SecretUrl(request.url, self.secret_query)
        if trusted:
            _add_cookies(request, self.cookies)
            self.applied.apply(request, self.redactor)
        self.sent = request
        return request

    def _headers(
        self,
        client: httpx2.Client | httpx2.AsyncClient,
        content: Content | None,
        trusted: bool,
    ) -> httpx2.Headers:
        headers = httpx2.Headers(client.headers)
        if headers.get("user-agent", "").startswith("python-httpx2/"):
            headers.pop("user-agent", None)
        sent = httpx2.Headers([_bytes(pair) for pair in self.headers])
        if not trusted:
            for name in self.secret_headers | _CREDENTIAL_HEADERS:
                sent.pop(name, None)
                headers.pop(name, None)
        headers.update(sent)
        if content is not None:
            if content.media_type.startswith("multipart/"):
                headers.pop("Content-Type", None)
            headers.setdefault("Content-Type", content.media_type)
            length = content.length
            if length is not None and content.whole is None:
                content.declare(length)
                headers["Content-Length"] = str(length)
        return headers


def draft(
    call: Call,
    api: Api,
    settings: Settings,
    credentials: Mapping[str, Secret],
    *,
    signed: bool = False,
) -> Draft:
    """Build the request of a call.

    Args:
        signed: Whether the HTTP client brings credentials of its own.

    Raises:
        InvalidArgumentError: A value cannot be sent.
        MissingCredentialsError: No security alternative of the operation is satisfied.
        ConfigurationError: The base URL is missing or cannot be used.
    """
    operation = call.operation
    options = call.options or RequestOptions()
    extra = {**settings.extra_headers, **options.extra_headers}
    values = _Values(operation.parameters, call.arguments)
    filled = values.places() | {("header", name.lower()) for name in extra}
    applied = choose(
        operation.security, api.schemes, credentials, filled=filled, signed=signed
    )
    base = base_url(api, operation.servers, settings.base_url, settings.variables)
    content = prepare(operation.body, call.body, call.content_type)
    extra_query = {**settings.extra_query, **options.extra_query}
    headers = [
        ("User-Agent", user_agent(api)),
        ("Accept", accepted(call, operation)),
        *values.headers(),
        *extra.items(),
    ]
    for name, text in headers:
        refuse_header(text, f"the header {refuse_header_name(name)!r}")
    check_framing({name.lower(): text for name, text in headers}, content)
    timeout = settings.timeout if options.timeout is None else options.timeout
    retries = options.max_retries
    repeat = options.retry_non_idempotent
    query = [*values.query(), *map(_pair, extra_query.items())]
    return Draft(
        operation=operation,
        url=base + _target(operation.path, values.path(), query, settings),
        headers=_last_of_each(headers),
        cookies=values.cookies(),
        applied=applied,
        content=content,
        timeout=httpx2.Timeout(timeout),
        max_retries=settings.max_retries if retries is None else retries,
        repeat=settings.retry_non_idempotent if repeat is None else repeat,
        secret_headers=api.secret_headers,
        secret_query=api.secret_query,
        redactor=Redactor(),
    )


class _Values:
    """An operation's parameters with the values that a call gives them."""

    def __init__(
        self, parameters: tuple[Parameter, ...], arguments: Mapping[str, object]
    ) -> None:
        self._given = [
            (parameter, value)
            for parameter in parameters
            if (value := _value(parameter, arguments)) is not omit
        ]

    def places(self) -> set[Place]:
        """Tell where a value goes that a credential could go to as well."""
        return {
            (kind, rule.name.lower() if kind == "header" else rule.name)
            for rule, _ in self._given
            for kind in (_LOCATIONS.get(type(rule)),)
            if kind is not None
        }

    def path(self) -> dict[str, str]:
        return {
            rule.name: path_text(rule, value)
            for rule, value in self._given
            if isinstance(rule, Path)
        }

    def query(self) -> list[str]:
        pieces: list[str] = []
        for rule, value in self._given:
            if isinstance(rule, QueryString):
                media_type = rule.content or "application/x-www-form-urlencoded"
                text = content_text(plain(value, rule.encoding), media_type)
                pieces.append(query_literal(text))
            elif isinstance(rule, Query):
                pieces += [f"{name}={text}" for name, text in query_pairs(rule, value)]
        return pieces

    def headers(self) -> list[Pair]:
        return [
            (rule.name, header_text(rule, value))
            for rule, value in self._given
            if isinstance(rule, Header)
        ]

    def cookies(self) -> list[Pair]:
        return [
            pair
            for rule, value in self._given
            if isinstance(rule, Cookie)
            for pair in cookie_pairs(rule, value)
        ]


_LOCATIONS: Mapping[type[Parameter], str] = {
    Query: "query",
    Header: "header",
    Cookie: "cookie",
}


def _value(parameter: Parameter, arguments: Mapping[str, object]) -> object:
    if parameter.const is not omit:
        return parameter.const
    return arguments.get(parameter.argument or parameter.name, omit)


def _pair(extra: Pair) -> str:
    return f"{encode(extra[0])}={encode(extra[1])}"


def _target(
    template: str, texts: Mapping[str, str], pairs: list[str], settings: Settings
) -> str:
    """Fill in the path template and append the query.

    A template may have a query of its own. What follows `#` in it only tells two
    operations of one path apart: a fragment is never sent (RFC 9110, section 4.2.5).
    """
    path, mark, query = template.partition("#")[0].partition("?")
    path = refuse_dot_segments(_filled(path, texts, path_literal))
    own = [_filled(query, texts, query_literal)] if mark and query else []
    breaks = settings.line_breaks_in_query
    whole = "&".join(refuse_in_query(pair, breaks) for pair in own + pairs)
    return f"{path}?{whole}" if whole else path


def _filled(
    template: str, texts: Mapping[str, str], literal: Callable[[str], str]
) -> str:
    """Put the encoded values in, and encode what stands between them."""
    pieces: list[str] = []
    start = 0
    for match in _EXPRESSION.finditer(template):
        pieces.append(literal(template[start : match.start()]))
        text = texts.get(match.group(1))
        if text is None:
            raise InvalidArgumentError(
                f"the path parameter {match.group(1)!r} is missing"
            )
        pieces.append(text)
        start = match.end()
    pieces.append(literal(template[start:]))
    return "".join(pieces)


def user_agent(api: Api) -> str:
    """Say which package of which version this is, and what it runs on."""
    return (
        f"{api.package}/{api.version} httpx2/{httpx2.__version__}"
        f" Python/{platform.python_version()}"
    )


def accepted(call: Call, operation: Operation[Any]) -> str:
    """Name the media types of the operation's answers, the first preferred."""
    if call.accept:
        return refuse_header(call.accept, "accept")
    if operation.stream is not None:
        return operation.stream.media_type
    types: dict[str, None] = {}
    for answer in operation.answers.values():
        if isinstance(answer, Mapping):
            types.update(dict.fromkeys(map(acceptable, answer)))
        elif answer is not None:
            types["application/json"] = None
    ranked = [
        f"{name};q={max(1.0 - at / 10, 0.1):.1f}" if at else name
        for at, name in enumerate(types)
    ]
    return ", ".join(ranked) or "*/*"


def _last_of_each(pairs: list[Pair]) -> list[Pair]:
    """Keep the last header of each name: what the caller says replaces defaults."""
    last = {name.lower(): (name, text) for name, text in pairs}
    return list(last.values())


def _bytes(pair: Pair) -> tuple[bytes, bytes]:
    return pair[0].encode("ascii"), pair[1].encode("utf-8", "surrogateescape")


def _of_a_domain(cookies: httpx2.Cookies) -> httpx2.Cookies:
    """Leave out the cookies that a jar would send to any host."""
    kept = httpx2.Cookies()
    for cookie in cookies.jar:
        if cookie.domain:
            kept.jar.set_cookie(cookie)
    return kept


def _add_cookies(request: httpx2.Request, pairs: list[Pair]) -> None:
    present = request.headers.get("Cookie")
    texts = [present] if present else []
    texts += [f"{name}={text}" for name, text in pairs]
    if pairs:
        request.headers["Cookie"] = "; ".join(texts)


def _streamed(
    content: Content | None, client: httpx2.Client | httpx2.AsyncClient
) -> bytes | Chunks | AsyncChunks | None:
    if content is None:
        return None
    whole = content.whole
    if whole is not None:
        return whole
    is_async = isinstance(client, httpx2.AsyncClient)
    return AsyncChunks(content) if is_async else Chunks(content)


class Chunks:
    """Content as the synchronous client wants it."""

    def __init__(self, content: Content) -> None:
        self._content = content

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._content)


class AsyncChunks:
    """Content as the asynchronous client wants it."""

    def __init__(self, content: Content) -> None:
        self._content = content

    def __aiter__(self) -> AsyncIterator[bytes]:
        return aiter(self._content)
