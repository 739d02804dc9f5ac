"""What can be borrowed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import errors, models
from .._runtime import (
    AsyncResource,
    Cookie,
    Date,
    File,
    Header,
    Json,
    Multipart,
    Omit,
    Operation,
    Part,
    Path,
    Query,
    RequestOptions,
    Resource,
    omit,
)

_LIST_BOOKS: Operation[list[models.Book]] = Operation(
    method="GET",
    path="/books",
    parameters=(
        Header("X-Desk", "x_desk"),
        Query("shelf"),
        Query("ids", style="pipeDelimited"),
        Query("filter", style="deepObject", explode=True),
        Query("page[size]", "page_size"),
        Query("order"),
        Query("v", const="2"),
        Query("where", content="application/json"),
        Cookie("visit"),
    ),
    answers={"200": lambda: list[models.Book]},
    errors={"429": errors.ProblemTooManyRequestsError},
)

_ADD_BOOK: Operation[models.Book] = Operation(
    method="POST",
    path="/books",
    parameters=(Header("X-Desk", "x_desk"),),
    body=Json(
        {
            "title": "title",
            "class_": "class",
            "published": "published",
            "pages": "pages",
        },
    ),
    answers={"201": lambda: models.Book},
    errors={"default": errors.ProblemAPIError},
    security=(("card",), ("staff",)),
)

_LIST_SHELF: Operation[str] = Operation(
    method="GET",
    path="/books/{shelf}/{from}-{to}",
    parameters=(Path("shelf"), Path("from", "from_"), Path("to")),
    answers={"200": {"text/plain": lambda: str}},
    security=(("card",), ("staff",)),
)

_GET_COVER: Operation[bytes] = Operation(
    method="GET",
    path="/books/{id}/cover",
    parameters=(Path("id"),),
    answers={"200": {"image/png": lambda: bytes}},
    security=(("card",), ("staff",)),
)

_SET_COVER: Operation[None] = Operation(
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


class Books(Resource):
    """What can be borrowed."""

    def list_books(
        self,
        *,
        x_desk: str | Omit = omit,
        shelf: Sequence[str] | Omit = omit,
        ids: Sequence[int] | Omit = omit,
        filter: models.ListBooksFilter | Mapping[str, Any] | Omit = omit,
        page_size: int | Omit = omit,
        order: models.ListBooksOrder | Omit = omit,
        where: Mapping[str, str] | Omit = omit,
        visit: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> list[models.Book]:
        """Search the shelves.

        Args:
            x_desk: The desk that asks.
            shelf: Shelves to look at.
            ids: Identifiers to look for.
            filter: What the books must be like.
            page_size: How many at once. At least 1; at most 100. The server's
                default is `20`.
            where: A condition, as JSON.
            visit: Identifier of the visit.

        Raises:
            ProblemTooManyRequestsError: Status 429.

        `GET /books`
        """
        return self._call(
            _LIST_BOOKS,
            {
                "x_desk": x_desk,
                "shelf": shelf,
                "ids": ids,
                "filter": filter,
                "page_size": page_size,
                "order": order,
                "where": where,
                "visit": visit,
            },
            request_options=request_options,
        )

    def add_book(
        self,
        *,
        title: str,
        x_desk: str | Omit = omit,
        class_: str | Omit = omit,
        published: Date | Omit = omit,
        pages: int | None | Omit = omit,
        request_options: RequestOptions | None = None,
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
            _ADD_BOOK,
            {"x_desk": x_desk},
            body={
                "title": title,
                "class_": class_,
                "published": published,
                "pages": pages,
            },
            request_options=request_options,
        )

    def list_shelf(
        self,
        shelf: str,
        from_: int,
        to: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> str:
        """List a part of a shelf.

        `GET /books/{shelf}/{from}-{to}`
        """
        return self._call(
            _LIST_SHELF,
            {"shelf": shelf, "from_": from_, "to": to},
            request_options=request_options,
        )

    def get_cover(
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
        return self._call(_GET_COVER, {"id": id}, request_options=request_options)

    def set_cover(
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
            _SET_COVER,
            {"id": id},
            body={
                "picture": picture,
                "caption": caption,
                "credits": credits,
                "frame": frame,
            },
            request_options=request_options,
        )


class AsyncBooks(AsyncResource):
    """What can be borrowed."""

    async def list_books(
        self,
        *,
        x_desk: str | Omit = omit,
        shelf: Sequence[str] | Omit = omit,
        ids: Sequence[int] | Omit = omit,
        filter: models.ListBooksFilter | Mapping[str, Any] | Omit = omit,
        page_size: int | Omit = omit,
        order: models.ListBooksOrder | Omit = omit,
        where: Mapping[str, str] | Omit = omit,
        visit: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> list[models.Book]:
        """Search the shelves.

        See `Books.list_books` for arguments and errors.
        """
        return await self._call(
            _LIST_BOOKS,
            {
                "x_desk": x_desk,
                "shelf": shelf,
                "ids": ids,
                "filter": filter,
                "page_size": page_size,
                "order": order,
                "where": where,
                "visit": visit,
            },
            request_options=request_options,
        )

    async def add_book(
        self,
        *,
        title: str,
        x_desk: str | Omit = omit,
        class_: str | Omit = omit,
        published: Date | Omit = omit,
        pages: int | None | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> models.Book:
        """Put a book on a shelf.

        See `Books.add_book` for arguments and errors.
        """
        return await self._call(
            _ADD_BOOK,
            {"x_desk": x_desk},
            body={
                "title": title,
                "class_": class_,
                "published": published,
                "pages": pages,
            },
            request_options=request_options,
        )

    async def list_shelf(
        self,
        shelf: str,
        from_: int,
        to: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> str:
        """List a part of a shelf.

        `GET /books/{shelf}/{from}-{to}`
        """
        return await self._call(
            _LIST_SHELF,
            {"shelf": shelf, "from_": from_, "to": to},
            request_options=request_options,
        )

    async def get_cover(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """Look at the cover.

        See `Books.get_cover` for arguments and errors.
        """
        return await self._call(_GET_COVER, {"id": id}, request_options=request_options)

    async def set_cover(
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

        See `Books.set_cover` for arguments and errors.
        """
        return await self._call(
            _SET_COVER,
            {"id": id},
            body={
                "picture": picture,
                "caption": caption,
                "credits": credits,
                "frame": frame,
            },
            request_options=request_options,
        )
