"""Kinds."""

from __future__ import annotations

from .. import models
from .._runtime import (
    AsyncResource,
    AsyncStream,
    EventStream,
    Operation,
    RequestOptions,
    Resource,
    ServerSentEvent,
    Stream,
)

_LIST: Operation[
    ServerSentEvent[str | models.KindsResponseAddJsonData | models.Item]
] = Operation(
    method="GET",
    path="/kinds",
    answers={"200": {"text/event-stream": lambda: str}},
    stream=EventStream(
        lambda: str | models.KindsResponseAddJsonData | models.Item,
        by_event={
            "addString": lambda: str,
            "addNumber": lambda: str,
            "addJson": lambda: models.KindsResponseAddJsonData,
            "addItem": lambda: models.Item,
            "putItem": lambda: models.Item,
        },
    ),
)


class Kinds(Resource):
    """Kinds."""

    def list(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Stream[ServerSentEvent[str | models.KindsResponseAddJsonData | models.Item]]:
        """Call GET /kinds.

        `GET /kinds`
        """
        return self._stream(_LIST, request_options=request_options)


class AsyncKinds(AsyncResource):
    """Kinds."""

    def list(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[
        ServerSentEvent[str | models.KindsResponseAddJsonData | models.Item]
    ]:
        """Call GET /kinds.

        `GET /kinds`
        """
        return self._stream(_LIST, request_options=request_options)
