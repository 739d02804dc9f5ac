from __future__ import annotations

from typing import Any

from .._runtime.model import Model, optional
from .page_meta import PageMeta


class Page(Model):
    items: list[Any]
    meta: PageMeta | None = optional()
    next: Page | None = optional()
