"""Signatures of the requests that a vendor sends."""

from __future__ import annotations

import base64
import hashlib
import hmac
import time
from collections.abc import Mapping
from dataclasses import KW_ONLY
from uuid import uuid4

from .errors import WebhookError
from .record import Record
from .secret import SecretText


class WebhookSignatureError(WebhookError):
    """The signature is missing, wrong or too old: nobody knows who sent this."""


class HmacSignature(Record):
    """A hash of the secret and of what was sent (HMAC, RFC 2104), in a header.

    `signed` is what is hashed: `{body}`, `{timestamp}.{body}`, `v0:{timestamp}:{body}`.
    """

    header: str
    _: KW_ONLY
    signed: str = "{body}"
    algorithm: str = "sha256"
    encoding: str = "hex"
    """`hex` or `base64`."""
    prefix: str = ""
    """What is before the hash: `sha256=`."""
    field: str | None = None
    """Name of the hash in a header of several, `t=1,v1=…`; there may be more."""
    timestamp: str | None = None
    """The header with the time of sending in seconds since 1970, or the field of it."""
    tolerance: float = 300.0
    """Seconds that it may be off: what is older may have been sent by anybody."""

    def check(self, body: bytes, headers: Mapping[str, str], secret: str) -> None:
        """Refuse a request that the holder of the secret did not just send.

        Raises:
            WebhookSignatureError: It did not.
        """
        given = _header(headers, self.header)
        sent_at, hashes = "", [given]
        if self.field is not None:
            pairs = [one.strip().partition("=") for one in given.split(",")]
            hashes = [value for name, _, value in pairs if name == self.field]
            times = [value for name, _, value in pairs if name == self.timestamp]
            sent_at = times[0] if times else ""
        elif self.timestamp is not None:
            sent_at = _header(headers, self.timestamp)
        if self.timestamp is not None:
            check_time(sent_at, self.tolerance)
        expected = SecretText(self.prefix + self._hash(body, sent_at, secret))
        if not any(same(expected, one) for one in hashes):
            raise WebhookSignatureError("the webhook's signature is wrong")

    def headers(self, body: bytes, secret: str) -> dict[str, str]:
        """Return the headers of a request that the holder of the secret sends."""
        now = str(int(time.time()))
        value = self.prefix + self._hash(body, now, secret)
        if self.field is not None:
            value = f"{self.field}={value}"
            return {self.header: f"{self.timestamp}={now},{value}"}
        found = {self.header: value}
        return found if self.timestamp is None else {**found, self.timestamp: now}

    def _hash(self, body: bytes, sent_at: str, secret: str) -> str:
        before, _, after = self.signed.partition("{body}")
        start, end = (one.replace("{timestamp}", sent_at) for one in (before, after))
        content = start.encode() + body + end.encode()
        key = secret.encode("utf-8", "surrogateescape")  # As the environment has it.
        made = hmac.new(key, content, self.algorithm)
        return made.hexdigest() if self.encoding == "hex" else _base64(made.digest())


class StandardWebhooks(Record):
    """Signatures of the Standard Webhooks specification, version 1."""

    tolerance: float = 300.0

    def check(self, body: bytes, headers: Mapping[str, str], secret: str) -> None:
        """Refuse a request that the holder of the secret did not just send.

        Raises:
            WebhookSignatureError: It did not.
        """
        sent_id, sent_at = (
            _header(headers, f"webhook-{name}") for name in ("id", "timestamp")
        )
        check_time(sent_at, self.tolerance)
        expected = SecretText(_signed(sent_id, sent_at, body, secret))
        given = _header(headers, "webhook-signature").split()
        if not any(same(expected, one) for one in given):
            raise WebhookSignatureError("the webhook's signature is wrong")

    def headers(self, body: bytes, secret: str) -> dict[str, str]:
        """Return the headers of a request that the holder of the secret sends."""
        sent_id, now = f"msg_{uuid4().hex}", str(int(time.time()))
        return {
            "webhook-id": sent_id,
            "webhook-timestamp": now,
            "webhook-signature": _signed(sent_id, now, body, secret),
        }


def _signed(sent_id: str, sent_at: str, body: bytes, secret: str) -> str:
    try:
        key = base64.b64decode(secret.removeprefix("whsec_"), validate=True)
    except ValueError:
        key = None
    if key is None:
        raise WebhookSignatureError("the webhook's secret is not base64")
    content = f"{sent_id}.{sent_at}.".encode("utf-8", "surrogatepass") + body
    return f"v1,{_base64(hmac.new(key, content, hashlib.sha256).digest())}"


def check_time(sent_at: str, tolerance: float) -> None:
    """Refuse what was sent too long ago, or will be.

    Raises:
        WebhookSignatureError: It was, or says no time.
    """
    if not (sent_at.isascii() and sent_at.isdigit() and len(sent_at) < 16):
        raise WebhookSignatureError("the webhook does not say when it was sent")
    if abs(time.time() - int(sent_at)) > tolerance:
        raise WebhookSignatureError(
            f"the webhook was not sent within the last {tolerance:g} seconds"
        )


def same(expected: str, given: str) -> bool:
    """Compare in a time that tells nothing of where the texts differ."""
    sent = given.encode("utf-8", "surrogatepass")
    return hmac.compare_digest(expected.encode(), sent)


def _header(headers: Mapping[str, str], name: str) -> str:
    """Return a header, whose name may be in any case.

    Raises:
        WebhookSignatureError: It is missing.
    """
    for one, value in headers.items():
        if one.lower() == name.lower():
            return value
    raise WebhookSignatureError(f"the webhook has no header {name!r}")


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
