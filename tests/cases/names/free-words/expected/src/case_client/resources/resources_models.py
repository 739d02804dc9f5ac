"""Resources models."""

from __future__ import annotations

from .. import errors, models
from .._runtime import AsyncResource, Operation, Path, RequestOptions, Resource

_OMIT: Operation[list[models.Card]] = Operation(
    method="POST",
    path="/resources/omit/{id}",
    parameters=(Path("id"),),
    answers={"200": lambda: list[models.Card]},
)

_SELF: Operation[None] = Operation(
    method="DELETE",
    path="/resources/omit/{id}",
    parameters=(Path("id"),),
    errors={"409": errors.HeldConflictError},
)


class ResourcesModels(Resource):
    """Resources models."""

    def omit(
        self,
        id: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> list[models.Card]:
        """Call POST /resources/omit/{id}.

        `POST /resources/omit/{id}`
        """
        return self._call(_OMIT, {"id": id}, request_options=request_options)

    def self(
        self,
        id: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call DELETE /resources/omit/{id}.

        Raises:
            HeldConflictError: Status 409.

        `DELETE /resources/omit/{id}`
        """
        return self._call(_SELF, {"id": id}, request_options=request_options)


class AsyncResourcesModels(AsyncResource):
    """Resources models."""

    async def omit(
        self,
        id: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> list[models.Card]:
        """Call POST /resources/omit/{id}.

        `POST /resources/omit/{id}`
        """
        return await self._call(_OMIT, {"id": id}, request_options=request_options)

    async def self(
        self,
        id: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call DELETE /resources/omit/{id}.

        See `ResourcesModels.self` for arguments and errors.
        """
        return await self._call(_SELF, {"id": id}, request_options=request_options)
