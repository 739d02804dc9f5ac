"""Models of `client.pets`: `PetPage` and others."""

from __future__ import annotations

from .._runtime.model import Model, optional
from .page_meta import PageMeta


class Pet(Model):
    name: str | None = optional()


class PetPage(Model):
    items: list[Pet]
    meta: PageMeta | None = optional()
    next: PetPage | None = optional()
