"""Payloads that Kennel sends by itself, as typed values."""

from __future__ import annotations

from collections.abc import Mapping

from . import models
from ._runtime.payload import Payload
from ._runtime.secret import SecretText
from ._runtime.webhook_events import Events
from ._runtime.webhook_signature import StandardWebhooks

_PET_BORN: Payload[models.Born] = Payload(lambda: models.Born)

_PET_SOLD: Payload[models.Sold] = Payload(lambda: models.Sold)


def pet_born(
    payload: object,
) -> models.Born:
    """Read the payload of pet.born.

    Args:
        payload: The request's body, raw or as decoded JSON.
    """
    return _PET_BORN.read(payload)


def pet_sold(
    payload: object,
) -> models.Sold:
    """Read the payload of pet.sold.

    Args:
        payload: The request's body, raw or as decoded JSON.
    """
    return _PET_SOLD.read(payload)


_EVENTS: Events[models.Born | models.Sold | models.UnknownVariant] = Events(
    {"pet.born": _PET_BORN, "pet.sold": _PET_SOLD},
    property="type",
    signature=StandardWebhooks(),
    env="CASE_CLIENT_WEBHOOK_SECRET",
)


class Webhooks:
    """Reads the requests of every webhook."""

    def unwrap(
        self,
        body: bytes | str,
        headers: Mapping[str, str],
        *,
        secret: str | None = None,
    ) -> models.Born | models.Sold | models.UnknownVariant:
        """Return the payload of a request, of the type that the request names.

        One that this version does not know gives an `UnknownVariant`.

        Args:
            body: The request's raw body, byte for byte.
            headers: The request's headers.
            secret: What requests are signed with; otherwise
                `CASE_CLIENT_WEBHOOK_SECRET` of the environment.

        Raises:
            WebhookError: The request is not the vendor's, or cannot be read.
        """
        secret = secret and SecretText(secret)  # Tracebacks show what a frame holds.
        return _EVENTS.unwrap(body, headers, secret)

    def wrap(
        self,
        payload: models.Born | models.Sold | models.UnknownVariant,
        *,
        event: str | None = None,
        secret: str | None = None,
    ) -> tuple[bytes, dict[str, str]]:
        """Return body and headers as the vendor would send them: for tests.

        `event` is the type, where a header names it; else one of such payloads.
        """
        secret = secret and SecretText(secret)
        return _EVENTS.wrap(payload, event, secret)
