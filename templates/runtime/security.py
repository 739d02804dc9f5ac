"""Security schemes, and which of an operation's alternatives the caller can satisfy.

OpenAPI 3.2, sections 4.27 and 4.30.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from .redact import Secret

Credential: TypeAlias = str | Callable[[], str]
"""A credential: the text, or a function that gives it anew for each request."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """`Authorization: Bearer <token>`; the token is given bare."""

    argument: str
    env: str


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key in a header, the query or a cookie (`location`) under `name`."""

    location: str
    name: str
    argument: str
    env: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Basic:
    """`Authorization: Basic …` (RFC 7617)."""

    username: str
    """Argument of the user name."""
    password: str
    """Argument of the password."""
    username_env: str
    password_env: str


@dataclass(frozen=True, slots=True)
class HttpAuth:
    """`Authorization: <word> <value>`: another registered scheme."""

    word: str
    argument: str
    env: str


@dataclass(frozen=True, slots=True)
class MutualTls:
    """A client certificate: the transport's affair, nothing is sent by us."""


Scheme: TypeAlias = Bearer | ApiKey | Basic | HttpAuth | MutualTls


def arguments(scheme: Scheme) -> tuple[tuple[str, str], ...]:
    """Give the arguments of a scheme, each with its environment variable."""
    match scheme:
        case Basic():
            return (
                (scheme.username, scheme.username_env),
                (scheme.password, scheme.password_env),
            )
        case MutualTls():
            return ()
        case _:
            return ((scheme.argument, scheme.env),)


def gather(
    schemes: Mapping[str, Scheme],
    given: Mapping[str, Credential | None],
    environment: Mapping[str, str],
) -> dict[str, Secret]:
    """Collect the credentials that the caller or the environment gives.

    Args:
        schemes: Scheme by key of the document.
        given: Value by argument name; None where the caller gave none.
        environment: Usually `os.environ`.
    """
    found: dict[str, Secret] = {}
    for scheme in schemes.values():
        for argument, env in arguments(scheme):
            value = given.get(argument)
            if value is not None:
                found[argument] = Secret(value)
            elif environment.get(env):
                found[argument] = Secret(environment[env])
    return found
