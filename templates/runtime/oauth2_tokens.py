"""Tokens of OAuth2: fetched when they are needed, kept, and renewed early.

RFC 6749, sections 4 to 6, and RFC 8628.
"""

from __future__ import annotations

import os
import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from .oauth2_endpoint import refusal, token_of, token_request
from .oauth2_token import Token, TokenError
from .request import PreparedRequest
from .secret import Secret, SecretText

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from asyncio import Lock as AsyncLock

_EARLY = 60.0
"""Seconds before its end at which a token is renewed, or a tenth of its life."""

_MOST = 32
"""Tokens that are kept, one for each set of scopes."""


class TokenSource(Secret):
    """A credential that fetches its own text, for any number of threads and tasks.

    Give it in place of a token.
    """

    __slots__ = (
        "_discovery",
        "_extra",
        "_given",
        "_grant",
        "_lock",
        "_locks",
        "_on_change",
        "_posts",
        "_process",
        "_refresh_token",
        "_refresh_url",
        "_scheme",
        "_scopes",
        "_tokens",
        "_url",
    )

    def __init__(
        self,
        grant: str,
        url: str,
        given: Mapping[str, Secret],
        *,
        scheme: str = "",
        scopes: Sequence[str] | None = None,
        extra: Mapping[str, str] | None = None,
        token: Token | None = None,
        on_change: Callable[[Token], None] | None = None,
        refresh_url: str = "",
        discovery: Any = None,
    ) -> None:
        """Get ready to fetch.

        Args:
            grant: `client_credentials`, `password`, `refresh_token`, or another
                `grant_type`.
            url: The token endpoint; relative to the base URL, or empty to discover it.
            given: What the grant takes, by parameter.
            scheme: The document's key of the scheme, whose scopes operations name.
            scopes: Always asked for; None: those that the operation at hand needs.
            extra: Further parameters, such as `audience`.
            token: One that is there already.
            on_change: Called with each new token, to keep it somewhere.
            refresh_url: Where tokens are renewed, if not there.
            discovery: Where the URLs are found out, if not given (`OpenIdDiscovery`).
        """
        super().__init__("")
        self._grant, self._url, self._given = grant, url, dict(given)
        self._scheme, self._scopes = scheme, scopes
        self._extra = dict(extra or {})
        self._on_change = on_change
        self._refresh_url, self._discovery = refresh_url, discovery
        self._refresh_token = token.refresh_token if token is not None else None
        self._posts = False
        self._tokens: list[Token] = [] if token is None else [token]
        self._lock, self._process = Lock(), os.getpid()
        self._locks: WeakKeyDictionary[AbstractEventLoop, AsyncLock]
        self._locks = WeakKeyDictionary()

    @property
    def token(self) -> Token | None:
        """The newest token, if there is one."""
        return self._tokens[-1] if self._tokens else None

    async def reveal(self, prepared: Any, sender: Any) -> SecretText:
        """Return a token for a request, fetched by its sender where none is kept."""
        scopes = self._needed(prepared)
        found = self._kept(scopes)
        if found is None:
            async with self._locked(sender.waits):
                found = self._kept(scopes)  # Perhaps another has fetched it meanwhile.
                if found is None:
                    found = await self._fetch(scopes, prepared, sender)
        return found.access_token

    def renew(self, text: str) -> bool:
        """Forget a token that a server refused; True: another can be fetched."""
        self._tokens = [one for one in self._tokens if one.access_token != text]
        return bool(self._refresh_token) or self._grant in _REPEATED

    def _locked(self, waits: bool) -> AbstractAsyncContextManager[None]:
        if not waits:
            if self._process != os.getpid():
                # A thread that was not forked may have held it.
                self._lock, self._process = Lock(), os.getpid()
            return _held(self._lock)
        import asyncio

        return self._locks.setdefault(asyncio.get_running_loop(), asyncio.Lock())

    def _needed(self, prepared: PreparedRequest | None) -> tuple[str, ...]:
        """Return the scopes to ask for; a person's consent has fixed the others."""
        if self._grant not in _SCOPED:
            return ()
        if self._scopes is not None or prepared is None:
            return tuple(self._scopes or ())
        own = prepared.operation.scopes
        needed = prepared.api.scopes if own is None else own
        return tuple(needed.get(self._scheme, ()))

    def _kept(self, scopes: tuple[str, ...]) -> Token | None:
        """Return a token that is good for some time and for these scopes."""
        now = time.time()
        for token in reversed(self._tokens):
            early = min(_EARLY, token.life * 0.1)
            fresh = token.expires_at is None or now < token.expires_at - early
            if fresh and set(scopes) <= set(token.scopes):
                return token
        return None

    async def _fetch(
        self, scopes: tuple[str, ...], prepared: PreparedRequest | None, sender: Any
    ) -> Token:
        """Send the requests that a token takes; a refresh token comes first."""
        given = self._given.items()
        texts = {name: await one.reveal(prepared, sender) for name, one in given}
        if not self._url:
            known = await self._discovery.metadata(prepared, sender)
            self._url, self._posts = known.token_endpoint, known.posts
        forms: list[dict[str, str]] = []
        if self._refresh_token:
            client = {name: texts[name] for name in _CLIENT if name in texts}
            kept = {"refresh_token": self._refresh_token}
            grant = {"grant_type": "refresh_token"}
            forms.append({**grant, **client, **kept, **self._extra})
        if not forms or self._grant in _REPEATED:
            scope = {"scope": " ".join(scopes)} if scopes else {}
            grant = {"grant_type": self._grant}
            forms.append({**grant, **texts, **scope, **self._extra})
        while True:
            outcome = await self._ask(forms.pop(0), scopes, prepared, sender)
            if isinstance(outcome, Token):
                return self._keep(outcome)
            if not forms or outcome.error != "invalid_grant":
                raise outcome

    async def _ask(
        self,
        form: Mapping[str, str],
        scopes: tuple[str, ...],
        prepared: PreparedRequest | None,
        sender: Any,
    ) -> Token | TokenError:
        """Send the requests of one grant.

        Servers take a client's secret as RFC 6749, section 2.3.1, says, or within the
        form; which of them is found out once.
        """
        refreshed = form["grant_type"] == "refresh_token"
        url = (self._refresh_url if refreshed else "") or self._url
        secret = "client_secret" in form
        posts = self._posts or not secret
        while True:
            request = token_request(url, form, prepared, sender, posts=posts)
            response = await sender.send(request)
            error = refusal(response, url)
            if error is None:
                self._posts = posts and secret
                return token_of(response, url, scopes, form.get("refresh_token"))
            unknown = error.status_code in (400, 401) and error.error in _OF_CLIENT
            if posts or not unknown:
                return error
            posts = True

    def _keep(self, token: Token) -> Token:
        if token.refresh_token:
            self._refresh_token = token.refresh_token
        self._tokens = [*self._tokens, token][-_MOST:]
        if self._on_change is not None:
            self._on_change(token)
        return token


_CLIENT = ("client_id", "client_secret")
_SCOPED = ("client_credentials", "password")
"""Grants that ask for scopes each time."""

_REPEATED = (*_SCOPED, "refresh_token")
"""Grants that can be made again without a person."""

_OF_CLIENT = ("invalid_client", "invalid_request", "unauthorized_client", None)
"""What is said of a client that is not recognized (RFC 6749, section 5.2)."""


@asynccontextmanager
async def _held(lock: Lock) -> AsyncIterator[None]:
    """Hold a lock of threads."""
    with lock:
        yield
