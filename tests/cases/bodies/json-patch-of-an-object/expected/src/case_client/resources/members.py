"""Operations of `members`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.bodies import Bodies
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template

_CREATE: Operation[None] = Operation(
    "POST",
    "/members",
    body=Bodies(
        {
            "application/json": Json("body"),
            "text/json": Json("body", media_type="text/json"),
            "application/*+json": Json("body", media_type="application/*+json"),
            "application/json-patch+json": Json(
                "body", media_type="application/json-patch+json"
            ),
        },
    ),
    responses={"204": None},
)

_UPDATE: Operation[None] = Operation(
    "PATCH",
    Template("/members/{id}"),
    body=Bodies(
        {
            "application/json-patch+json": Json(
                "body", media_type="application/json-patch+json"
            ),
            "application/json": Json("body"),
        },
    ),
    responses={"204": None},
)

_REPLACE: Operation[None] = Operation(
    "PUT",
    Template("/members/{id}"),
    body=Json(media_type="application/json-patch+json"),
    responses={"204": None},
)


class Members(Resource):
    def create(
        self,
        body: models.Member | Mapping[str, Any],
        *,
        content_type: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /members`

        Args:
            content_type: Media type of the body, one of `application/json`,
                `text/json`, `application/*+json`, `application/json-patch+json`;
                `application/json` by default.
        """
        return self._call(
            _CREATE, request_options, body=body, content_type=content_type
        )

    def update(
        self,
        id: str,
        body: Sequence[models.OperationsItem | Mapping[str, Any]],
        *,
        content_type: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PATCH /members/{id}`

        Args:
            content_type: Media type of the body, one of `application/json-patch+json`,
                `application/json`; `application/json-patch+json` by default.
        """
        return self._call(
            _UPDATE, request_options, id=id, body=body, content_type=content_type
        )

    def replace(
        self,
        id: str,
        *,
        name: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /members/{id}`"""
        return self._call(_REPLACE, request_options, id=id, name=name)


class AsyncMembers(AsyncResource):
    async def create(
        self,
        body: models.Member | Mapping[str, Any],
        *,
        content_type: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /members`

        Args:
            content_type: Media type of the body, one of `application/json`,
                `text/json`, `application/*+json`, `application/json-patch+json`;
                `application/json` by default.
        """
        return await self._call(
            _CREATE, request_options, body=body, content_type=content_type
        )

    async def update(
        self,
        id: str,
        body: Sequence[models.OperationsItem | Mapping[str, Any]],
        *,
        content_type: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PATCH /members/{id}`

        Args:
            content_type: Media type of the body, one of `application/json-patch+json`,
                `application/json`; `application/json-patch+json` by default.
        """
        return await self._call(
            _UPDATE, request_options, id=id, body=body, content_type=content_type
        )

    async def replace(
        self,
        id: str,
        *,
        name: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /members/{id}`"""
        return await self._call(_REPLACE, request_options, id=id, name=name)
