"""What can be borrowed."""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Mapping, Sequence
from typing import Any

from .. import errors, models, resources
from .._runtime import (
    AsyncResource,
    Cookie,
    Date,
    Header,
    Json,
    Omit,
    Operation,
    Path,
    Query,
    RequestOptions,
    Resource,
    omit,
)

_LIST: Operation[list[models.Book]] = Operation(
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

_CREATE: Operation[models.Book] = Operation(
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

_RETRIEVE: Operation[str] = Operation(
    method="GET",
    path="/books/{shelf}/{from}-{to}",
    parameters=(Path("shelf"), Path("from", "from_"), Path("to")),
    answers={"200": {"text/plain": lambda: str}},
    security=(("card",), ("staff",)),
)


class Books(Resource):
    """What can be borrowed."""

    @property
    def cover(self) -> resources.BooksCover:
        """What can be borrowed."""
        return resources.BooksCover(self._client)

    def list(
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
    ) -> _builtins.list[models.Book]:
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
            _LIST,
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

    def create(
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
            _CREATE,
            {"x_desk": x_desk},
            body={
                "title": title,
                "class_": class_,
                "published": published,
                "pages": pages,
            },
            request_options=request_options,
        )

    def retrieve(
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
            _RETRIEVE,
            {"shelf": shelf, "from_": from_, "to": to},
            request_options=request_options,
        )


class AsyncBooks(AsyncResource):
    """What can be borrowed."""

    @property
    def cover(self) -> resources.AsyncBooksCover:
        """What can be borrowed."""
        return resources.AsyncBooksCover(self._client)

    async def list(
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
    ) -> _builtins.list[models.Book]:
        """Search the shelves.

        See `Books.list` for arguments and errors.
        """
        return await self._call(
            _LIST,
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

    async def create(
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

        See `Books.create` for arguments and errors.
        """
        return await self._call(
            _CREATE,
            {"x_desk": x_desk},
            body={
                "title": title,
                "class_": class_,
                "published": published,
                "pages": pages,
            },
            request_options=request_options,
        )

    async def retrieve(
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
            _RETRIEVE,
            {"shelf": shelf, "from_": from_, "to": to},
            request_options=request_options,
        )
