"""Models of `client.things`: `ThingListResponse` and others."""

from __future__ import annotations

from .._runtime.model import Model, optional
from .page_meta import PageMeta


class ThingListResponseItem(Model):
    thing: str | None = optional()


class ThingListResponse(Model):
    items: list[ThingListResponseItem]
    meta: PageMeta | None = optional()
    next: ThingListResponse | None = optional()
