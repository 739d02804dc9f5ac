"""Log."""

from __future__ import annotations

from .._runtime import AsyncResource, Omit, Operation, RequestOptions, Resource, omit

_RETRIEVE: Operation[str] = Operation(
    method="GET",
    path="/log",
    answers={"200": {"*/*": lambda: str}},
)


class Log(Resource):
    """Log."""

    def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> str:
        """Call GET /log.

        Args:
            accept: Media type of the answer, one of `*/*`.

        `GET /log`
        """
        return self._call(_RETRIEVE, accept=accept, request_options=request_options)


class AsyncLog(AsyncResource):
    """Log."""

    async def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> str:
        """Call GET /log.

        See `Log.retrieve` for arguments and errors.
        """
        return await self._call(
            _RETRIEVE,
            accept=accept,
            request_options=request_options,
        )
