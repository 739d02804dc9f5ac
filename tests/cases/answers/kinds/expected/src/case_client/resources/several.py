"""Several."""

from __future__ import annotations

from typing import Any

from .. import errors, models
from .._runtime import AsyncResource, Omit, Operation, RequestOptions, Resource, omit

_RETRIEVE: Operation[models.SeveralResponse | bytes | str | list[int] | None] = (
    Operation(
        method="GET",
        path="/several",
        answers={
            "200": {
                "application/json": lambda: models.SeveralResponse,
                "application/xml": lambda: models.SeveralResponse,
                "image/png": lambda: bytes,
                "text/plain": lambda: str,
                "application/pdf": lambda: bytes,
            },
            "201": lambda: list[int],
            "2XX": None,
        },
        errors={"4XX": errors.SeveralClientError, "default": errors.SeveralAPIError},
    )
)

_HEAD: Operation[None] = Operation(
    method="HEAD",
    path="/several",
    answers={"200": None},
)

_OPTIONS: Operation[Any] = Operation(
    method="OPTIONS",
    path="/several",
    answers={"200": lambda: Any},
)

_TRACE: Operation[bytes] = Operation(
    method="TRACE",
    path="/several",
    answers={"200": {"message/http": lambda: bytes}},
)


class Several(Resource):
    """Several."""

    def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> models.SeveralResponse | bytes | str | list[int] | None:
        """Call GET /several.

        Args:
            accept: Media type of the answer, one of `application/json`,
                `application/xml`, `image/png`, `text/plain`, `application/pdf`.

        Raises:
            RedirectError: Not modified (304).
            SeveralClientError: Status 4XX.
            InternalServerError: Text (500).
            SeveralAPIError: Any other status.

        `GET /several`
        """
        return self._call(_RETRIEVE, accept=accept, request_options=request_options)

    def head(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call HEAD /several.

        `HEAD /several`
        """
        return self._call(_HEAD, request_options=request_options)

    def options(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Any:
        """Call OPTIONS /several.

        `OPTIONS /several`
        """
        return self._call(_OPTIONS, request_options=request_options)

    def trace(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """Call TRACE /several.

        `TRACE /several`
        """
        return self._call(_TRACE, request_options=request_options)


class AsyncSeveral(AsyncResource):
    """Several."""

    async def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> models.SeveralResponse | bytes | str | list[int] | None:
        """Call GET /several.

        See `Several.retrieve` for arguments and errors.
        """
        return await self._call(
            _RETRIEVE,
            accept=accept,
            request_options=request_options,
        )

    async def head(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call HEAD /several.

        `HEAD /several`
        """
        return await self._call(_HEAD, request_options=request_options)

    async def options(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Any:
        """Call OPTIONS /several.

        `OPTIONS /several`
        """
        return await self._call(_OPTIONS, request_options=request_options)

    async def trace(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """Call TRACE /several.

        `TRACE /several`
        """
        return await self._call(_TRACE, request_options=request_options)
