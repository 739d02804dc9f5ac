"""What settings say of pages, streams and webhooks, and what was decided before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import TypeAlias

from ...frozen import dataclass
from ..document import Json
from .webhook_events import WebhookSettings

PageRule: TypeAlias = bool | Mapping[str, Json]
"""False: not paged. True: by the rules. A mapping: the keys of
`x-clientwright-pagination`."""


class PaginationMode(StrEnum):
    """What decides that an operation pages."""

    RECOGNIZED = "recognized"
    """Extensions and settings, and where they say nothing, the rules."""

    DOCUMENTED = "documented"
    """Extensions and settings alone."""


class StreamKind(StrEnum):
    """How the response of an operation comes where its flag asks for a stream."""

    EVENTS = "events"
    LINES = "lines"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """What a person decided, by operation identity (`GET /orders`) or operationId."""

    mode: PaginationMode = PaginationMode.RECOGNIZED
    pages: Mapping[str, PageRule] = field(default_factory=dict)
    streams: Mapping[str, StreamKind] = field(default_factory=dict)
    webhooks: WebhookSettings = field(default_factory=WebhookSettings)
