"""Operations of `columns`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .._runtime.async_client import AsyncResource
from .._runtime.bodies import Bodies
from .._runtime.body_any import AnyBody
from .._runtime.body_multipart import Multipart
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_UPDATE: Operation[None] = Operation(
    "PUT",
    "/columns",
    body=Bodies({"*/*": AnyBody("body"), "multipart/form-data": Multipart("body")}),
    responses={"204": None},
)


class Columns(Resource):
    def update(
        self,
        body: Sequence[str] | Mapping[str, Sequence[str]] | Omit = omit,
        *,
        content_type: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /columns`

        Args:
            content_type: Media type of the body, one of `*/*`, `multipart/form-data`;
                it depends on the body by default.
        """
        return self._call(
            _UPDATE, request_options, body=body, content_type=content_type
        )


class AsyncColumns(AsyncResource):
    async def update(
        self,
        body: Sequence[str] | Mapping[str, Sequence[str]] | Omit = omit,
        *,
        content_type: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /columns`

        Args:
            content_type: Media type of the body, one of `*/*`, `multipart/form-data`;
                it depends on the body by default.
        """
        return await self._call(
            _UPDATE, request_options, body=body, content_type=content_type
        )
