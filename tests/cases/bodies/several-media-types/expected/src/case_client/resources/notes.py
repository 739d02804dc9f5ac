"""Operations of `notes`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.bodies import Bodies
from .._runtime.body import Json
from .._runtime.body_form import Form
from .._runtime.body_raw import Raw
from .._runtime.body_text import Text
from .._runtime.body_xml import Xml
from .._runtime.client import Resource
from .._runtime.content_text import TextContent
from .._runtime.contents import ContentChoice
from .._runtime.files import RawBody
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_CREATE: Operation[models.Note | str] = Operation(
    "POST",
    "/notes",
    body=Bodies(
        {
            "application/json": Json("body"),
            "application/x-www-form-urlencoded": Form("body"),
            "text/plain": Text("body"),
            "application/octet-stream": Raw("body"),
        },
    ),
    accept="accept",
    responses={
        "200": ContentChoice(
            {"application/json": lambda: models.Note, "text/csv": TextContent()}
        ),
    },
)

_UPDATE: Operation[models.Note] = Operation(
    "PATCH",
    "/notes",
    body=Bodies(
        {
            "application/json-patch+json": Json(
                "body", media_type="application/json-patch+json"
            ),
            "application/*+json": Json("body", media_type="application/*+json"),
            "application/xml": Xml("body", type=lambda: models.Note, root="Note"),
        },
    ),
    accept="accept",
    responses={
        "200": ContentChoice(
            {
                "application/json;odata.metadata=none": lambda: models.Note,
                "application/*+json": lambda: models.Note,
            },
        ),
    },
)


class Notes(Resource):
    def create(
        self,
        body: models.Note | Mapping[str, Any] | str | RawBody,
        *,
        content_type: str | Omit = omit,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Note | str:
        """`POST /notes`

        Args:
            content_type: Media type of the body, one of `application/json`,
                `application/x-www-form-urlencoded`, `text/plain`,
                `application/octet-stream`; `application/json` by default.
            accept: Media type of the response, one of `application/json`, `text/csv`.
        """
        return self._call(
            _CREATE,
            request_options,
            body=body,
            content_type=content_type,
            accept=accept,
        )

    def update(
        self,
        body: models.Note | Mapping[str, Any] | str | bytes,
        *,
        content_type: str | Omit = omit,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Note:
        """`PATCH /notes`

        Args:
            content_type: Media type of the body, one of `application/json-patch+json`,
                `application/*+json`, `application/xml`; `application/json-patch+json`
                by default.
            accept: Media type of the response, one of
                `application/json;odata.metadata=none`, `application/*+json`.
        """
        return self._call(
            _UPDATE,
            request_options,
            body=body,
            content_type=content_type,
            accept=accept,
        )


class AsyncNotes(AsyncResource):
    async def create(
        self,
        body: models.Note | Mapping[str, Any] | str | RawBody,
        *,
        content_type: str | Omit = omit,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Note | str:
        """`POST /notes`

        Args:
            content_type: Media type of the body, one of `application/json`,
                `application/x-www-form-urlencoded`, `text/plain`,
                `application/octet-stream`; `application/json` by default.
            accept: Media type of the response, one of `application/json`, `text/csv`.
        """
        return await self._call(
            _CREATE,
            request_options,
            body=body,
            content_type=content_type,
            accept=accept,
        )

    async def update(
        self,
        body: models.Note | Mapping[str, Any] | str | bytes,
        *,
        content_type: str | Omit = omit,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Note:
        """`PATCH /notes`

        Args:
            content_type: Media type of the body, one of `application/json-patch+json`,
                `application/*+json`, `application/xml`; `application/json-patch+json`
                by default.
            accept: Media type of the response, one of
                `application/json;odata.metadata=none`, `application/*+json`.
        """
        return await self._call(
            _UPDATE,
            request_options,
            body=body,
            content_type=content_type,
            accept=accept,
        )
