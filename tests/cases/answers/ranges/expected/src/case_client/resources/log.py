"""Operations of `log`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.content_text import TextContent
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_RETRIEVE: Operation[str] = Operation(
    "GET", "/log", accept="accept", responses={"200": TextContent(media_type="*/*")}
)


class Log(Resource):
    def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> str:
        """`GET /log`

        Args:
            accept: Media type of the response, of any kind.
        """
        return self._call(_RETRIEVE, request_options, accept=accept)


class AsyncLog(AsyncResource):
    async def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> str:
        """`GET /log`

        Args:
            accept: Media type of the response, of any kind.
        """
        return await self._call(_RETRIEVE, request_options, accept=accept)
