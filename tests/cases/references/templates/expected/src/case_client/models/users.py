"""Models of `client.users`: `UserPage` and others."""

from __future__ import annotations

from .._runtime.model import Model, optional
from .page_meta import PageMeta


class User(Model):
    email: str | None = optional()


class UserPageObject(Model):
    items: list[User]
    meta: PageMeta | None = optional()
    next: UserPageObject | None = optional()


class UserPage(Model):
    """A page with the query that made it."""

    items: list[User]
    meta: PageMeta | None = optional()
    next: UserPageObject | None = optional()
    query: str | None = optional()
