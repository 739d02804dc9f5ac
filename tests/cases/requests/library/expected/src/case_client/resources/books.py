"""Operations of `books`."""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Mapping, Sequence
from typing import Any, Literal, Never

from .. import errors, models, resources
from .._runtime.async_binary_response import AsyncBinaryResponse
from .._runtime.async_client import AsyncResource
from .._runtime.binary_reading import BinaryOperation
from .._runtime.binary_response import BinaryResponse
from .._runtime.body import Json
from .._runtime.body_multipart import Multipart
from .._runtime.client import Resource
from .._runtime.content_bytes import BytesContent
from .._runtime.content_text import TextContent
from .._runtime.cookie import Cookie
from .._runtime.datetimes import Date, full_date
from .._runtime.files import File
from .._runtime.form_part import Part
from .._runtime.header import Header
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.parameter_content import ContentQuery
from .._runtime.path import Path, Template
from .._runtime.query import Query
from .._runtime.query_deep_object import DeepObjectQuery
from .._runtime.query_styles import PipeDelimitedQuery
from .._runtime.typed_values import as_type

_LIST: Operation[list[models.Book]] = Operation(
    "GET",
    "/books",
    parameters=(
        Header("X-Desk", "x_desk"),
        Query("shelf"),
        PipeDelimitedQuery("ids"),
        DeepObjectQuery("filter", encoding=as_type(lambda: models.BookListFilter)),
        Query("page[size]", "page_size"),
        Query("order"),
        Query("v", const="2"),
        ContentQuery("where"),
        Cookie("visit"),
    ),
    responses={"200": lambda: list[models.Book]},
    errors={"429": errors.ProblemTooManyRequestsError},
    security=(),
)

_CREATE: Operation[models.Book] = Operation(
    "POST",
    "/books",
    parameters=(Header("X-Desk", "x_desk"),),
    body=Json(renamed={"class_": "class"}, encodings={"published": full_date}),
    responses={"201": lambda: models.Book},
    errors={"default": errors.ProblemAPIError},
)

_RETRIEVE: Operation[str] = Operation(
    "GET",
    Template("/books/{shelf}/{from}-{to}"),
    parameters=(Path("from", "from_"),),
    responses={"200": TextContent()},
)


class Books(Resource):
    """What can be borrowed."""

    @property
    def cover(self) -> resources.BooksCover:
        return resources.BooksCover(self._client)

    def list(
        self,
        *,
        x_desk: str | Omit = omit,
        shelf: Sequence[str] | Omit = omit,
        ids: Sequence[int] | Omit = omit,
        filter: models.BookListFilter | Mapping[str, Any] | Omit = omit,
        page_size: int | Omit = omit,
        order: Literal["title", "-title"] | Omit = omit,
        where: Mapping[str, str] | Omit = omit,
        visit: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[models.Book]:
        """Search the shelves.

        Args:
            x_desk: The desk that asks.
            shelf: Shelves to look at.
            ids: Identifiers to look for.
            filter: What the books must be like.
            page_size: How many at once. At least 1; at most 100. The server's default
                is `20`.
            where: A condition, as JSON.
            visit: Identifier of the visit.

        Raises:
            ProblemTooManyRequestsError: Status 429.

        `GET /books`
        """
        return self._call(
            _LIST,
            request_options,
            x_desk=x_desk,
            shelf=shelf,
            ids=ids,
            filter=filter,
            page_size=page_size,
            order=order,
            where=where,
            visit=visit,
        )

    def create(
        self,
        *,
        title: str,
        x_desk: str | Omit = omit,
        class_: str | Omit = omit,
        published: Date | Omit = omit,
        pages: int | None | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Book:
        """Put a book on a shelf.

        Args:
            x_desk: The desk that asks.
            class_: Where it belongs.

        Raises:
            ProblemAPIError: Any other status.

        `POST /books`
        """
        return self._call(
            _CREATE,
            request_options,
            title=title,
            x_desk=x_desk,
            class_=class_,
            published=published,
            pages=pages,
        )

    def retrieve(
        self,
        shelf: str,
        from_: int,
        to: int,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> str:
        """List a part of a shelf.

        `GET /books/{shelf}/{from}-{to}`
        """
        return self._call(_RETRIEVE, request_options, shelf=shelf, from_=from_, to=to)


class AsyncBooks(AsyncResource):
    """What can be borrowed."""

    @property
    def cover(self) -> resources.AsyncBooksCover:
        return resources.AsyncBooksCover(self._client)

    async def list(
        self,
        *,
        x_desk: str | Omit = omit,
        shelf: Sequence[str] | Omit = omit,
        ids: Sequence[int] | Omit = omit,
        filter: models.BookListFilter | Mapping[str, Any] | Omit = omit,
        page_size: int | Omit = omit,
        order: Literal["title", "-title"] | Omit = omit,
        where: Mapping[str, str] | Omit = omit,
        visit: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[models.Book]:
        """Search the shelves.

        Args:
            x_desk: The desk that asks.
            shelf: Shelves to look at.
            ids: Identifiers to look for.
            filter: What the books must be like.
            page_size: How many at once. At least 1; at most 100. The server's default
                is `20`.
            where: A condition, as JSON.
            visit: Identifier of the visit.

        Raises:
            ProblemTooManyRequestsError: Status 429.

        `GET /books`
        """
        return await self._call(
            _LIST,
            request_options,
            x_desk=x_desk,
            shelf=shelf,
            ids=ids,
            filter=filter,
            page_size=page_size,
            order=order,
            where=where,
            visit=visit,
        )

    async def create(
        self,
        *,
        title: str,
        x_desk: str | Omit = omit,
        class_: str | Omit = omit,
        published: Date | Omit = omit,
        pages: int | None | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Book:
        """Put a book on a shelf.

        Args:
            x_desk: The desk that asks.
            class_: Where it belongs.

        Raises:
            ProblemAPIError: Any other status.

        `POST /books`
        """
        return await self._call(
            _CREATE,
            request_options,
            title=title,
            x_desk=x_desk,
            class_=class_,
            published=published,
            pages=pages,
        )

    async def retrieve(
        self,
        shelf: str,
        from_: int,
        to: int,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> str:
        """List a part of a shelf.

        `GET /books/{shelf}/{from}-{to}`
        """
        return await self._call(
            _RETRIEVE, request_options, shelf=shelf, from_=from_, to=to
        )


_COVER_RETRIEVE: BinaryOperation[Never] = BinaryOperation(
    "GET",
    Template("/books/{id}/cover"),
    responses={"200": BytesContent(media_type="image/png")},
)

_COVER_UPDATE: Operation[None] = Operation(
    "PUT",
    Template("/books/{id}/cover"),
    body=Multipart(parts={"picture": Part("image/png, image/jpeg")}),
    responses={"204": None},
)


class BooksCover(Resource):
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
        return BinaryResponse.of(self, _COVER_RETRIEVE, request_options, id=id)

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
            _COVER_UPDATE,
            request_options,
            id=id,
            picture=picture,
            caption=caption,
            credits=credits,
            frame=frame,
        )


class AsyncBooksCover(AsyncResource):
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
        return await AsyncBinaryResponse.of(
            self, _COVER_RETRIEVE, request_options, id=id
        )

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
            _COVER_UPDATE,
            request_options,
            id=id,
            picture=picture,
            caption=caption,
            credits=credits,
            frame=frame,
        )
