"""Device authorization: a person consents on another device (RFC 8628)."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import KW_ONLY
from typing import Any

import httpx2

from .base import BaseClient
from .errors import APIResponseError, APITimeoutError, UnexpectedResponseError
from .oauth2_endpoint import is_shown, json_of, token_request
from .oauth2_flow import Refreshed, sender_of
from .oauth2_token import AuthorizationError, Token, TokenError
from .oauth2_tokens import TokenSource
from .secret import AsyncCredential, SecretText

_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
_WAIT = ("authorization_pending", "slow_down")


class DeviceAuthorization(Refreshed):
    """The flow for programs without a browser."""

    _: KW_ONLY
    device_authorization_url: str

    def start(
        self,
        client: BaseClient[httpx2.Client, Any],
        *,
        client_id: str,
        client_secret: str | None = None,
        scopes: Sequence[str] = (),
    ) -> DeviceLogin:
        """Ask for a code to show to the person.

        Args:
            client: Sends the request, and needs no credentials for it.

        Raises:
            TokenError: The authorization server refused.
        """
        client_secret = client_secret and SecretText(client_secret)
        sender = sender_of(client, waits=False)
        login: DeviceLogin = sender.run(
            self._login(sender, client_id, client_secret, scopes)
        )
        return login

    async def start_async(
        self,
        client: BaseClient[httpx2.AsyncClient, Any],
        *,
        client_id: str,
        client_secret: str | None = None,
        scopes: Sequence[str] = (),
    ) -> DeviceLogin:
        """Likewise, by an asynchronous client."""
        client_secret = client_secret and SecretText(client_secret)
        sender = sender_of(client, waits=True)
        login: DeviceLogin = await sender.run(
            self._login(sender, client_id, client_secret, scopes)
        )
        return login

    async def _login(
        self,
        sender: Any,
        client_id: str,
        client_secret: str | None,
        scopes: Sequence[str],
    ) -> DeviceLogin:
        form = {"client_id": client_id}
        if client_secret is not None:
            form["client_secret"] = client_secret
        if scopes:
            form["scope"] = " ".join(scopes)
        url = self.device_authorization_url
        request = token_request(url, form, None, sender, posts=client_secret is None)
        response = await sender.send(request)
        said = json_of(response)
        failure = self._refusal(response, said)
        if failure is not None:
            said = {}  # Tracebacks show what a frame holds, and that may be a code.
            raise failure
        return DeviceLogin(self, said, client_id, client_secret)

    def _refusal(
        self, response: Any, said: Mapping[str, Any]
    ) -> APIResponseError | None:
        """Return the error of a response that begins no login; None: it does.

        Programs print the code, and open the address or print it.
        """
        url = self.device_authorization_url
        if response.status_code >= 300 or "error" in said:
            return TokenError.of(response, said, url)
        codes = [said.get(one) for one in ("device_code", "user_code")]
        pages = [said.get("verification_uri")]
        if said.get("verification_uri_complete") is not None:
            pages.append(said["verification_uri_complete"])
        shown = all(_is_text(one) for one in (*codes, *pages))
        if shown and all(is_shown(str(one)) for one in pages):
            return None
        return UnexpectedResponseError(
            f"POST {url}: {response.status_code}: no device authorization",
            response=response.shown,
        )


class DeviceLogin:
    """One person's login: show `user_code` and `verification_uri`, then wait."""

    def __init__(
        self,
        flow: DeviceAuthorization,
        said: Any,
        client_id: str,
        client_secret: str | None,
    ) -> None:
        self._flow = flow
        self._given: dict[str, AsyncCredential | None] = {
            "client_id": client_id,
            "client_secret": client_secret and SecretText(client_secret),
            "device_code": SecretText(said["device_code"]),
        }
        self.user_code: str = said["user_code"]
        """What the person types."""
        self.verification_uri: str = said["verification_uri"]
        """Where."""
        complete = said.get("verification_uri_complete")
        self.verification_uri_complete = complete if isinstance(complete, str) else None
        """Where nothing needs to be typed, for instance as a QR code."""
        self.interval = _seconds(said.get("interval"), 5.0)
        """Seconds between two questions to the server."""
        self.expires_in = _seconds(said.get("expires_in"), 600.0)
        """Seconds in which the person must have consented."""

    def wait(
        self,
        client: BaseClient[httpx2.Client, Any],
        *,
        on_change: Callable[[Token], None] | None = None,
    ) -> TokenSource:
        """Wait until the person has consented, and return the tokens.

        Raises:
            AuthorizationError: The person refused.
            APITimeoutError: The code has expired.
            TokenError: The authorization server refused.
        """
        sender = sender_of(client, waits=False)
        source: TokenSource = sender.run(self._consent(sender, on_change))
        return source

    async def wait_async(
        self,
        client: BaseClient[httpx2.AsyncClient, Any],
        *,
        on_change: Callable[[Token], None] | None = None,
    ) -> TokenSource:
        """Likewise, by an asynchronous client."""
        sender = sender_of(client, waits=True)
        source: TokenSource = await sender.run(self._consent(sender, on_change))
        return source

    async def _consent(
        self, sender: Any, on_change: Callable[[Token], None] | None
    ) -> TokenSource:
        end = time.monotonic() + self.expires_in
        while True:
            await sender.sleep(self.interval)
            source = self._flow.source(_GRANT, self._given, on_change=on_change)
            try:
                await source.reveal(None, sender)
            except TokenError as error:
                self._go_on(error, end)
            else:
                return source

    def _go_on(self, error: TokenError, end: float) -> None:
        """Raise what ends the waiting (RFC 8628, section 3.5)."""
        if error.error == "access_denied":
            raise AuthorizationError("access_denied", error.description) from None
        if error.error == "expired_token" or time.monotonic() > end:
            raise APITimeoutError("the person has not consented in time") from None
        if error.error not in _WAIT:
            raise error
        if error.error == "slow_down":
            self.interval += 5.0

    def __repr__(self) -> str:
        return f"<DeviceLogin {self.user_code} at {self.verification_uri}>"


def _is_text(given: object) -> bool:
    return isinstance(given, str) and given != "" and given.isprintable()


def _seconds(given: object, otherwise: float) -> float:
    """Return seconds within a day; servers write them as text, too."""
    if isinstance(given, str) and given.isascii() and given.isdigit():
        given = int(given[:18])
    if isinstance(given, bool) or not isinstance(given, int | float):
        return otherwise
    if given != given:  # It is no number.
        return otherwise
    return float(min(max(given, 0), 86_400))
