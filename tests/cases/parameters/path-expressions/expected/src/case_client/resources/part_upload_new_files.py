"""Part upload new files."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, Path, Query, RequestOptions, Resource

_UPDATE: Operation[None] = Operation(
    method="PUT",
    path="/files/{bucket}/{key}?upload=new",
    parameters=(Path("bucket"), Path("key", segments=True), Query("part")),
    answers={"204": None},
)


class PartUploadNewFiles(Resource):
    """Part upload new files."""

    def update(
        self,
        bucket: str,
        key: str,
        *,
        part: int,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call PUT /files/{bucket}/{key+}?part&upload=new.

        `PUT /files/{bucket}/{key+}?part&upload=new`
        """
        return self._call(
            _UPDATE,
            {"bucket": bucket, "key": key, "part": part},
            request_options=request_options,
        )


class AsyncPartUploadNewFiles(AsyncResource):
    """Part upload new files."""

    async def update(
        self,
        bucket: str,
        key: str,
        *,
        part: int,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call PUT /files/{bucket}/{key+}?part&upload=new.

        `PUT /files/{bucket}/{key+}?part&upload=new`
        """
        return await self._call(
            _UPDATE,
            {"bucket": bucket, "key": key, "part": part},
            request_options=request_options,
        )
