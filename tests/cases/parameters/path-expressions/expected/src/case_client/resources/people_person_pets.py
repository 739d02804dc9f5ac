"""Operations of `people person pets`."""

from __future__ import annotations

from .. import resources
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource


class PeoplePersonPets(Resource):
    @property
    def batch(self) -> resources.PeoplePersonPetsBatch:
        return resources.PeoplePersonPetsBatch(self._client)


class AsyncPeoplePersonPets(AsyncResource):
    @property
    def batch(self) -> resources.AsyncPeoplePersonPetsBatch:
        return resources.AsyncPeoplePersonPetsBatch(self._client)
