"""Requests to an authorization server, and what it responds. No I/O happens here.

RFC 6749, sections 2.3.1, 3.2 and 5.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote_plus, urlencode

import httpx2

from .api import base_url
from .basic import Basic
from .body import Content
from .errors import (
    ConfigurationError,
    InvalidArgumentError,
    UnexpectedResponseError,
)
from .oauth2_token import Token, TokenError
from .operation import Call, Rules
from .redact import Redactor
from .request import PreparedRequest, user_agent
from .secret import Secret, SecretText
from .security import Applied

_SURROGATE = re.compile(r"[\ud800-\udfff]")
_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_CLIENT = Basic(
    username="client_id", password="client_secret", username_env="", password_env=""
)


def endpoint(url: str, base: str) -> str:
    """Return the absolute URL of an endpoint, if secrets may be sent there."""
    own = httpx2.URL(f"{base}/") if base else None
    try:
        found = own.join(url) if own is not None else httpx2.URL(url)
    except httpx2.InvalidURL as error:
        raise ConfigurationError(f"the token URL cannot be used: {error}") from None
    safe = found.scheme == "https" or (
        found.scheme == "http"
        and (
            found.host in _LOOPBACK or (own is not None and found.origin == own.origin)
        )
    )
    if not safe or not found.host or found.userinfo:
        raise ConfigurationError(
            f"no token is fetched from {found.copy_with(userinfo=b'')}: it is not https"
        )
    return str(found.copy_with(fragment=None))


def is_shown(url: str) -> bool:
    """Whether a person can be sent to an address: a page of the web.

    Whoever writes a document, or responds, could else name a script or a file.
    """
    try:
        found = httpx2.URL(url)
    except httpx2.InvalidURL:
        return False
    return found.scheme in ("https", "http") and bool(found.host)


def token_request(
    url: str,
    form: Mapping[str, str],
    prepared: PreparedRequest | None,
    sender: Any,
    *,
    posts: bool,
) -> PreparedRequest:
    """Make the request for a token.

    Args:
        url: As the document has it.
        form: Parameters, the client's secret among them.
        prepared: The request that the token is for; None: it is for none yet.
        posts: Whether the client's secret goes into the form, and not into the header.
    """
    form, applied = dict(form), Applied()
    redactor = Redactor()
    for name, text in form.items():
        if _SURROGATE.search(text):
            raise InvalidArgumentError(f"{name} must not hold half of a surrogate pair")
        if name not in ("grant_type", "scope", "client_id", "redirect_uri"):
            redactor.learn(text)
    revealed: list[list[SecretText]] = []
    if not posts and "client_secret" in form:
        pair = [quote_plus(form[one]) for one in ("client_id", "client_secret")]
        del form["client_secret"]
        if "grant_type" in form:
            del form["client_id"]  # RFC 8628 asks for it, RFC 6749 does not.
        applied = Applied(((_CLIENT, tuple(map(Secret, pair))),))
        revealed = [[SecretText(one) for one in pair]]
    content = Content(
        "application/x-www-form-urlencoded", urlencode(form).encode("ascii")
    )
    made = plain_request("POST", url, prepared, sender, content)
    made.applied, made.revealed, made.redactor = applied, revealed, redactor
    made.repeat = form.get("grant_type") in ("client_credentials", "password")
    return made


def plain_request(
    method: str,
    url: str,
    prepared: PreparedRequest | None,
    sender: Any,
    content: Content | None,
) -> PreparedRequest:
    """Make a request that asks for no credentials but its own."""
    client = sender.client
    settings = client._settings
    relative = "://" not in url
    base = ""
    if relative or settings.base_url is not None:
        base = settings.base_url or base_url(client._api, (), settings.variables)
    url = endpoint(url, base)
    agent = [("User-Agent", user_agent(client._api)), ("Accept", "application/json")]
    return PreparedRequest(
        call=Call(Rules(method, url), {}),
        api=client._api,
        url=url,
        headers=agent,
        cookies=[],
        applied=Applied(),
        redactor=Redactor(),
        content=content,
        timeout=settings.timeout if prepared is None else prepared.timeout,
        max_retries=settings.max_retries if prepared is None else prepared.max_retries,
        repeat=False,
        foreign=True,
    )


def json_of(response: Any) -> Mapping[str, Any]:
    """Return the JSON object of a response; empty: it has none."""
    try:
        found: object = json.loads(response.content)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def refusal(response: Any, url: str) -> TokenError | None:
    """Return the error of a response that brings no token; None: it brings one.

    Some servers refuse with the status of a success.
    """
    said = json_of(response)
    if response.status_code < 300 and isinstance(said.get("access_token"), str):
        return None
    if response.status_code < 300 and "error" not in said:
        return None
    return TokenError.of(response, said, url)


def token_of(
    response: Any, url: str, scopes: tuple[str, ...], refresh_token: str | None
) -> Token:
    """Read a token.

    A response without `scope` grants what was asked for, and one without a refresh
    token leaves the last one good (RFC 6749, sections 5.1 and 6).
    """
    said = json_of(response)
    text = said.get("access_token")
    if not isinstance(text, str) or not text:
        said = {}  # Tracebacks show what a frame holds, and that may be a token.
        raise UnexpectedResponseError(
            f"POST {url}: {response.status_code}: the response has no access_token",
            response=response.shown,
        )
    granted = said.get("scope")
    refresh = said.get("refresh_token")
    if not isinstance(refresh, str):
        refresh = refresh_token
    return Token(
        text,
        refresh_token=refresh,
        expires_at=_expiry(said.get("expires_in")),
        # What was asked for counts as granted: a server that grants less says so to
        # whoever uses the token, and asking again would not change its mind.
        scopes=(*dict.fromkeys([*scopes, *_words(granted)]),),
    )


def _words(granted: object) -> list[str]:
    if isinstance(granted, str):
        return granted.replace(",", " ").split()
    return (
        [one for one in granted if isinstance(one, str)]
        if isinstance(granted, list)
        else []
    )


def _expiry(given: object) -> float | None:
    """Return when a token ends; servers write the seconds as text, too."""
    if isinstance(given, bool) or not isinstance(given, int | float | str):
        return None
    try:
        seconds = float(given)
    except (ValueError, OverflowError):
        return None
    return time.time() + seconds if 0 < seconds < 1e10 else None
