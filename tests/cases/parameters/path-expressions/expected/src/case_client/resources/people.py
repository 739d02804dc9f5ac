"""People."""

from __future__ import annotations

from .. import resources
from .._runtime import AsyncResource, Resource


class People(Resource):
    """People."""

    @property
    def person(self) -> resources.PeoplePerson:
        """People person."""
        return resources.PeoplePerson(self._client)


class AsyncPeople(AsyncResource):
    """People."""

    @property
    def person(self) -> resources.AsyncPeoplePerson:
        """People person."""
        return resources.AsyncPeoplePerson(self._client)
