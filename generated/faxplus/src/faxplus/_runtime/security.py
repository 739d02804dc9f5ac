"""Security schemes, and which of an operation's alternatives the caller can satisfy.

OpenAPI 3.2, sections 4.27 and 4.30.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias, assert_never
from urllib.parse import quote

import httpx2

from .errors import InvalidArgumentError, MissingCredentialsError
from .record import Record
from .redact import Redactor, Secret, SecretText, SecretUrl
from .uri import refuse_header

Credential: TypeAlias = str | Callable[[], str]
"""A credential: the text, or a function that gives it anew for each request."""


class Bearer(Record, kw_only=True):
    """`Authorization: Bearer <token>`; the token is given bare."""

    argument: str
    env: str


class ApiKey(Record):
    """A key in a header, the query or a cookie (`location`) under `name`."""

    location: str
    name: str
    argument: str
    env: str


class Basic(Record, kw_only=True):
    """`Authorization: Basic …` (RFC 7617)."""

    username: str
    """Argument of the user name."""
    password: str
    """Argument of the password."""
    username_env: str
    password_env: str


class HttpAuth(Record):
    """`Authorization: <word> <value>`: another registered scheme."""

    word: str
    argument: str
    env: str


class MutualTls(Record):
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


Place: TypeAlias = tuple[str, str]
"""Where something goes: `header`, `query` or `cookie`, and the name there; headers in
lower case."""


def place(scheme: Scheme) -> Place | None:
    """Tell where a scheme's credential goes."""
    match scheme:
        case ApiKey(location="header"):
            return "header", scheme.name.lower()
        case ApiKey():
            return scheme.location, scheme.name
        case MutualTls():
            return None
        case _:
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
        for argument, env in arguments(scheme):
            value = given.get(argument)
            if value is not None and value != "":
                found[argument] = Secret(value)
            elif environment.get(env):
                found[argument] = Secret(environment[env])
    return found


@dataclass(frozen=True, slots=True)
class Applied:
    """The one alternative that a request sends, with its credentials."""

    parts: tuple[tuple[Scheme, tuple[Secret, ...]], ...] = ()

    def apply(self, request: httpx2.Request, redactor: Redactor) -> None:
        """Write the credentials into a request; `redactor` learns what is written.

        Each credential is asked for once, here.

        Raises:
            InvalidArgumentError: A credential cannot be sent where it belongs.
        """
        for scheme, secrets in self.parts:
            names = [name for name, _ in arguments(scheme)]
            texts = [_text(*pair) for pair in zip(names, secrets, strict=True)]
            for text in texts:
                redactor.learn(text)
            _apply(scheme, texts, request, redactor)


def _apply(
    scheme: Scheme, texts: list[SecretText], request: httpx2.Request, redactor: Redactor
) -> None:
    # No text of a secret but `SecretText` is kept in a variable: tracebacks show them.
    match scheme:
        case Bearer():
            request.headers["Authorization"] = "Bearer " + _ascii(scheme, texts[0])
        case HttpAuth():
            request.headers["Authorization"] = f"{scheme.word} " + _ascii(
                scheme, texts[0]
            )
        case Basic():
            basic = _basic(scheme, *texts)
            redactor.learn(basic)
            request.headers["Authorization"] = "Basic " + basic
        case ApiKey(location="header"):
            request.headers[scheme.name] = _ascii(scheme, texts[0])
        case ApiKey(location="cookie"):
            _add_cookie(scheme, _ascii(scheme, texts[0]), request)
        case ApiKey():
            _add_query(scheme, texts[0], request)
        case MutualTls():
            pass
        case _:
            assert_never(scheme)


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


def _ascii(scheme: Bearer | HttpAuth | ApiKey, text: SecretText) -> SecretText:
    """Refuse what a header cannot carry (RFC 9110, section 5.5)."""
    if not text.isascii():
        raise InvalidArgumentError(
            f"the credential {scheme.argument} must be ASCII where it is sent"
        )
    return text


def _basic(scheme: Basic, username: SecretText, password: SecretText) -> SecretText:
    if ":" in username:
        raise InvalidArgumentError(f"{scheme.username} must not hold a colon")
    return SecretText(
        base64.b64encode(f"{username}:{password}".encode()).decode("ascii")
    )


def _add_cookie(scheme: ApiKey, text: SecretText, request: httpx2.Request) -> None:
    if ";" in text:
        raise InvalidArgumentError(f"{scheme.argument} must not hold a semicolon")
    request.headers["Cookie"] = "; ".join(
        part
        for part in (request.headers.get("Cookie"), f"{scheme.name}={text}")
        if part
    )


def _add_query(scheme: ApiKey, text: SecretText, request: httpx2.Request) -> None:
    name = quote(scheme.name, safe="~")
    start = request.url.query + b"&" if request.url.query else b""
    hidden = request.url.hidden if isinstance(request.url, SecretUrl) else frozenset()
    request.url = SecretUrl(
        request.url.copy_with(query=start + f"{name}={quote(text, safe='~')}".encode()),
        hidden | {name},
    )


def choose(
    alternatives: Sequence[Sequence[str]],
    schemes: Mapping[str, Scheme],
    credentials: Mapping[str, Secret],
    *,
    filled: Collection[Place] = (),
    signed: bool = False,
) -> Applied:
    """Take the first alternative that the caller's credentials satisfy.

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
    for keys in alternatives:
        applied = _satisfied(keys, schemes, credentials, filled)
        if applied is None:
            continue
        places = {place(schemes[key]) for key in keys}
        if any(secrets for _, secrets in applied.parts) or places & set(filled):
            return applied
        rest.append(applied)
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
        if place(scheme) in filled:
            continue
        secrets = [credentials.get(name) for name, _ in arguments(scheme)]
        if isinstance(scheme, Basic) and secrets[0] is not None:
            # A user name alone is common: the password is then empty.
            secrets[1] = secrets[1] or Secret("")
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
        for name, env in arguments(schemes[key])
    ]
    unknown = [f"{key} (which the document does not define)" for key in keys]
    return " and ".join(needed or unknown)
