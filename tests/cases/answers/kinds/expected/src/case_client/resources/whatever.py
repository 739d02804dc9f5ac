"""Whatever."""

from __future__ import annotations

from typing import Any

from .._runtime import AsyncResource, Omit, Operation, RequestOptions, Resource, omit

_RETRIEVE: Operation[Any] = Operation(
    method="GET",
    path="/whatever",
    answers={
        "200": {"*/*": lambda: Any},
        "201": {"application/*": lambda: Any},
        "202": {"*/*": lambda: bytes},
    },
)


class Whatever(Resource):
    """Whatever."""

    def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> Any:
        """Call GET /whatever.

        Args:
            accept: Media type of the answer, one of `*/*`, `application/*`.

        `GET /whatever`
        """
        return self._call(_RETRIEVE, accept=accept, request_options=request_options)


class AsyncWhatever(AsyncResource):
    """Whatever."""

    async def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> Any:
        """Call GET /whatever.

        See `Whatever.retrieve` for arguments and errors.
        """
        return await self._call(
            _RETRIEVE,
            accept=accept,
            request_options=request_options,
        )
