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

_CHECK_LOG: Operation[None] = Operation(
    method="HEAD",
    path="/log",
    answers={"200": None},
)

_READ_LOG: Operation[dict[str, Any]] = Operation(
    method="GET",
    path="/log",
    answers={"200": {"application/x-ndjson": lambda: str}},
    stream=JsonStream(lambda: dict[str, Any]),
)


class Log(Resource):
    """Log."""

    def check_log(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call HEAD /log.

        `HEAD /log`
        """
        return self._call(_CHECK_LOG, request_options=request_options)

    def read_log(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Stream[dict[str, Any]]:
        """Call GET /log.

        `GET /log`
        """
        return self._stream(_READ_LOG, request_options=request_options)


class AsyncLog(AsyncResource):
    """Log."""

    async def check_log(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call HEAD /log.

        `HEAD /log`
        """
        return await self._call(_CHECK_LOG, request_options=request_options)

    def read_log(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[dict[str, Any]]:
        """Call GET /log.

        `GET /log`
        """
        return self._stream(_READ_LOG, request_options=request_options)
