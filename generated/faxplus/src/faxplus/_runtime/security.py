"""Security: which of an operation's alternatives the caller can satisfy.

OpenAPI 3.2, sections 4.27 and 4.30. Each kind of scheme has a module of its own
(`bearer.py`, `api_key.py` and so on), which says where its credential goes.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import KW_ONLY
from typing import TypeAlias

import httpx2

from .errors import InvalidArgumentError, MissingCredentialsError
from .header_text import refuse_header
from .record import Record
from .redact import Redactor, Secret, SecretText

Credential: TypeAlias = str | Callable[[], str]
"""A credential: the text, or a function that returns it anew for each request."""

Place: TypeAlias = tuple[str, str]
"""Where something goes: `header`, `query` or `cookie`, and the name there; headers in
lower case."""


class Scheme(Record):
    """A security scheme: what it takes of the caller, and where that goes."""

    @property
    def arguments(self) -> tuple[tuple[str, str], ...]:
        """The constructor's arguments, each with its environment variable."""
        return ()

    @property
    def place(self) -> Place | None:
        """Where the credential goes; None: nothing is sent by us."""
        return None

    def complete(self, secrets: list[Secret | None]) -> list[Secret | None]:
        """Fill in what may be left out of the credentials."""
        return secrets

    def apply(
        self, texts: list[SecretText], request: httpx2.Request, redactor: Redactor, /
    ) -> None:
        """Write the credential into a request; `redactor` learns its other forms.

        No text of a secret but `SecretText` is kept in a variable: tracebacks show it.

        Raises:
            InvalidArgumentError: It cannot be sent where it belongs.
        """


class TokenScheme(Scheme):
    """A scheme of one credential, sent as `Authorization` unless it says otherwise."""

    _: KW_ONLY
    argument: str
    env: str

    def ascii(self, text: SecretText) -> SecretText:
        """Refuse what a header cannot carry (RFC 9110, section 5.5)."""
        if not text.isascii():
            raise InvalidArgumentError(
                f"the credential {self.argument} must be ASCII where it is sent"
            )
        return text

    @property
    def arguments(self) -> tuple[tuple[str, str], ...]:
        """The constructor's argument and its environment variable."""
        return ((self.argument, self.env),)

    @property
    def place(self) -> Place | None:
        """Where the credential goes."""
        return "header", "authorization"


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
        for argument, env in scheme.arguments:
            value = given.get(argument)
            if value is not None and value != "":
                found[argument] = Secret(value)
            elif environment.get(env):
                found[argument] = Secret(environment[env])
    return found


class Applied(Record):
    """The one alternative that a request sends, with its credentials."""

    parts: tuple[tuple[Scheme, tuple[Secret, ...]], ...] = ()

    def apply(self, request: httpx2.Request, redactor: Redactor) -> None:
        """Write the credentials into a request; `redactor` learns what is written.

        Each credential is asked for once, here.

        Raises:
            InvalidArgumentError: A credential cannot be sent where it belongs.
        """
        for scheme, secrets in self.parts:
            names = [name for name, _ in scheme.arguments]
            texts = [_text(*pair) for pair in zip(names, secrets, strict=True)]
            for text in texts:
                redactor.learn(text)
            scheme.apply(texts, request, redactor)


def _text(argument: str, secret: Secret) -> SecretText:
    """Ask for a credential, and refuse what could be sent nowhere."""
    try:
        text = secret.reveal()
    except TypeError as error:
        raise InvalidArgumentError(
            f"the credential {argument} must be a str, not {error}"
        ) from None
    refuse_header(text, f"the credential {argument}")
    if "\ufeff" in text:
        raise InvalidArgumentError(
            f"the credential {argument} must not hold a byte-order mark"
        )
    return text


def choose(
    alternatives: Sequence[Sequence[str]],
    schemes: Mapping[str, Scheme],
    credentials: Mapping[str, Secret],
    *,
    filled: Collection[Place] = (),
    signed: bool = False,
) -> Applied:
    """Take the first alternative that the caller's credentials satisfy.

    A later one that is satisfied as well and asks for more beside the same is taken
    instead: the caller gave the second factor to have it sent.

    One that needs nothing, or only a client certificate, counts after those that need
    credentials: what the caller gave is used where it can be.

    Args:
        filled: Places that a parameter of the call fills already: a document may
            declare a key twice, and what the call itself gives comes first.
        signed: Whether the request is authorized in another way, which is then enough.

    Raises:
        MissingCredentialsError: None is satisfied.
    """
    rest: list[Applied] = []
    found: tuple[set[str], Applied] | None = None
    for keys in alternatives:
        if found is not None and not found[0] < set(keys):
            continue
        applied = _satisfied(keys, schemes, credentials, filled)
        if applied is None:
            continue
        places = {schemes[key].place for key in keys}
        if any(secrets for _, secrets in applied.parts) or places & set(filled):
            found = set(keys), applied
        elif found is None:
            rest.append(applied)
    if found is not None:
        return found[1]
    if rest or signed or not alternatives:
        return rest[0] if rest else Applied()
    raise MissingCredentialsError(
        "this operation needs credentials: give "
        + ", or ".join(_wanted(keys, schemes) for keys in alternatives)
    )


def _satisfied(
    keys: Sequence[str],
    schemes: Mapping[str, Scheme],
    credentials: Mapping[str, Secret],
    filled: Collection[Place],
) -> Applied | None:
    parts: list[tuple[Scheme, tuple[Secret, ...]]] = []
    for key in keys:
        scheme = schemes.get(key)
        if scheme is None:
            return None
        if scheme.place in filled:
            continue
        given_here = [credentials.get(name) for name, _ in scheme.arguments]
        secrets = scheme.complete(given_here)
        given = tuple(secret for secret in secrets if secret is not None)
        if len(given) < len(secrets):
            return None
        parts.append((scheme, given))
    return Applied(tuple(parts))


def _wanted(keys: Sequence[str], schemes: Mapping[str, Scheme]) -> str:
    """Say what an alternative needs: arguments and environment variables."""
    needed = [
        f"{name} (or {env})"
        for key in keys
        if key in schemes
        for name, env in schemes[key].arguments
    ]
    unknown = [f"{key} (which the document does not define)" for key in keys]
    return " and ".join(needed or unknown)
