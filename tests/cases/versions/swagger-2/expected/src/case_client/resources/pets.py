"""Pets."""

from __future__ import annotations

from collections.abc import Sequence

from .. import errors, models
from .._runtime import (
    AsyncResource,
    File,
    Form,
    Json,
    Multipart,
    Omit,
    Operation,
    Path,
    Query,
    RequestOptions,
    Resource,
    omit,
)

_LIST_PETS: Operation[list[models.Pet]] = Operation(
    method="GET",
    path="/pets",
    parameters=(
        Query("tags"),
        Query("ids", style="pipeDelimited"),
        Query("names", explode=False),
    ),
    answers={"200": lambda: list[models.Pet]},
    errors={"default": errors.ProblemAPIError},
    security=(("key",), ("basic",)),
)

_ADD_PET: Operation[None] = Operation(
    method="POST",
    path="/pets",
    body=Json({"name": "name", "kind": "kind"}),
    answers={"201": None},
    security=(("key",), ("basic",)),
)

_SET_PICTURE: Operation[None] = Operation(
    method="POST",
    path="/pets/{id}/picture",
    parameters=(Path("id"),),
    body=Multipart({"note": "note", "file": "file"}),
    answers={"204": None},
    security=(("key",), ("basic",)),
)

_LOG_IN: Operation[str] = Operation(
    method="POST",
    path="/login",
    body=Form({"user": "user", "remember": "remember"}),
    answers={"200": lambda: str},
    security=(("key",), ("basic",)),
)


class Pets(Resource):
    """Pets."""

    def list_pets(
        self,
        *,
        tags: Sequence[str] | Omit = omit,
        ids: Sequence[int] | Omit = omit,
        names: Sequence[str] | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> list[models.Pet]:
        """Call GET /pets.

        Raises:
            ProblemAPIError: Any other status.

        `GET /pets`
        """
        return self._call(
            _LIST_PETS,
            {"tags": tags, "ids": ids, "names": names},
            request_options=request_options,
        )

    def add_pet(
        self,
        *,
        name: str,
        kind: str | None | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /pets.

        `POST /pets`
        """
        return self._call(
            _ADD_PET,
            body={"name": name, "kind": kind},
            request_options=request_options,
        )

    def set_picture(
        self,
        id: int,
        *,
        file: File,
        note: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /pets/{id}/picture.

        `POST /pets/{id}/picture`
        """
        return self._call(
            _SET_PICTURE,
            {"id": id},
            body={"file": file, "note": note},
            request_options=request_options,
        )

    def log_in(
        self,
        *,
        user: str,
        remember: bool | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> str:
        """Call POST /login.

        Args:
            remember: The server's default is `false`.

        `POST /login`
        """
        return self._call(
            _LOG_IN,
            body={"user": user, "remember": remember},
            request_options=request_options,
        )


class AsyncPets(AsyncResource):
    """Pets."""

    async def list_pets(
        self,
        *,
        tags: Sequence[str] | Omit = omit,
        ids: Sequence[int] | Omit = omit,
        names: Sequence[str] | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> list[models.Pet]:
        """Call GET /pets.

        See `Pets.list_pets` for arguments and errors.
        """
        return await self._call(
            _LIST_PETS,
            {"tags": tags, "ids": ids, "names": names},
            request_options=request_options,
        )

    async def add_pet(
        self,
        *,
        name: str,
        kind: str | None | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /pets.

        `POST /pets`
        """
        return await self._call(
            _ADD_PET,
            body={"name": name, "kind": kind},
            request_options=request_options,
        )

    async def set_picture(
        self,
        id: int,
        *,
        file: File,
        note: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /pets/{id}/picture.

        `POST /pets/{id}/picture`
        """
        return await self._call(
            _SET_PICTURE,
            {"id": id},
            body={"file": file, "note": note},
            request_options=request_options,
        )

    async def log_in(
        self,
        *,
        user: str,
        remember: bool | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> str:
        """Call POST /login.

        See `Pets.log_in` for arguments and errors.
        """
        return await self._call(
            _LOG_IN,
            body={"user": user, "remember": remember},
            request_options=request_options,
        )
