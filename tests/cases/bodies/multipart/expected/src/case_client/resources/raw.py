"""Operations of `raw`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.bodies import Bodies
from .._runtime.body import Json
from .._runtime.body_raw import Raw
from .._runtime.body_text import Text
from .._runtime.client import Resource
from .._runtime.files import RawBody
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_CREATE: Operation[None] = Operation(
    "POST", "/raw", body=Raw("body"), responses={"204": None}
)

_RETRIEVE: Operation[None] = Operation(
    "GET", "/raw", body=Json(required=False), responses={"204": None}
)

_REPLACE: Operation[None] = Operation(
    "PUT",
    "/raw",
    body=Bodies(
        {
            "application/vnd.case+json": Json(
                "body", media_type="application/vnd.case+json"
            ),
            "application/merge-patch+json": Json(
                "body", media_type="application/merge-patch+json"
            ),
        },
    ),
    responses={"204": None},
)

_UPDATE: Operation[None] = Operation(
    "PATCH", "/raw", body=Json("body"), responses={"204": None}
)

_DELETE: Operation[None] = Operation(
    "DELETE",
    "/raw",
    body=Text("body", media_type="text/plain; charset=utf-8"),
    responses={"204": None},
)


class RawResource(Resource):
    def create(
        self,
        body: RawBody | Omit = omit,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /raw`"""
        return self._call(_CREATE, request_options, body=body)

    def retrieve(
        self,
        *,
        q: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /raw`"""
        return self._call(_RETRIEVE, request_options, q=q)

    def replace(
        self,
        body: (
            models.RawRetrieveRequest
            | Mapping[str, Any]
            | models.RawReplaceRequest
            | Omit
        ) = omit,
        *,
        content_type: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /raw`

        Args:
            content_type: Media type of the body, one of `application/vnd.case+json`,
                `application/merge-patch+json`; `application/vnd.case+json` by default.
        """
        return self._call(
            _REPLACE, request_options, body=body, content_type=content_type
        )

    def update(
        self,
        body: int | Omit = omit,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PATCH /raw`"""
        return self._call(_UPDATE, request_options, body=body)

    def delete(
        self,
        body: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`DELETE /raw`"""
        return self._call(_DELETE, request_options, body=body)


class AsyncRawResource(AsyncResource):
    async def create(
        self,
        body: RawBody | Omit = omit,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /raw`"""
        return await self._call(_CREATE, request_options, body=body)

    async def retrieve(
        self,
        *,
        q: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /raw`"""
        return await self._call(_RETRIEVE, request_options, q=q)

    async def replace(
        self,
        body: (
            models.RawRetrieveRequest
            | Mapping[str, Any]
            | models.RawReplaceRequest
            | Omit
        ) = omit,
        *,
        content_type: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /raw`

        Args:
            content_type: Media type of the body, one of `application/vnd.case+json`,
                `application/merge-patch+json`; `application/vnd.case+json` by default.
        """
        return await self._call(
            _REPLACE, request_options, body=body, content_type=content_type
        )

    async def update(
        self,
        body: int | Omit = omit,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PATCH /raw`"""
        return await self._call(_UPDATE, request_options, body=body)

    async def delete(
        self,
        body: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`DELETE /raw`"""
        return await self._call(_DELETE, request_options, body=body)
