"""What can be borrowed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Never

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.binary import BinaryOperation
from .._runtime.binary_response import AsyncBinaryResponse, BinaryResponse
from .._runtime.body_multipart import Multipart
from .._runtime.client import Resource
from .._runtime.content_bytes import BytesContent
from .._runtime.files import File
from .._runtime.form_part import Part
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.template import Template

_RETRIEVE: BinaryOperation[Never] = BinaryOperation(
    "GET",
    Template("/books/{id}/cover"),
    responses={"200": BytesContent(media_type="image/png")},
)

_UPDATE: Operation[None] = Operation(
    "PUT",
    Template("/books/{id}/cover"),
    body=Multipart(parts={"picture": Part("image/png, image/jpeg")}),
    responses={"204": None},
)


class BooksCover(Resource):
    """What can be borrowed."""

    def retrieve(
        self,
        id: int,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> BinaryResponse:
        """Look at the cover.

        Args:
            id: Identifier of the book.

        Raises:
            NotFoundError: No such book, or no picture of it (404).

        `GET /books/{id}/cover`
        """
        return self._call(_RETRIEVE, request_options, id=id)

    def update(
        self,
        id: int,
        *,
        picture: File,
        caption: str | Omit = omit,
        credits: Sequence[str] | Omit = omit,
        frame: models.Frame | Mapping[str, Any] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """Give the book a cover.

        Args:
            id: Identifier of the book.
            picture: The picture itself.
            caption: A line of text below it.
            credits: Who made it.
            frame: How to cut a picture.

        `PUT /books/{id}/cover`
        """
        return self._call(
            _UPDATE,
            request_options,
            id=id,
            picture=picture,
            caption=caption,
            credits=credits,
            frame=frame,
        )


class AsyncBooksCover(AsyncResource):
    """What can be borrowed."""

    async def retrieve(
        self,
        id: int,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> AsyncBinaryResponse:
        """Look at the cover.

        Args:
            id: Identifier of the book.

        Raises:
            NotFoundError: No such book, or no picture of it (404).

        `GET /books/{id}/cover`
        """
        return await self._call(_RETRIEVE, request_options, id=id)

    async def update(
        self,
        id: int,
        *,
        picture: File,
        caption: str | Omit = omit,
        credits: Sequence[str] | Omit = omit,
        frame: models.Frame | Mapping[str, Any] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """Give the book a cover.

        Args:
            id: Identifier of the book.
            picture: The picture itself.
            caption: A line of text below it.
            credits: Who made it.
            frame: How to cut a picture.

        `PUT /books/{id}/cover`
        """
        return await self._call(
            _UPDATE,
            request_options,
            id=id,
            picture=picture,
            caption=caption,
            credits=credits,
            frame=frame,
        )
