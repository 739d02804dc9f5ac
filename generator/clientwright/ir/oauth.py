"""The flows of OAuth2 that a security scheme documents (OpenAPI 3.2, section 4.28)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from ..frozen import dataclass

GRANTS: Mapping[str, tuple[str, ...]] = {
    "clientCredentials": ("clientId", "clientSecret"),
    "password": ("clientId", "clientSecret", "username", "password"),
    "authorizationCode": ("clientId", "clientSecret", "refreshToken"),
    "deviceAuthorization": ("clientId", "clientSecret", "refreshToken"),
    "openIdConnect": ("clientId", "clientSecret", "refreshToken"),
}
"""What each flow takes of a caller, beside a token: keys of the manifest."""

SCOPED = ("clientCredentials", "password")
"""Flows that ask for scopes each time; in the others, a person consents once."""


NO_ADDRESS = "about:blank"
"""An address that is required where there is none (RFC 6694)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """One flow, under its key of the Flows Object."""

    kind: str
    token_url: str = ""
    refresh_url: str = ""
    authorization_url: str = ""
    device_authorization_url: str = ""
    discovery_url: str = ""
    """Of OpenID Connect's metadata, which have the others."""

    scopes: Mapping[str, str] = field(default_factory=dict)
    """Each with what it allows."""


def flow_parts(flows: tuple[Flow, ...]) -> tuple[str, ...]:
    """List what tokens are fetched with."""
    order = ("clientId", "clientSecret", "username", "password", "refreshToken")
    taken = {part for flow in flows for part in GRANTS[flow.kind]}
    return tuple(part for part in order if part in taken)
