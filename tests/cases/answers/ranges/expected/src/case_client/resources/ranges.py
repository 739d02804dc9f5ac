"""Ranges."""

from __future__ import annotations

from typing import Any

from .. import errors, models
from .._runtime import AsyncResource, Omit, Operation, RequestOptions, Resource, omit

_LOG: Operation[str] = Operation(
    method="GET",
    path="/log",
    answers={"200": {"*/*": lambda: str}},
)

_BLOB: Operation[bytes] = Operation(
    method="GET",
    path="/blob",
    answers={"200": {"*/*": lambda: bytes}},
)

_THING: Operation[models.ThingResponse] = Operation(
    method="GET",
    path="/thing",
    answers={"200": lambda: models.ThingResponse},
)

_PHOTO: Operation[bytes] = Operation(
    method="GET",
    path="/photo",
    answers={"200": {"image/*": lambda: bytes}},
    errors={"404": errors.ProblemNotFoundError},
)

_FREE: Operation[dict[str, Any] | str] = Operation(
    method="GET",
    path="/free",
    answers={
        "200": {
            "application/json": lambda: dict[str, Any],
            "application/xml": lambda: str,
        },
    },
)


class Ranges(Resource):
    """Ranges."""

    def log(
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
        return self._call(_LOG, accept=accept, request_options=request_options)

    def blob(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """Call GET /blob.

        Args:
            accept: Media type of the answer, one of `*/*`.

        `GET /blob`
        """
        return self._call(_BLOB, accept=accept, request_options=request_options)

    def thing(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> models.ThingResponse:
        """Call GET /thing.

        Args:
            accept: Media type of the answer, one of `*/*`.

        `GET /thing`
        """
        return self._call(_THING, accept=accept, request_options=request_options)

    def photo(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """Call GET /photo.

        Args:
            accept: Media type of the answer, one of `image/*`.

        Raises:
            ProblemNotFoundError: Status 404.

        `GET /photo`
        """
        return self._call(_PHOTO, accept=accept, request_options=request_options)

    def free(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> dict[str, Any] | str:
        """Call GET /free.

        Args:
            accept: Media type of the answer, one of `application/json`,
                `application/xml`.

        `GET /free`
        """
        return self._call(_FREE, accept=accept, request_options=request_options)


class AsyncRanges(AsyncResource):
    """Ranges."""

    async def log(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> str:
        """Call GET /log.

        See `Ranges.log` for arguments and errors.
        """
        return await self._call(_LOG, accept=accept, request_options=request_options)

    async def blob(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """Call GET /blob.

        See `Ranges.blob` for arguments and errors.
        """
        return await self._call(_BLOB, accept=accept, request_options=request_options)

    async def thing(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> models.ThingResponse:
        """Call GET /thing.

        See `Ranges.thing` for arguments and errors.
        """
        return await self._call(_THING, accept=accept, request_options=request_options)

    async def photo(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """Call GET /photo.

        See `Ranges.photo` for arguments and errors.
        """
        return await self._call(_PHOTO, accept=accept, request_options=request_options)

    async def free(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> dict[str, Any] | str:
        """Call GET /free.

        See `Ranges.free` for arguments and errors.
        """
        return await self._call(_FREE, accept=accept, request_options=request_options)
