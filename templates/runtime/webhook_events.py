"""Webhooks of several types: which of them a request is, and who sent it."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import KW_ONLY
from typing import Any, Generic, Protocol, TypeVar, cast

from .errors import ConfigurationError, WebhookError
from .payload import Payload
from .record import Record
from .secret import SecretText

E = TypeVar("E")


class Signature(Protocol):
    """How requests are signed: `webhook_signature.py`."""

    def check(self, body: bytes, headers: Mapping[str, str], secret: str) -> None: ...

    def headers(self, body: bytes, secret: str) -> dict[str, str]: ...


class Events(Record, Generic[E]):
    """The payloads of a vendor's webhooks, by the types of events."""

    payloads: Mapping[str, Payload[Any]]
    _: KW_ONLY
    header: str | None = None
    """The header that names the type."""
    property: str | None = None
    """The property that does, `data/type` where it is inside another."""
    signature: Signature | None = None
    env: str = ""
    """Environment variable that gives the secret."""

    def unwrap(
        self, body: bytes | str, headers: Mapping[str, str], secret: str | None = None
    ) -> E:
        """Check the signature of a request, and return its payload as its type.

        Of a type that the document does not have it is an `UnknownVariant`.

        Raises:
            WebhookError: The signature is wrong, the body is not JSON, or it does not
                say of which type it is.
            ConfigurationError: There is no secret.
        """
        secret = secret and SecretText(secret)  # Tracebacks show what a frame holds.
        content = _content(body)
        if self.signature is not None:
            self.signature.check(content, headers, self._secret(secret))
        if self.header is not None:
            lower = {name.lower(): value for name, value in headers.items()}
            event = lower.get(self.header.lower())
        else:
            event = _at(_json(content), self.property or "")
        if not isinstance(event, str):
            raise WebhookError("the webhook does not say of which type it is")
        # Vendors add types of events at any time: that is no fault of a request.
        payload = self.payloads.get(event) or Payload(_unknown)
        return cast(E, payload.read(content))

    def wrap(
        self, payload: E, event: str | None = None, secret: str | None = None
    ) -> tuple[bytes, dict[str, str]]:
        """Return body and headers as the vendor would send a payload: for tests.

        `event` is its type, where a header names it; else one of such payloads.
        """
        from .encode import dump_json, encode

        secret = secret and SecretText(secret)
        body = dump_json(encode(payload))
        headers = {"content-type": "application/json"}
        if self.header is not None:
            kind, several = type(payload), self.payloads.items()
            of = (name for name, one in several if one.typed() is kind)
            headers[self.header] = event or next(of, next(iter(self.payloads)))
        if self.signature is not None:
            headers |= self.signature.headers(body, self._secret(secret))
        return body, headers

    def _secret(self, given: str | None) -> SecretText:
        secret = SecretText(given or os.environ.get(self.env) or "")
        if not secret:
            raise ConfigurationError(
                f"the webhooks have a secret: give it as `secret`, or in {self.env}"
            )
        return secret


def _unknown() -> object:
    from .model import UnknownVariant  # Imports of clients do not pay for models.

    return UnknownVariant


def _content(body: bytes | str) -> bytes:
    """Return the bytes that came; what no text on the wire has is in no signature."""
    return body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body


def _json(content: bytes) -> object:
    try:
        data: object = json.loads(content)
        return data
    except (ValueError, RecursionError) as error:
        # Text that cannot be decoded is in its error.
        reason = type(error).__name__
    raise WebhookError(f"the webhook's body is not JSON: {reason}")


def _at(data: object, path: str) -> Any:
    for name in path.split("/"):
        data = data.get(name) if isinstance(data, dict) else None
    return data
