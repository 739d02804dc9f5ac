"""Log."""

from __future__ import annotations

from typing import Any

from .._runtime import (
    AsyncResource,
    AsyncStream,
    JsonStream,
    Operation,
    RequestOptions,
    Resource,
    Stream,
)

_CHECK: Operation[None] = Operation(
    method="HEAD",
    path="/log",
    answers={"200": None},
)

_RETRIEVE: Operation[dict[str, Any]] = Operation(
    method="GET",
    path="/log",
    answers={"200": {"application/x-ndjson": lambda: str}},
    stream=JsonStream(lambda: dict[str, Any]),
)


class Log(Resource):
    """Log."""

    def check(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call HEAD /log.

        `HEAD /log`
        """
        return self._call(_CHECK, request_options=request_options)

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Stream[dict[str, Any]]:
        """Call GET /log.

        `GET /log`
        """
        return self._stream(_RETRIEVE, request_options=request_options)


class AsyncLog(AsyncResource):
    """Log."""

    async def check(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call HEAD /log.

        `HEAD /log`
        """
        return await self._call(_CHECK, request_options=request_options)

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[dict[str, Any]]:
        """Call GET /log.

        `GET /log`
        """
        return self._stream(_RETRIEVE, request_options=request_options)
