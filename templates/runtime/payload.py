"""Requests that the vendor sends: webhooks and callbacks, read as typed values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar, cast

from .errors import WebhookError

T = TypeVar("T")


class Payload(Generic[T]):
    """The type of one webhook's payload, looked up when the first one is read."""

    def __init__(self, typed: Callable[[], object]) -> None:
        self.typed = typed

    def read(self, payload: object, *, strict: bool = False) -> T:
        """Return a payload as its type.

        Args:
            payload: The request's body as bytes or text, or the JSON data of it.
            strict: Whether data that the document's schema refuses is an error.

        Raises:
            WebhookError: The body is not JSON; or, strictly, not as documented.
        """
        # What reads values costs as much to import as the rest: the first one pays.
        from pydantic import ValidationError

        from .decode import decode, typed

        body = payload.encode() if isinstance(payload, str) else payload
        annotation = self.typed()
        try:
            if isinstance(body, bytes | bytearray | memoryview):
                value = decode(bytes(body), annotation, strict=strict, where="webhook")
            else:
                value = typed(body, annotation, strict=strict, where="webhook")
            return cast(T, value)
        except ValueError as error:
            # pydantic's own text quotes the data.
            quotes = isinstance(error, ValidationError)
            reason = "not as documented" if quotes else f"not JSON: {error}"
        raise WebhookError(f"the webhook's body is {reason}")
