"""What the flows of OAuth2 that a document names have in common (RFC 6749, section 4).

What a flow gives is a `TokenSource`, to be handed to a client in place of a token.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import KW_ONLY
from types import MappingProxyType
from typing import Any

from .api import Api
from .base import BaseClient
from .errors import ConfigurationError
from .oauth2_token import Token
from .oauth2_tokens import TokenSource
from .record import Record
from .secret import AsyncCredential
from .security import secret


class Flow(Record):
    """One flow of a security scheme."""

    api: Api
    scheme: str
    """The document's key of the scheme."""
    _: KW_ONLY
    token_url: str = ""
    refresh_url: str = ""
    discovery: Any = None
    scopes: Mapping[str, str] = MappingProxyType({})
    """The documented scopes, each with what it allows."""

    def source(
        self,
        grant: str,
        given: Mapping[str, AsyncCredential | None],
        *,
        scopes: Sequence[str] | None = None,
        extra: Mapping[str, str] | None = None,
        token_url: str | None = None,
        token: Token | None = None,
        on_change: Callable[[Token], None] | None = None,
    ) -> TokenSource:
        """Return what fetches tokens by a grant, of what is not None."""
        return TokenSource(
            grant,
            token_url or self.token_url,
            {name: secret(one) for name, one in given.items() if one is not None},
            scheme=self.scheme,
            scopes=scopes,
            extra=extra,
            token=token,
            on_change=on_change,
            refresh_url="" if token_url else self.refresh_url,
            discovery=self.discovery,
        )


class Refreshed(Flow):
    """Access that a person gave before: tokens that were kept somewhere."""

    def tokens(
        self,
        token: Token,
        *,
        client_id: AsyncCredential,
        client_secret: AsyncCredential | None = None,
        token_url: str | None = None,
        on_change: Callable[[Token], None] | None = None,
    ) -> TokenSource:
        """Return a token that is renewed by its refresh token (RFC 6749, section 6).

        Args:
            token: As it was kept: `Token(**json.load(file))`.
            token_url: Another token endpoint than the documented one.
            on_change: Called with each new token, to keep it in place of the last.
        """
        return self.source(
            "authorization_code",
            {"client_id": client_id, "client_secret": client_secret},
            token_url=token_url,
            token=token,
            on_change=on_change,
        )


def sender_of(client: BaseClient[Any, Any], *, waits: bool) -> Any:
    """Return what makes a client's calls, which are awaited or are not.

    Raises:
        ConfigurationError: The client is of the other kind.
    """
    sender = client._calling()
    if sender.waits is not waits:
        kind = "an asynchronous" if waits else "a synchronous"
        raise ConfigurationError(
            f"this needs {kind} client: the methods for asynchronous ones end in _async"
        )
    return sender
