"""Operations of `notes`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_REPLACE: Operation[None] = Operation(
    "PUT", "/notes", body=Json("body"), responses={"204": None}
)


class Notes(Resource):
    def replace(
        self,
        body: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /notes`

        Args:
            body: At most 10 characters.
        """
        return self._call(_REPLACE, request_options, body=body)


class AsyncNotes(AsyncResource):
    async def replace(
        self,
        body: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /notes`

        Args:
            body: At most 10 characters.
        """
        return await self._call(_REPLACE, request_options, body=body)
