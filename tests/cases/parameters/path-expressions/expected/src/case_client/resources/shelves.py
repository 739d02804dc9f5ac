"""Operations of `shelves`."""

from __future__ import annotations

from .. import resources
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource


class Shelves(Resource):
    @property
    def shelves(self) -> resources.ShelvesShelves:
        return resources.ShelvesShelves(self._client)


class AsyncShelves(AsyncResource):
    @property
    def shelves(self) -> resources.AsyncShelvesShelves:
        return resources.AsyncShelvesShelves(self._client)
