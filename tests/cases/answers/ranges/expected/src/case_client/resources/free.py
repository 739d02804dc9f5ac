"""Operations of `free`."""

from __future__ import annotations

from typing import Any

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.content_text import TextContent
from .._runtime.contents import ContentChoice
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_RETRIEVE: Operation[dict[str, Any] | str] = Operation(
    "GET",
    "/free",
    accept="accept",
    responses={
        "200": ContentChoice(
            {
                "application/json": lambda: dict[str, Any],
                "application/xml": TextContent(),
            },
        ),
    },
)


class Free(Resource):
    def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> dict[str, Any] | str:
        """`GET /free`

        Args:
            accept: Media type of the response, one of `application/json`,
                `application/xml`.
        """
        return self._call(_RETRIEVE, request_options, accept=accept)


class AsyncFree(AsyncResource):
    async def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> dict[str, Any] | str:
        """`GET /free`

        Args:
            accept: Media type of the response, one of `application/json`,
                `application/xml`.
        """
        return await self._call(_RETRIEVE, request_options, accept=accept)
