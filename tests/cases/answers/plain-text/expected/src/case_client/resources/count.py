"""Operations of `count`."""

from __future__ import annotations

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.content_text import TextContent
from .._runtime.contents import ContentChoice
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_RETRIEVE: Operation[int | models.Word | str] = Operation(
    "GET",
    "/count",
    accept="accept",
    responses={
        "200": ContentChoice({"text/plain": lambda: int}),
        "202": TextContent(lambda: models.Word | str),
        "203": TextContent(),
        "206": TextContent(media_type="text/html"),
    },
)


class Count(Resource):
    def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> int | models.Word | str:
        """`GET /count`

        Args:
            accept: Media type of the response, one of `text/plain`, `text/html`.
        """
        return self._call(_RETRIEVE, request_options, accept=accept)


class AsyncCount(AsyncResource):
    async def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> int | models.Word | str:
        """`GET /count`

        Args:
            accept: Media type of the response, one of `text/plain`, `text/html`.
        """
        return await self._call(_RETRIEVE, request_options, accept=accept)
