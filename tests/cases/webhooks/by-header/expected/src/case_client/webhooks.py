"""Payloads that Forge sends by itself, as typed values."""

from __future__ import annotations

from collections.abc import Mapping

from . import models
from ._runtime.payload import Payload
from ._runtime.webhook_events import Events

_EVENTS: Payload[models.Push] = Payload(lambda: models.Push)

_PING: Payload[models.PingEvent] = Payload(lambda: models.PingEvent)


def events(
    payload: object,
) -> models.Push:
    """Read the payload of events.

    Args:
        payload: The request's body, raw or as decoded JSON.
    """
    return _EVENTS.read(payload)


def ping(
    payload: object,
) -> models.PingEvent:
    """Read the payload of ping.

    Args:
        payload: The request's body, raw or as decoded JSON.
    """
    return _PING.read(payload)


_EVENTS_: Events[models.Push | models.PingEvent | models.UnknownVariant] = Events(
    {"push": _EVENTS, "tag": _EVENTS, "ping": _PING}, header="x-forge-event"
)


class Webhooks:
    """Reads the requests of every webhook."""

    def unwrap(
        self,
        body: bytes | str,
        headers: Mapping[str, str],
    ) -> models.Push | models.PingEvent | models.UnknownVariant:
        """Return the payload of a request, of the type that the request names.

        One that this version does not know gives an `UnknownVariant`.

        Args:
            body: The request's raw body, byte for byte.
            headers: The request's headers.

        Raises:
            WebhookError: The request is not the vendor's, or cannot be read.
        """
        return _EVENTS_.unwrap(body, headers)

    def wrap(
        self,
        payload: models.Push | models.PingEvent | models.UnknownVariant,
        *,
        event: str | None = None,
    ) -> tuple[bytes, dict[str, str]]:
        """Return body and headers as the vendor would send them: for tests.

        `event` is the type, where a header names it; else one of such payloads.
        """
        return _EVENTS_.wrap(payload, event)
