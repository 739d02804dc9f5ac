"""Operations of `people`."""

from __future__ import annotations

from .. import resources
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template


class People(Resource):
    @property
    def person(self) -> resources.PeoplePerson:
        return resources.PeoplePerson(self._client)


class AsyncPeople(AsyncResource):
    @property
    def person(self) -> resources.AsyncPeoplePerson:
        return resources.AsyncPeoplePerson(self._client)


class PeoplePerson(Resource):
    @property
    def pets(self) -> resources.PeoplePersonPets:
        return resources.PeoplePersonPets(self._client)


class AsyncPeoplePerson(AsyncResource):
    @property
    def pets(self) -> resources.AsyncPeoplePersonPets:
        return resources.AsyncPeoplePersonPets(self._client)


class PeoplePersonPets(Resource):
    @property
    def batch(self) -> resources.PeoplePersonPetsBatch:
        return resources.PeoplePersonPetsBatch(self._client)


class AsyncPeoplePersonPets(AsyncResource):
    @property
    def batch(self) -> resources.AsyncPeoplePersonPetsBatch:
        return resources.AsyncPeoplePersonPetsBatch(self._client)


_PERSON_PETS_BATCH_RETRIEVE: Operation[None] = Operation(
    "GET", Template("/people/{person}/pets/{pet}/:batch"), responses={"204": None}
)


class PeoplePersonPetsBatch(Resource):
    def retrieve(
        self,
        person: str,
        pet: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /people/:person/pets/{ pet }/:batch`"""
        return self._call(
            _PERSON_PETS_BATCH_RETRIEVE, request_options, person=person, pet=pet
        )


class AsyncPeoplePersonPetsBatch(AsyncResource):
    async def retrieve(
        self,
        person: str,
        pet: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /people/:person/pets/{ pet }/:batch`"""
        return await self._call(
            _PERSON_PETS_BATCH_RETRIEVE, request_options, person=person, pet=pet
        )
