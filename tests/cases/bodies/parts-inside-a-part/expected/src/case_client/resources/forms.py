"""Operations of `forms`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.body_multipart import Multipart
from .._runtime.client import Resource
from .._runtime.form_part import Part
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.part_multipart import MultipartPart

_SEND: Operation[None] = Operation(
    "POST",
    "/forms",
    body=Multipart(
        parts={
            "form": MultipartPart(
                "multipart/form-data", parts={"a": Part("text/plain")}
            ),
        },
    ),
    responses={"204": None},
)


class Forms(Resource):
    def send(
        self,
        *,
        form: models.FormSendRequestForm | Mapping[str, Any],
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /forms`"""
        return self._call(_SEND, request_options, form=form)


class AsyncForms(AsyncResource):
    async def send(
        self,
        *,
        form: models.FormSendRequestForm | Mapping[str, Any],
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /forms`"""
        return await self._call(_SEND, request_options, form=form)
