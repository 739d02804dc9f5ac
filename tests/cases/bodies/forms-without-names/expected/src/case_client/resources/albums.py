"""Operations of `albums`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .._runtime.async_client import AsyncResource
from .._runtime.body_multipart import Multipart
from .._runtime.client import Resource
from .._runtime.files import File
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_UPLOAD: Operation[None] = Operation(
    "POST", "/albums", body=Multipart("body"), responses={"204": None}
)


class Albums(Resource):
    def upload(
        self,
        body: Mapping[str, Sequence[File]],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /albums`"""
        return self._call(_UPLOAD, request_options, body=body)


class AsyncAlbums(AsyncResource):
    async def upload(
        self,
        body: Mapping[str, Sequence[File]],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /albums`"""
        return await self._call(_UPLOAD, request_options, body=body)
