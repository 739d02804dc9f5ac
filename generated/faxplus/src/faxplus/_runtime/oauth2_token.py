"""A token of OAuth2, and the errors of those who give none."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from .errors import APIError, APIResponseError
from .intake import Received
from .redact import REDACTED
from .secret import SecretText


class Token:
    """A token as an authorization server gave it (RFC 6749, section 5.1).

    `vars` and `repr` hide its texts. `as_dict()` has them, for whoever keeps tokens;
    `Token(**kept)` makes it anew.
    """

    def __init__(
        self,
        access_token: str,
        *,
        refresh_token: str | None = None,
        expires_at: float | None = None,
        scopes: tuple[str, ...] | list[str] = (),
    ) -> None:
        """Make a token of what was kept.

        Args:
            expires_at: Seconds since 1970; None: unknown.
            scopes: What it is good for.
        """
        self.access_token = SecretText(access_token)
        self.refresh_token = SecretText(refresh_token) if refresh_token else None
        self.expires_at = expires_at
        self.scopes = tuple(scopes)
        self.life = 0.0 if expires_at is None else max(0.0, expires_at - time.time())
        """Seconds that it had left when it was made."""

    def as_dict(self) -> dict[str, Any]:
        """Return what makes the same token again; JSON can hold it."""
        return {
            "access_token": str.__str__(self.access_token),
            "refresh_token": self.refresh_token and str.__str__(self.refresh_token),
            "expires_at": self.expires_at,
            "scopes": list(self.scopes),
        }

    def __repr__(self) -> str:
        return f"<Token {REDACTED} expires_at={self.expires_at} scopes={self.scopes}>"


class AuthorizationError(APIError):
    """A user refused, or what came back does not belong to this login."""

    def __init__(self, error: str, description: str | None = None) -> None:
        super().__init__(f"{error}: {description}" if description else error)
        self.error = error
        """`access_denied` and so on (RFC 6749, section 4.1.2.1; RFC 8628, 3.5)."""
        self.description = description

    def __reduce__(self) -> tuple[type[AuthorizationError], tuple[str, str | None]]:
        return type(self), (self.error, self.description)


class TokenError(APIResponseError):
    """The authorization server gave no token (RFC 6749, section 5.2)."""

    error: str | None = None
    """`invalid_client`, `invalid_grant`, `invalid_scope` and so on; None: unstated."""
    description: str | None = None
    """The server's explanation."""

    @classmethod
    def of(cls, response: Received, body: object, url: str) -> TokenError:
        """Return the error of a token endpoint's response."""
        said: Mapping[str, Any] = body if isinstance(body, Mapping) else {}
        code, more = (
            response.quoted(text, most) if isinstance(text, str) else None
            for text, most in ((said.get("error"), 100), (said.get(_MORE), 2000))
        )
        shown = [one[:300] for one in (code, more) if one is not None]
        reason = ": ".join([f"POST {url}: {response.status_code}", *shown])
        error = cls(reason, response=response.shown, body=body)
        error.__dict__.update(error=code, description=more)
        return error


_MORE = "error_description"
