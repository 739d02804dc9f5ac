"""Security (OpenAPI 3.2, sections 4.27 and 4.30): which alternative a call sends.

Each kind of scheme has a module of its own: `bearer.py`, `api_key.py` and so on.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import KW_ONLY
from typing import Any, TypeAlias

import httpx2

from .errors import InvalidArgumentError, MissingCredentialsError
from .record import Record
from .redact import Redactor
from .secret import AsyncCredential, NotAStringError, Secret, SecretText
from .sendable import Place, refuse_header

Revealed: TypeAlias = list[list[SecretText]]
"""What one attempt sends, for each scheme."""


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

    @property
    def needs(self) -> str:
        """What a caller gives, for messages: arguments and environment variables."""
        return " and ".join(f"{name} (or {env})" for name, env in self.arguments)

    def gather(
        self,
        _key: str,
        given: Mapping[str, AsyncCredential | None],
        environment: Mapping[str, str],
    ) -> dict[str, Secret]:
        """Collect what the caller or the environment gives, by argument.

        An empty one of the caller's is none, and takes nothing from the environment:
        what is there may be another's.
        """
        found: dict[str, Secret] = {}
        for argument, env in self.arguments:
            value = given.get(argument)
            value = environment.get(env) if value is None else value
            if value is not None and value != "":
                found[argument] = secret(value)
        return found

    def apply(
        self, texts: list[SecretText], request: httpx2.Request, redactor: Redactor, /
    ) -> None:
        """Write the credential into a request; `redactor` learns its other forms."""

    @staticmethod
    def choose(
        alternatives: Sequence[Sequence[str]],
        schemes: Mapping[str, Scheme],
        credentials: Mapping[str, Secret],
        *,
        filled: Collection[Place] = (),
        signed: bool = False,
    ) -> Applied:
        """Take the first alternative that the caller's credentials satisfy.

        A later one that asks for more beside the same comes before it, one that needs
        nothing after all others: what the caller gave is used.

        Args:
            filled: Places that a parameter of the call fills already.
            signed: Whether the request is authorized in another way, which is enough.
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
        return ((self.argument, self.env),)

    @property
    def place(self) -> Place | None:
        return "header", "authorization"


def prefixed(prefix: str, text: SecretText) -> SecretText:
    """Write what stands before a credential, `Bot …` or `token=…`, unless it does."""
    start = f"{prefix} " if prefix[-1:].isalnum() else prefix
    if text[: len(start)].lower() == start.lower():
        return text
    return SecretText(start + text)


def secret(value: AsyncCredential) -> Secret:
    """Hide a credential; what hides itself stays as it is."""
    return value if isinstance(value, Secret) else Secret(value)


class Applied(Record):
    """The one alternative that a request sends, with its credentials."""

    parts: tuple[tuple[Scheme, tuple[Secret, ...]], ...] = ()

    async def reveal(self, prepared: Any, sender: Any) -> Revealed:
        """Ask for each credential, once for an attempt."""
        found: Revealed = []
        for scheme, secrets in self.parts:
            texts: list[SecretText] = []
            for (name, _), secret in zip(scheme.arguments, secrets, strict=True):
                credential = f"the credential {name} must"
                try:
                    text = await secret.reveal(prepared, sender)
                except NotAStringError as error:
                    refused = f"{credential} be a str, not {error}"
                    raise InvalidArgumentError(refused) from None
                refuse_header(text, f"the credential {name}")
                if "\ufeff" in text:
                    raise InvalidArgumentError(
                        f"{credential} not hold a byte-order mark"
                    )
                prepared.redactor.learn(text)
                texts.append(text)
            found.append(texts)
        return found

    def renew(self, revealed: Revealed) -> bool:
        """Forget credentials that a server refused; True: others may be there."""
        found = False
        for (_, secrets), texts in zip(self.parts, revealed, strict=True):
            for one, text in zip(secrets, texts, strict=True):
                found = one.renew(text) or found
        return found

    def apply(
        self, revealed: Revealed, request: httpx2.Request, redactor: Redactor
    ) -> None:
        """Write credentials into a request; `redactor` learns what is written."""
        for (scheme, _), texts in zip(self.parts, revealed, strict=True):
            scheme.apply(texts, request, redactor)


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
        names = [name for name, _ in scheme.arguments]
        if not credentials.keys() >= set(names):
            return None
        parts.append((scheme, tuple(credentials[name] for name in names)))
    return Applied(tuple(parts))


def _wanted(keys: Sequence[str], schemes: Mapping[str, Scheme]) -> str:
    """Say what an alternative needs: arguments and environment variables."""
    needed = [schemes[key].needs for key in keys if key in schemes]
    unknown = [f"{key} (which the document does not define)" for key in keys]
    return " and ".join(filter(None, needed)) or " and ".join(unknown)
