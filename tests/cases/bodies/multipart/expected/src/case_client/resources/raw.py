"""Raw."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import models
from .._runtime import (
    AsyncResource,
    Bodies,
    Json,
    Omit,
    Operation,
    Raw,
    RawBody,
    RequestOptions,
    Resource,
    Text,
    omit,
)

_CREATE: Operation[None] = Operation(
    method="POST",
    path="/raw",
    body=Raw(required=False),
    answers={"204": None},
)

_RETRIEVE: Operation[None] = Operation(
    method="GET",
    path="/raw",
    body=Json({"q": "q"}, required=False),
    answers={"204": None},
)

_REPLACE: Operation[None] = Operation(
    method="PUT",
    path="/raw",
    body=Bodies(
        {
            "application/vnd.case+json": Json(media_type="application/vnd.case+json"),
            "application/merge-patch+json": Json(
                media_type="application/merge-patch+json",
            ),
        },
        required=False,
    ),
    answers={"204": None},
)

_UPDATE: Operation[None] = Operation(
    method="PATCH",
    path="/raw",
    body=Json(required=False),
    answers={"204": None},
)

_DELETE: Operation[None] = Operation(
    method="DELETE",
    path="/raw",
    body=Text(media_type="text/plain; charset=utf-8"),
    answers={"204": None},
)


class RawResource(Resource):
    """Raw."""

    def create(
        self,
        body: RawBody | Omit = omit,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /raw.

        Args:
            body: The request's body.

        `POST /raw`
        """
        return self._call(_CREATE, body=body, request_options=request_options)

    def retrieve(
        self,
        *,
        q: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /raw.

        `GET /raw`
        """
        return self._call(_RETRIEVE, body={"q": q}, request_options=request_options)

    def replace(
        self,
        body: models.GetBodyRequest | Mapping[str, Any] | Omit = omit,
        *,
        content_type: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call PUT /raw.

        Args:
            body: The request's body.
            content_type: Media type of the body, one of
                `application/vnd.case+json`, `application/merge-patch+json`;
                `application/vnd.case+json` by default.

        `PUT /raw`
        """
        return self._call(
            _REPLACE,
            body=body,
            content_type=content_type,
            request_options=request_options,
        )

    def update(
        self,
        body: int | Omit = omit,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call PATCH /raw.

        Args:
            body: The request's body.

        `PATCH /raw`
        """
        return self._call(_UPDATE, body=body, request_options=request_options)

    def delete(
        self,
        body: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call DELETE /raw.

        Args:
            body: The request's body.

        `DELETE /raw`
        """
        return self._call(_DELETE, body=body, request_options=request_options)


class AsyncRawResource(AsyncResource):
    """Raw."""

    async def create(
        self,
        body: RawBody | Omit = omit,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /raw.

        See `RawResource.create` for arguments and errors.
        """
        return await self._call(_CREATE, body=body, request_options=request_options)

    async def retrieve(
        self,
        *,
        q: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /raw.

        `GET /raw`
        """
        return await self._call(
            _RETRIEVE,
            body={"q": q},
            request_options=request_options,
        )

    async def replace(
        self,
        body: models.GetBodyRequest | Mapping[str, Any] | Omit = omit,
        *,
        content_type: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call PUT /raw.

        See `RawResource.replace` for arguments and errors.
        """
        return await self._call(
            _REPLACE,
            body=body,
            content_type=content_type,
            request_options=request_options,
        )

    async def update(
        self,
        body: int | Omit = omit,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call PATCH /raw.

        See `RawResource.update` for arguments and errors.
        """
        return await self._call(_UPDATE, body=body, request_options=request_options)

    async def delete(
        self,
        body: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call DELETE /raw.

        See `RawResource.delete` for arguments and errors.
        """
        return await self._call(_DELETE, body=body, request_options=request_options)
