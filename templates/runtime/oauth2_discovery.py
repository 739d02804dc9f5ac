"""What an OpenID provider says of itself (OpenID Connect Discovery 1.0, section 4)."""

from __future__ import annotations

from typing import Any

from .errors import UnexpectedResponseError
from .record import Record


class Metadata(Record):
    """Where a provider has its endpoints."""

    token_endpoint: str
    authorization_endpoint: str
    posts: bool
    """Whether it takes the client's secret in the form alone."""


class OpenIdDiscovery(Record):
    """The URL of a provider's metadata."""

    url: str

    async def metadata(self, prepared: Any, sender: Any) -> Metadata:
        """Fetch the metadata.

        Raises:
            UnexpectedResponseError: They are not of such a provider.
        """
        from .oauth2_endpoint import json_of, plain_request  # Few clients pay for it.

        request = plain_request("GET", self.url, prepared, sender, None)
        response = await sender.send(request)
        said = json_of(response)
        issuer, token = said.get("issuer"), said.get("token_endpoint")
        own = isinstance(issuer, str) and _is_issuer(issuer, response.shown.request.url)
        if response.status_code != 200 or not own or not isinstance(token, str):
            raise UnexpectedResponseError(
                f"GET {self.url}: {response.status_code}: no metadata of an OpenID"
                " provider",
                response=response.shown,
                body=said,
            )
        methods = said.get("token_endpoint_auth_methods_supported")
        known = methods if isinstance(methods, list) else ["client_secret_basic"]
        return Metadata(
            token,
            str(said.get("authorization_endpoint") or ""),
            "client_secret_basic" not in known and "client_secret_post" in known,
        )


def _is_issuer(issuer: str, url: object) -> bool:
    """Whether metadata stand where their issuer has them (Discovery 1.0, 4.3)."""
    start = issuer.rstrip("/")
    return str(url).partition("?")[0] == f"{start}/.well-known/openid-configuration"
