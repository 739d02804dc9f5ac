"""Operations of `mails`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.body_multipart_items import MultipartItems
from .._runtime.client import Resource
from .._runtime.form_part import Part
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.part_multipart import MultipartItemsPart

_SEND: Operation[None] = Operation(
    "POST",
    "/mails",
    body=MultipartItems(
        "body",
        first=(
            Part("application/json"),
            MultipartItemsPart(
                "multipart/mixed",
                first=(Part("text/plain"),),
                item=Part("application/json"),
            ),
        ),
    ),
    responses={"204": None},
)


class Mails(Resource):
    def send(
        self,
        body: Sequence[
            models.MailSendRequestItem1
            | Mapping[str, Any]
            | Sequence[str | models.MailSendRequestItem2Item | Mapping[str, Any]]
        ],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /mails`

        Args:
            body: At least 2 items; at most 2 items.
        """
        return self._call(_SEND, request_options, body=body)


class AsyncMails(AsyncResource):
    async def send(
        self,
        body: Sequence[
            models.MailSendRequestItem1
            | Mapping[str, Any]
            | Sequence[str | models.MailSendRequestItem2Item | Mapping[str, Any]]
        ],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /mails`

        Args:
            body: At least 2 items; at most 2 items.
        """
        return await self._call(_SEND, request_options, body=body)
