"""Files."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, Path, RequestOptions, Resource

_UPDATE: Operation[None] = Operation(
    method="PUT",
    path="/files/{bucket}/{key}",
    parameters=(Path("bucket"), Path("key", segments=True)),
    answers={"204": None},
)


class Files(Resource):
    """Files."""

    def update(
        self,
        bucket: str,
        key: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call PUT /files/{bucket}/{key+}.

        `PUT /files/{bucket}/{key+}`
        """
        return self._call(
            _UPDATE,
            {"bucket": bucket, "key": key},
            request_options=request_options,
        )


class AsyncFiles(AsyncResource):
    """Files."""

    async def update(
        self,
        bucket: str,
        key: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call PUT /files/{bucket}/{key+}.

        `PUT /files/{bucket}/{key+}`
        """
        return await self._call(
            _UPDATE,
            {"bucket": bucket, "key": key},
            request_options=request_options,
        )
