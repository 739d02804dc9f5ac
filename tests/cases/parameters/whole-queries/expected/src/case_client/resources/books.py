"""Operations of `books`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.bytes_text import base64url
from .._runtime.client import Resource
from .._runtime.datetimes import full_date
from .._runtime.form_part import Part
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.part_styles import DeepObjectPart, FormPart
from .._runtime.query_string import QueryString

_LIST: Operation[None] = Operation(
    "GET",
    "/books",
    parameters=(
        QueryString(
            "form",
            parts={
                "sort": DeepObjectPart(),
                "ids": FormPart(explode=False),
                "title": Part("application/json"),
                "publishedOn": Part(encoding=full_date),
                "seal": Part(encoding=base64url),
            },
            renamed={"published_on": "publishedOn"},
        ),
    ),
    responses={"204": None},
)


class Books(Resource):
    def list(
        self,
        *,
        form: models.BookQuery | Mapping[str, Any],
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /books`"""
        return self._call(_LIST, request_options, form=form)


class AsyncBooks(AsyncResource):
    async def list(
        self,
        *,
        form: models.BookQuery | Mapping[str, Any],
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /books`"""
        return await self._call(_LIST, request_options, form=form)
