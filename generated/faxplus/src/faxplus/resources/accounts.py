"""Accounts."""

from __future__ import annotations

from .. import resources
from .._runtime import AsyncResource, Resource


class Accounts(Resource):
    """Accounts."""

    @property
    def self(self) -> resources.AccountsSelf:
        """Accounts self."""
        return resources.AccountsSelf(self._client)


class AsyncAccounts(AsyncResource):
    """Accounts."""

    @property
    def self(self) -> resources.AsyncAccountsSelf:
        """Accounts self."""
        return resources.AsyncAccountsSelf(self._client)
