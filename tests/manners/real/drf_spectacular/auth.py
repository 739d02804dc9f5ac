"""Tokens and passwords, and how they are documented."""

from __future__ import annotations

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework import authentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request


class Token(authentication.BaseAuthentication):
    """A word before a token, as Django's tokens have it."""

    def authenticate(self, request: Request) -> tuple[Any, str] | None:
        """Read the header field."""
        given = request.headers.get("Authorization", "")
        if not given.startswith("Token "):
            return None
        if given != "Token t0k3n":
            raise AuthenticationFailed
        return _Ann(), given

    def authenticate_header(self, request: Request) -> str:
        """Say what is asked for."""
        return "Token"


class _Ann:
    is_authenticated = True


class TokenScheme(OpenApiAuthenticationExtension):
    """How drf-spectacular documents tokens."""

    target_class = f"{__name__}.Token"
    name = "tokenAuth"

    def get_security_definition(self, auto_schema: Any) -> dict[str, Any]:
        """Return the scheme that it gives for Django's own token authentication."""
        return {
            "type": "apiKey",
            "in": "header",
            "name": "Authorization",
            "description": 'Token-based authentication with required prefix "Token"',
        }


class Basic(authentication.BasicAuthentication):
    """Names and passwords."""

    def authenticate_credentials(
        self, userid: str, password: str, request: Request | None = None
    ) -> tuple[Any, None]:
        """Know one of them."""
        if (userid, password) != ("ann", "s3cret:ü"):
            raise AuthenticationFailed
        return _Ann(), None


class BasicScheme(OpenApiAuthenticationExtension):
    """How drf-spectacular documents passwords."""

    target_class = f"{__name__}.Basic"
    name = "basicAuth"

    def get_security_definition(self, auto_schema: Any) -> dict[str, Any]:
        """Return the scheme."""
        return {"type": "http", "scheme": "basic"}
