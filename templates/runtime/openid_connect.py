"""OpenID Connect: a login at a provider that says itself where its endpoints are."""

from __future__ import annotations

from typing import Any

import httpx2

from .base import BaseClient
from .oauth2_flow import sender_of
from .oauth2_login import AuthorizationCode


class OpenIdConnect(AuthorizationCode):
    """A provider that says in its metadata where its endpoints are."""

    def discover(self, client: BaseClient[httpx2.Client, Any]) -> AuthorizationCode:
        """Fetch the metadata (OpenID Connect Discovery 1.0, section 4).

        Raises:
            UnexpectedResponseError: They are not of such a provider.
        """
        sender = sender_of(client, waits=False)
        found: AuthorizationCode = sender.run(self._found(sender))
        return found

    async def discover_async(
        self, client: BaseClient[httpx2.AsyncClient, Any]
    ) -> AuthorizationCode:
        """Likewise, by an asynchronous client."""
        sender = sender_of(client, waits=True)
        found: AuthorizationCode = await sender.run(self._found(sender))
        return found

    async def _found(self, sender: Any) -> AuthorizationCode:
        known = await self.discovery.metadata(None, sender)
        return AuthorizationCode(
            self.api,
            self.scheme,
            authorization_url=known.authorization_endpoint,
            token_url=known.token_endpoint,
        )
