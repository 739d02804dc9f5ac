"""Cancel."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, Path, RequestOptions, Resource

_CREATE: Operation[None] = Operation(
    method="POST",
    path="/{name}:cancel",
    parameters=(Path("name", segments=True),),
    answers={"204": None},
)


class Cancel(Resource):
    """Cancel."""

    def create(
        self,
        name: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /{+name}:cancel.

        `POST /{+name}:cancel`
        """
        return self._call(_CREATE, {"name": name}, request_options=request_options)


class AsyncCancel(AsyncResource):
    """Cancel."""

    async def create(
        self,
        name: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /{+name}:cancel.

        `POST /{+name}:cancel`
        """
        return await self._call(
            _CREATE,
            {"name": name},
            request_options=request_options,
        )
