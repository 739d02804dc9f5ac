"""OAuth2 as a security scheme: a bearer token, or what a token is fetched with.

RFC 6749. The token itself may be given. Otherwise the first grant that everything was
given for fetches one when it is first needed: `oauth2_tokens.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY
from types import MappingProxyType
from typing import Any

from .bearer import Bearer
from .secret import AsyncCredential, Secret
from .security import secret

_NEEDED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "refresh_token": ("client_id", "refresh_token"),
        "password": ("username", "password"),
        "client_credentials": ("client_id", "client_secret"),
    }
)
"""What each grant cannot do without (RFC 6749, sections 6, 4.3 and 4.4)."""


class OAuth2(Bearer):
    """`Authorization: Bearer <token>`, the token given or fetched."""

    _: KW_ONLY
    parts: Mapping[str, tuple[str, str]] = MappingProxyType({})
    """What tokens are fetched with (`client_id` and so on): the constructor's argument
    and its environment variable."""
    token_urls: Mapping[str, str] = MappingProxyType({})
    """By grant; a relative one lies under the base URL."""
    discovery: Any = None
    """Of OpenID Connect: where the URLs are found out (`oauth2_discovery.py`)."""

    @property
    def needs(self) -> str:
        """What a caller gives, for messages."""
        ways = [super().needs]
        for grant in self._grants:
            names = [self.parts[part] for part in _NEEDED[grant]]
            ways.append(" and ".join(f"{name} (or {env})" for name, env in names))
        return ", or ".join(dict.fromkeys(ways))

    @property
    def _grants(self) -> list[str]:
        """The grants that can be made, those that stand for a person first."""
        return [
            grant
            for grant, needed in _NEEDED.items()
            if (grant in self.token_urls or self.discovery)
            and all(part in self.parts for part in needed)
        ]

    def gather(
        self,
        key: str,
        given: Mapping[str, AsyncCredential | None],
        environment: Mapping[str, str],
    ) -> dict[str, Secret]:
        """Collect a token, or what gives one; arguments come before the environment."""
        names = {"token": (self.argument, self.env), **self.parts}
        explicit = {part: given.get(name) for part, (name, _) in names.items()}
        own = {part: secret(value) for part, value in explicit.items() if value}
        found = {
            part: Secret(environment[env])
            for part, (_, env) in names.items()
            if explicit[part] is None and environment.get(env)
        }
        if "token" in own or (not own and "token" in found):
            return super().gather(key, given, environment)
        known = {**found, **own}
        for grant in self._grants:
            if all(part in known for part in _NEEDED[grant]):
                from .oauth2_tokens import TokenSource  # Few clients pay for it.

                source = TokenSource(
                    grant,
                    self.token_urls.get(grant, ""),
                    {part: secret for part, secret in known.items() if part != "token"},
                    scheme=key,
                    discovery=self.discovery,
                )
                return {self.argument: source}
        return super().gather(key, given, environment)
