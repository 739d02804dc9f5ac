"""People person pets batch."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, Path, RequestOptions, Resource

_RETRIEVE: Operation[None] = Operation(
    method="GET",
    path="/people/{person}/pets/{pet}/:batch",
    parameters=(Path("person"), Path("pet")),
    answers={"204": None},
)


class PeoplePersonPetsBatch(Resource):
    """People person pets batch."""

    def retrieve(
        self,
        person: str,
        pet: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /people/:person/pets/{ pet }/:batch.

        `GET /people/:person/pets/{ pet }/:batch`
        """
        return self._call(
            _RETRIEVE,
            {"person": person, "pet": pet},
            request_options=request_options,
        )


class AsyncPeoplePersonPetsBatch(AsyncResource):
    """People person pets batch."""

    async def retrieve(
        self,
        person: str,
        pet: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /people/:person/pets/{ pet }/:batch.

        `GET /people/:person/pets/{ pet }/:batch`
        """
        return await self._call(
            _RETRIEVE,
            {"person": person, "pet": pet},
            request_options=request_options,
        )
