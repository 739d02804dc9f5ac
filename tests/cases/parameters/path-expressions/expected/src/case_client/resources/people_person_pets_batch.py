"""Operations of `people person pets batch`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.template import Template

_RETRIEVE: Operation[None] = Operation(
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
        return self._call(_RETRIEVE, request_options, person=person, pet=pet)


class AsyncPeoplePersonPetsBatch(AsyncResource):
    async def retrieve(
        self,
        person: str,
        pet: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /people/:person/pets/{ pet }/:batch`"""
        return await self._call(_RETRIEVE, request_options, person=person, pet=pet)
