"""Shelves name shelves."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, Path, RequestOptions, Resource

_MERGE: Operation[None] = Operation(
    method="POST",
    path="/shelves/{name}:merge",
    parameters=(Path("name", segments=True),),
    answers={"204": None},
)


class ShelvesNameShelves(Resource):
    """Shelves name shelves."""

    def merge(
        self,
        name: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /shelves/{name=shelves/*}:merge.

        `POST /shelves/{name=shelves/*}:merge`
        """
        return self._call(_MERGE, {"name": name}, request_options=request_options)


class AsyncShelvesNameShelves(AsyncResource):
    """Shelves name shelves."""

    async def merge(
        self,
        name: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /shelves/{name=shelves/*}:merge.

        `POST /shelves/{name=shelves/*}:merge`
        """
        return await self._call(_MERGE, {"name": name}, request_options=request_options)
