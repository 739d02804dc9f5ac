"""The flow of OAuth2 by a user's name and password."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .oauth2_flow import Flow
from .oauth2_tokens import TokenSource
from .secret import AsyncCredential


class Password(Flow):
    """Access by a user's name and password (RFC 6749, section 4.3)."""

    def tokens(
        self,
        *,
        username: AsyncCredential,
        password: AsyncCredential,
        client_id: AsyncCredential | None = None,
        client_secret: AsyncCredential | None = None,
        scopes: Sequence[str] | None = None,
        extra: Mapping[str, str] | None = None,
        token_url: str | None = None,
    ) -> TokenSource:
        """Return what fetches tokens, kept and renewed, for a client's credential.

        Args:
            scopes: Asked for in place of those that each operation needs.
            extra: Further parameters of the request.
            token_url: Another token endpoint than the documented one.
        """
        given = {"username": username, "password": password}
        client = {"client_id": client_id, "client_secret": client_secret}
        return self.source(
            "password",
            {**given, **client},
            scopes=scopes,
            extra=extra,
            token_url=token_url,
        )
