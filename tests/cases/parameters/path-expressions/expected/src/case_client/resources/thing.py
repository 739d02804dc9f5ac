"""Thing."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, Path, RequestOptions, Resource

_RETRIEVE: Operation[None] = Operation(
    method="GET",
    path="/{name}",
    parameters=(Path("name", segments=True),),
    answers={"204": None},
)


class Thing(Resource):
    """Thing."""

    def retrieve(
        self,
        name: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /{+name}.

        `GET /{+name}`
        """
        return self._call(_RETRIEVE, {"name": name}, request_options=request_options)


class AsyncThing(AsyncResource):
    """Thing."""

    async def retrieve(
        self,
        name: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /{+name}.

        `GET /{+name}`
        """
        return await self._call(
            _RETRIEVE,
            {"name": name},
            request_options=request_options,
        )
