"""None."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, RequestOptions, Resource

_RETRIEVE: Operation[None] = Operation(
    method="GET",
    path="/none",
)

_CREATE: Operation[None] = Operation(
    method="POST",
    path="/none",
    answers={"default": None},
)

_DELETE: Operation[None] = Operation(
    method="DELETE",
    path="/none",
    answers={"302": None},
)


class NoneResource(Resource):
    """None."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /none.

        `GET /none`
        """
        return self._call(_RETRIEVE, request_options=request_options)

    def create(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /none.

        Raises:
            APIStatusError: Whatever (any other status).

        `POST /none`
        """
        return self._call(_CREATE, request_options=request_options)

    def delete(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call DELETE /none.

        `DELETE /none`
        """
        return self._call(_DELETE, request_options=request_options)


class AsyncNoneResource(AsyncResource):
    """None."""

    async def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /none.

        `GET /none`
        """
        return await self._call(_RETRIEVE, request_options=request_options)

    async def create(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /none.

        See `NoneResource.create` for arguments and errors.
        """
        return await self._call(_CREATE, request_options=request_options)

    async def delete(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call DELETE /none.

        `DELETE /none`
        """
        return await self._call(_DELETE, request_options=request_options)
