"""Files."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, Path, Query, RequestOptions, Resource

_STORE_FILE: Operation[None] = Operation(
    method="PUT",
    path="/files/{bucket}/{key}",
    parameters=(Path("bucket"), Path("key", segments=True)),
    answers={"204": None},
)

_STORE_PART: Operation[None] = Operation(
    method="PUT",
    path="/files/{bucket}/{key}?upload=new",
    parameters=(Path("bucket"), Path("key", segments=True), Query("part")),
    answers={"204": None},
)


class Files(Resource):
    """Files."""

    def store_file(
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
            _STORE_FILE,
            {"bucket": bucket, "key": key},
            request_options=request_options,
        )

    def store_part(
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
            _STORE_PART,
            {"bucket": bucket, "key": key, "part": part},
            request_options=request_options,
        )


class AsyncFiles(AsyncResource):
    """Files."""

    async def store_file(
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
            _STORE_FILE,
            {"bucket": bucket, "key": key},
            request_options=request_options,
        )

    async def store_part(
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
            _STORE_PART,
            {"bucket": bucket, "key": key, "part": part},
            request_options=request_options,
        )
