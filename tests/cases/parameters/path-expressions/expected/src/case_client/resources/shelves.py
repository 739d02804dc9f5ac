"""Operations of `shelves`."""

from __future__ import annotations

from .. import resources
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource


class Shelves(Resource):
    @property
    def name_shelves(self) -> resources.ShelvesNameShelves:
        return resources.ShelvesNameShelves(self._client)


class AsyncShelves(AsyncResource):
    @property
    def name_shelves(self) -> resources.AsyncShelvesNameShelves:
        return resources.AsyncShelvesNameShelves(self._client)
