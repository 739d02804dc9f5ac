"""Secrets that do not show: in `repr`, exceptions, tracebacks or pickles."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, NoReturn, TypeAlias

from .redact import REDACTED


class SecretText(str):
    """The text of a secret: its `repr`, which tracebacks show, hides it."""

    __slots__ = ()

    def __repr__(self) -> str:
        return REDACTED


class NotAStringError(Exception):
    """A function for a credential returned something else."""


class Secret:
    """Text that only `reveal` gives; made of the text or of a function for it."""

    __slots__ = ("_give",)

    def __init__(self, value: str | Callable[[], str | Awaitable[str]]) -> None:
        self._give: Callable[[], str | Awaitable[str]] = (
            value if callable(value) else lambda: value
        )

    async def reveal(self, _prepared: Any, sender: Any) -> SecretText:
        """Return the text itself, for the one attempt that sends it.

        The function may be asynchronous where the sender `waits`.
        """
        given: object = self._give()
        if isinstance(given, Awaitable) and sender.waits:
            given = await given
        if isinstance(given, str):
            return SecretText(given)
        if isinstance(given, Coroutine):
            given.close()
            raise NotAStringError(
                "a coroutine: an asynchronous function needs an async client"
            )
        raise NotAStringError(type(given).__name__)

    def renew(self, _text: str) -> bool:
        """Forget a text that a server refused; True: there may be another."""
        return False

    def __repr__(self) -> str:
        return REDACTED

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret cannot be pickled or copied")


Credential: TypeAlias = str | Callable[[], str] | Secret
"""A string, a function that returns it for each attempt, or what `auth` gives."""

AsyncCredential: TypeAlias = str | Callable[[], str | Awaitable[str]] | Secret
"""Likewise; the function may be asynchronous."""
