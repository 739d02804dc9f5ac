"""Shelves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import errors, models
from .._runtime import (
    AsyncResource,
    Date,
    DateTime,
    File,
    Json,
    Multipart,
    Number,
    Omit,
    Operation,
    Path,
    RequestOptions,
    Resource,
    Uuid,
    omit,
)

_ALL_SHELVES: Operation[list[models.Shelf]] = Operation(
    method="GET",
    path="/shelves/all",
    answers={"200": lambda: list[models.Shelf]},
)

_ADD_SHELF: Operation[str] = Operation(
    method="POST",
    path="/shelves/all",
    body=Json(
        {
            "id": "id",
            "built": "built",
            "seen": "seen",
            "count": "count",
            "width": "width",
            "words": "words",
            "more": "more",
            "mail": "mail",
            "fixed": "fixed",
        },
    ),
    answers={"200": {"text/plain": lambda: str}},
    errors={"400": errors.ProblemBadRequestError},
)

_GET_SHELF: Operation[models.Shelf] = Operation(
    method="GET",
    path="/shelves/{id}",
    parameters=(Path("id"),),
    answers={"200": lambda: models.Shelf},
)

_PUT_PLAN: Operation[bytes] = Operation(
    method="PUT",
    path="/shelves/{id}/plan",
    parameters=(Path("id"),),
    body=Multipart({"plan": "plan", "title": "title"}, required=False),
    answers={"200": {"application/pdf": lambda: bytes}},
)


class Shelves(Resource):
    """Shelves."""

    def all_shelves(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> list[models.Shelf]:
        """Call GET shelves/all.

        `GET shelves/all`
        """
        return self._call(_ALL_SHELVES, request_options=request_options)

    def add_shelf(
        self,
        *,
        id: Uuid | Omit = omit,
        built: Date | Omit = omit,
        seen: DateTime | Omit = omit,
        count: int | Omit = omit,
        width: Number | Omit = omit,
        words: Sequence[str] | Omit = omit,
        more: Mapping[str, Any] | Omit = omit,
        mail: str | Omit = omit,
        fixed: bool | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> str:
        """Call POST shelves/all.

        Raises:
            ProblemBadRequestError: Status 400.

        `POST shelves/all`
        """
        return self._call(
            _ADD_SHELF,
            body={
                "id": id,
                "built": built,
                "seen": seen,
                "count": count,
                "width": width,
                "words": words,
                "more": more,
                "mail": mail,
                "fixed": fixed,
            },
            request_options=request_options,
        )

    def get_shelf(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Shelf:
        """Call GET /shelves/{id}.

        `GET /shelves/{id}`
        """
        return self._call(_GET_SHELF, {"id": id}, request_options=request_options)

    def put_plan(
        self,
        id: int,
        *,
        plan: File | Omit = omit,
        title: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """Call PUT /shelves/{id}/plan.

        `PUT /shelves/{id}/plan`
        """
        return self._call(
            _PUT_PLAN,
            {"id": id},
            body={"plan": plan, "title": title},
            request_options=request_options,
        )


class AsyncShelves(AsyncResource):
    """Shelves."""

    async def all_shelves(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> list[models.Shelf]:
        """Call GET shelves/all.

        `GET shelves/all`
        """
        return await self._call(_ALL_SHELVES, request_options=request_options)

    async def add_shelf(
        self,
        *,
        id: Uuid | Omit = omit,
        built: Date | Omit = omit,
        seen: DateTime | Omit = omit,
        count: int | Omit = omit,
        width: Number | Omit = omit,
        words: Sequence[str] | Omit = omit,
        more: Mapping[str, Any] | Omit = omit,
        mail: str | Omit = omit,
        fixed: bool | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> str:
        """Call POST shelves/all.

        See `Shelves.add_shelf` for arguments and errors.
        """
        return await self._call(
            _ADD_SHELF,
            body={
                "id": id,
                "built": built,
                "seen": seen,
                "count": count,
                "width": width,
                "words": words,
                "more": more,
                "mail": mail,
                "fixed": fixed,
            },
            request_options=request_options,
        )

    async def get_shelf(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Shelf:
        """Call GET /shelves/{id}.

        `GET /shelves/{id}`
        """
        return await self._call(_GET_SHELF, {"id": id}, request_options=request_options)

    async def put_plan(
        self,
        id: int,
        *,
        plan: File | Omit = omit,
        title: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """Call PUT /shelves/{id}/plan.

        `PUT /shelves/{id}/plan`
        """
        return await self._call(
            _PUT_PLAN,
            {"id": id},
            body={"plan": plan, "title": title},
            request_options=request_options,
        )
