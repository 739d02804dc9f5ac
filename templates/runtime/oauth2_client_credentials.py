"""The flow of OAuth2 for a program's own access."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .oauth2_flow import Flow
from .oauth2_tokens import TokenSource
from .secret import AsyncCredential


class ClientCredentials(Flow):
    """A program's own access (RFC 6749, section 4.4)."""

    def tokens(
        self,
        *,
        client_id: AsyncCredential,
        client_secret: AsyncCredential,
        scopes: Sequence[str] | None = None,
        extra: Mapping[str, str] | None = None,
        token_url: str | None = None,
    ) -> TokenSource:
        """Return what fetches tokens, kept and renewed, for a client's credential.

        Args:
            scopes: Asked for in place of those that each operation needs.
            extra: Further parameters of the request, such as `audience`.
            token_url: Another token endpoint than the documented one.
        """
        return self.source(
            "client_credentials",
            {"client_id": client_id, "client_secret": client_secret},
            scopes=scopes,
            extra=extra,
            token_url=token_url,
        )
