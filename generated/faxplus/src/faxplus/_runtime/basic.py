"""HTTP Basic authentication (RFC 7617)."""

from __future__ import annotations

import base64

import httpx2

from .errors import InvalidArgumentError
from .redact import Redactor
from .secret import Secret, SecretText
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
        """The constructor's arguments, each with its environment variable."""
        return ((self.username, self.username_env), (self.password, self.password_env))

    @property
    def place(self) -> Place:
        """Where the credentials go."""
        return "header", "authorization"

    def complete(self, secrets: list[Secret | None]) -> list[Secret | None]:
        """Take a user name alone, which is common: the password is then empty."""
        username, password = secrets
        return [username, password or (Secret("") if username else None)]

    def apply(
        self, texts: list[SecretText], request: httpx2.Request, redactor: Redactor, /
    ) -> None:
        """Write the credentials into a request."""
        username, password = texts
        if ":" in username:
            raise InvalidArgumentError(f"{self.username} must not hold a colon")
        basic = SecretText(
            base64.b64encode(f"{username}:{password}".encode()).decode("ascii")
        )
        redactor.learn(basic)
        request.headers["Authorization"] = "Basic " + basic
