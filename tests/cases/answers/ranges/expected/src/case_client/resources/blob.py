"""Operations of `blob`."""

from __future__ import annotations

from .._runtime.async_resource import AsyncResource
from .._runtime.content_bytes import BytesContent
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource

_RETRIEVE: Operation[bytes] = Operation(
    "GET",
    "/blob",
    accept="accept",
    responses={"200": BytesContent(media_type="*/*")},
)


class Blob(Resource):
    def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """Args:
            accept: Media type of the answer, one of `*/*`.

        `GET /blob`
        """
        return self._call(_RETRIEVE, request_options, accept=accept)


class AsyncBlob(AsyncResource):
    async def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """Args:
            accept: Media type of the answer, one of `*/*`.

        `GET /blob`
        """
        return await self._call(_RETRIEVE, request_options, accept=accept)
