"""What can be borrowed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import models
from .._runtime import (
    AsyncResource,
    File,
    Multipart,
    Omit,
    Operation,
    Part,
    Path,
    RequestOptions,
    Resource,
    omit,
)

_RETRIEVE: Operation[bytes] = Operation(
    method="GET",
    path="/books/{id}/cover",
    parameters=(Path("id"),),
    answers={"200": {"image/png": lambda: bytes}},
    security=(("card",), ("staff",)),
)

_UPDATE: Operation[None] = Operation(
    method="PUT",
    path="/books/{id}/cover",
    parameters=(Path("id"),),
    body=Multipart(
        {
            "picture": "picture",
            "caption": "caption",
            "credits": "credits",
            "frame": "frame",
        },
        parts={"picture": Part("image/png, image/jpeg")},
    ),
    answers={"204": None},
    security=(("card",), ("staff",)),
)


class BooksCover(Resource):
    """What can be borrowed."""

    def retrieve(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """Look at the cover.

        Args:
            id: Identifier of the book.

        Raises:
            NotFoundError: No such book, or no picture of it (404).

        `GET /books/{id}/cover`
        """
        return self._call(_RETRIEVE, {"id": id}, request_options=request_options)

    def update(
        self,
        id: int,
        *,
        picture: File,
        caption: str | Omit = omit,
        credits: Sequence[str] | Omit = omit,
        frame: models.Frame | Mapping[str, Any] | Omit = omit,
        request_options: RequestOptions | None = None,
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
            {"id": id},
            body={
                "picture": picture,
                "caption": caption,
                "credits": credits,
                "frame": frame,
            },
            request_options=request_options,
        )


class AsyncBooksCover(AsyncResource):
    """What can be borrowed."""

    async def retrieve(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """Look at the cover.

        See `BooksCover.retrieve` for arguments and errors.
        """
        return await self._call(_RETRIEVE, {"id": id}, request_options=request_options)

    async def update(
        self,
        id: int,
        *,
        picture: File,
        caption: str | Omit = omit,
        credits: Sequence[str] | Omit = omit,
        frame: models.Frame | Mapping[str, Any] | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Give the book a cover.

        See `BooksCover.update` for arguments and errors.
        """
        return await self._call(
            _UPDATE,
            {"id": id},
            body={
                "picture": picture,
                "caption": caption,
                "credits": credits,
                "frame": frame,
            },
            request_options=request_options,
        )
