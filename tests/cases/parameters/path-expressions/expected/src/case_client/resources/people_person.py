"""Operations of `people person`."""

from __future__ import annotations

from .. import resources
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource


class PeoplePerson(Resource):
    @property
    def pets(self) -> resources.PeoplePersonPets:
        return resources.PeoplePersonPets(self._client)


class AsyncPeoplePerson(AsyncResource):
    @property
    def pets(self) -> resources.AsyncPeoplePersonPets:
        return resources.AsyncPeoplePersonPets(self._client)
