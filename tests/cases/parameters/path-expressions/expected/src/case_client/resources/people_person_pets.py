"""People person pets."""

from __future__ import annotations

from .. import resources
from .._runtime import AsyncResource, Resource


class PeoplePersonPets(Resource):
    """People person pets."""

    @property
    def batch(self) -> resources.PeoplePersonPetsBatch:
        """People person pets batch."""
        return resources.PeoplePersonPetsBatch(self._client)


class AsyncPeoplePersonPets(AsyncResource):
    """People person pets."""

    @property
    def batch(self) -> resources.AsyncPeoplePersonPetsBatch:
        """People person pets batch."""
        return resources.AsyncPeoplePersonPetsBatch(self._client)
