"""HTTP Basic authentication (RFC 7617)."""

from __future__ import annotations

import base64
from collections.abc import Mapping

import httpx2

from .errors import InvalidArgumentError
from .redact import Redactor
from .secret import AsyncCredential, Secret, SecretText
from .security import Scheme
from .sendable import Place


class Basic(Scheme, kw_only=True):
    """`Authorization: Basic …`."""

    username: str
    """Argument of the user name."""
    password: str
    """Argument of the password."""
    username_env: str
    password_env: str

    @property
    def arguments(self) -> tuple[tuple[str, str], ...]:
        return ((self.username, self.username_env), (self.password, self.password_env))

    @property
    def place(self) -> Place:
        return "header", "authorization"

    def gather(
        self,
        key: str,
        given: Mapping[str, AsyncCredential | None],
        environment: Mapping[str, str],
    ) -> dict[str, Secret]:
        """Take a user name alone, which is common, or a password and an empty name."""
        found = super().gather(key, given, environment)
        if self.username in found:
            found.setdefault(self.password, Secret(""))
        elif self.password in found:
            name = given.get(self.username)
            if (environment.get(self.username_env) if name is None else name) == "":
                found[self.username] = Secret("")
        return found

    def apply(
        self, texts: list[SecretText], request: httpx2.Request, redactor: Redactor, /
    ) -> None:
        username, password = texts
        if ":" in username:
            raise InvalidArgumentError(f"{self.username} must not hold a colon")
        basic = SecretText(
            base64.b64encode(f"{username}:{password}".encode()).decode("ascii")
        )
        redactor.learn(basic)
        request.headers["Authorization"] = "Basic " + basic
