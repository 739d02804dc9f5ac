"""Operations of `people`."""

from __future__ import annotations

from .. import resources
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource


class People(Resource):
    @property
    def person(self) -> resources.PeoplePerson:
        return resources.PeoplePerson(self._client)


class AsyncPeople(AsyncResource):
    @property
    def person(self) -> resources.AsyncPeoplePerson:
        return resources.AsyncPeoplePerson(self._client)
