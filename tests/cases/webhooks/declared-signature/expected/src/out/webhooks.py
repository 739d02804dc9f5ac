"""Payloads that Till sends by itself, as typed values."""

from __future__ import annotations

from collections.abc import Mapping

from . import models
from ._runtime.payload import Payload
from ._runtime.secret import SecretText
from ._runtime.webhook_events import Events
from ._runtime.webhook_signature import HmacSignature

_SALE_MADE: Payload[models.Event] = Payload(lambda: models.Event)

_SALE_LOST: Payload[models.Event] = Payload(lambda: models.Event)


def sale_made(
    payload: object,
) -> models.Event:
    """Read the payload of sale.made.

    Args:
        payload: The request's body, raw or as decoded JSON.
    """
    return _SALE_MADE.read(payload)


def sale_lost(
    payload: object,
) -> models.Event:
    """Read the payload of sale.lost.

    Args:
        payload: The request's body, raw or as decoded JSON.
    """
    return _SALE_LOST.read(payload)


_EVENTS: Events[models.Event | models.UnknownVariant] = Events(
    {"sale.made": _SALE_MADE, "sale.lost": _SALE_LOST},
    property="meta/event",
    signature=HmacSignature(
        "Till-Signature",
        signed="{timestamp}.{body}",
        field="v1",
        timestamp="t",
        tolerance=60.0,
    ),
    env="OUT_WEBHOOK_SECRET",
)


class Webhooks:
    """Reads the requests of every webhook."""

    def unwrap(
        self,
        body: bytes | str,
        headers: Mapping[str, str],
        *,
        secret: str | None = None,
    ) -> models.Event | models.UnknownVariant:
        """Return the payload of a request, of the type that the request names.

        One that this version does not know gives an `UnknownVariant`.

        Args:
            body: The request's raw body, byte for byte.
            headers: The request's headers.
            secret: What requests are signed with; otherwise
                `OUT_WEBHOOK_SECRET` of the environment.

        Raises:
            WebhookError: The request is not the vendor's, or cannot be read.
        """
        secret = secret and SecretText(secret)  # Tracebacks show what a frame holds.
        return _EVENTS.unwrap(body, headers, secret)

    def wrap(
        self,
        payload: models.Event | models.UnknownVariant,
        *,
        event: str | None = None,
        secret: str | None = None,
    ) -> tuple[bytes, dict[str, str]]:
        """Return body and headers as the vendor would send them: for tests.

        `event` is the type, where a header names it; else one of such payloads.
        """
        secret = secret and SecretText(secret)
        return _EVENTS.wrap(payload, event, secret)
