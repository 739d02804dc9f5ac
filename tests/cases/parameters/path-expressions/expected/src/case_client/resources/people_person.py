"""People person."""

from __future__ import annotations

from .. import resources
from .._runtime import AsyncResource, Resource


class PeoplePerson(Resource):
    """People person."""

    @property
    def pets(self) -> resources.PeoplePersonPets:
        """People person pets."""
        return resources.PeoplePersonPets(self._client)


class AsyncPeoplePerson(AsyncResource):
    """People person."""

    @property
    def pets(self) -> resources.AsyncPeoplePersonPets:
        """People person pets."""
        return resources.AsyncPeoplePersonPets(self._client)
