"""Authorization code with PKCE: a person consents in a browser.

RFC 6749, section 4.1; RFC 7636; RFC 9700, section 2.1.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import KW_ONLY
from types import MappingProxyType
from typing import Any
from urllib.parse import urlencode

import httpx2

from .api import base_url
from .base import BaseClient
from .errors import ConfigurationError
from .oauth2_endpoint import endpoint, is_shown
from .oauth2_flow import Refreshed, sender_of
from .oauth2_token import AuthorizationError, Token
from .oauth2_tokens import TokenSource
from .secret import AsyncCredential, SecretText


class AuthorizationCode(Refreshed):
    """The flow in which a person consents in a browser."""

    _: KW_ONLY
    authorization_url: str = ""

    def login(
        self,
        *,
        client_id: str,
        redirect_uri: str,
        scopes: Sequence[str] = (),
        state: str | None = None,
        code_verifier: str | None = None,
        extra: Mapping[str, str] | None = None,
        token_url: str | None = None,
        authorization_url: str | None = None,
    ) -> Login:
        """Begin: `url` of what is returned is where the person is sent.

        Args:
            redirect_uri: Where the person comes back to, as it is registered.
            state: Of a login that was begun before, with its `code_verifier`: keep both
                in the person's session. None: made at random.
            extra: Further parameters of the URL, such as `prompt`.
            token_url: Another token endpoint than the documented one.
            authorization_url: Another place than the documented one.

        Raises:
            ConfigurationError: The document's URL is relative, and it names no server,
                or it is one that nobody can be sent to.
        """
        url = authorization_url or self.authorization_url
        if "://" not in url:
            url = endpoint(url, base_url(self.api, (), {}))
        if not is_shown(url):
            raise ConfigurationError(f"nobody can be sent to {url!a}: it is no page")
        return Login(
            self,
            url,
            client_id=client_id,
            redirect_uri=redirect_uri,
            scopes=tuple(scopes),
            state=state or secrets.token_urlsafe(24),
            code_verifier=SecretText(code_verifier or secrets.token_urlsafe(48)),
            extra=extra or {},
            token_url=token_url,
        )


class Login:
    """One person's login, between its two steps."""

    def __init__(
        self,
        flow: AuthorizationCode,
        authorization_url: str,
        *,
        client_id: str,
        redirect_uri: str,
        scopes: tuple[str, ...],
        state: str,
        code_verifier: SecretText,
        extra: Mapping[str, str] = MappingProxyType({}),
        token_url: str | None = None,
    ) -> None:
        self._flow, self._extra, self._token_url = flow, extra, token_url
        self._authorization_url = authorization_url
        self.client_id = client_id
        self.redirect_uri = redirect_uri
        self.scopes = scopes
        self.state = state
        self.code_verifier = code_verifier
        """Proves that who began the login ends it (RFC 7636, section 4.1)."""

    @property
    def url(self) -> str:
        """Where the person is sent (RFC 6749, section 4.1.1)."""
        digest = hashlib.sha256(self.code_verifier.encode("ascii")).digest()
        asked = {
            "response_type": "code",
            "client_id": self.client_id,
            "redirect_uri": self.redirect_uri,
            "state": self.state,
            "code_challenge": base64.urlsafe_b64encode(digest).decode().rstrip("="),
            "code_challenge_method": "S256",
            **({"scope": " ".join(self.scopes)} if self.scopes else {}),
            **self._extra,
        }
        joined = "&" if "?" in self._authorization_url else "?"
        return f"{self._authorization_url}{joined}{urlencode(asked)}"

    def exchange(
        self,
        callback_url: str,
        client: BaseClient[httpx2.Client, Any],
        *,
        client_secret: str | None = None,
        on_change: Callable[[Token], None] | None = None,
    ) -> TokenSource:
        """Fetch the tokens of a person who came back.

        Args:
            callback_url: The URL that the person came back to, query included.
            client: Sends the request, and needs no credentials for it.
            client_secret: Of programs that can keep one.
            on_change: Called with this token and each that follows, to keep it.

        Raises:
            AuthorizationError: The person refused, or this is another login's.
            TokenError: The authorization server refused.
        """
        client_secret = client_secret and SecretText(client_secret)
        callback_url = SecretText(callback_url)  # It has the code.
        source = self._source(callback_url, client_secret, on_change)
        sender = sender_of(client, waits=False)
        sender.run(source.reveal(None, sender))
        return source

    async def exchange_async(
        self,
        callback_url: str,
        client: BaseClient[httpx2.AsyncClient, Any],
        *,
        client_secret: str | None = None,
        on_change: Callable[[Token], None] | None = None,
    ) -> TokenSource:
        """Likewise, by an asynchronous client."""
        client_secret = client_secret and SecretText(client_secret)
        callback_url = SecretText(callback_url)
        source = self._source(callback_url, client_secret, on_change)
        sender = sender_of(client, waits=True)
        await sender.run(source.reveal(None, sender))
        return source

    def _source(
        self,
        callback_url: str,
        client_secret: str | None,
        on_change: Callable[[Token], None] | None,
    ) -> TokenSource:
        given: dict[str, AsyncCredential | None] = {
            "client_id": self.client_id,
            "client_secret": client_secret,
            "code": self._code(callback_url),
            "redirect_uri": self.redirect_uri,
            "code_verifier": self.code_verifier,
        }
        return self._flow.source(
            "authorization_code", given, token_url=self._token_url, on_change=on_change
        )

    def _code(self, callback_url: str) -> str:
        """Return the code that came back (RFC 6749, section 4.1.2)."""
        came = _parameters(callback_url)
        state = came.get("state", "")
        if not hmac.compare_digest(state.encode(), self.state.encode()):
            raise AuthorizationError(
                "state_mismatch", "this is another login's response"
            )
        if "error" in came:
            said = came.get("error_description")
            raise AuthorizationError(str(came["error"]), said and str(said))
        if not came.get("code"):
            raise AuthorizationError("no_code", "the callback URL has no code")
        return came["code"]

    def __repr__(self) -> str:
        return f"<Login of {self.client_id} at {self._authorization_url}>"


def _parameters(url: str) -> dict[str, SecretText]:
    """Return the parameters of a URL; tracebacks do not show them."""
    try:
        came = httpx2.URL(url).params
    except httpx2.InvalidURL as error:
        reason = str(error)
    else:
        return {name: SecretText(came[name]) for name in came}
    raise ConfigurationError(f"the callback URL is none: {reason}")
