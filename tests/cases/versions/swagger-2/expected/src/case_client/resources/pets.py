"""Pets."""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Sequence

from .. import errors, models, resources
from .._runtime import (
    AsyncResource,
    Form,
    Json,
    Omit,
    Operation,
    Query,
    RequestOptions,
    Resource,
    omit,
)

_LIST: Operation[list[models.Pet]] = Operation(
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

_CREATE: Operation[None] = Operation(
    method="POST",
    path="/pets",
    body=Json({"name": "name", "kind": "kind"}),
    answers={"201": None},
    security=(("key",), ("basic",)),
)

_LOGIN: Operation[str] = Operation(
    method="POST",
    path="/login",
    body=Form({"user": "user", "remember": "remember"}),
    answers={"200": lambda: str},
    security=(("key",), ("basic",)),
)


class Pets(Resource):
    """Pets."""

    @property
    def picture(self) -> resources.PetsPicture:
        """Pets picture."""
        return resources.PetsPicture(self._client)

    def list(
        self,
        *,
        tags: Sequence[str] | Omit = omit,
        ids: Sequence[int] | Omit = omit,
        names: Sequence[str] | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> _builtins.list[models.Pet]:
        """Call GET /pets.

        Raises:
            ProblemAPIError: Any other status.

        `GET /pets`
        """
        return self._call(
            _LIST,
            {"tags": tags, "ids": ids, "names": names},
            request_options=request_options,
        )

    def create(
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
            _CREATE,
            body={"name": name, "kind": kind},
            request_options=request_options,
        )

    def login(
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
            _LOGIN,
            body={"user": user, "remember": remember},
            request_options=request_options,
        )


class AsyncPets(AsyncResource):
    """Pets."""

    @property
    def picture(self) -> resources.AsyncPetsPicture:
        """Pets picture."""
        return resources.AsyncPetsPicture(self._client)

    async def list(
        self,
        *,
        tags: Sequence[str] | Omit = omit,
        ids: Sequence[int] | Omit = omit,
        names: Sequence[str] | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> _builtins.list[models.Pet]:
        """Call GET /pets.

        See `Pets.list` for arguments and errors.
        """
        return await self._call(
            _LIST,
            {"tags": tags, "ids": ids, "names": names},
            request_options=request_options,
        )

    async def create(
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
            _CREATE,
            body={"name": name, "kind": kind},
            request_options=request_options,
        )

    async def login(
        self,
        *,
        user: str,
        remember: bool | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> str:
        """Call POST /login.

        See `Pets.login` for arguments and errors.
        """
        return await self._call(
            _LOGIN,
            body={"user": user, "remember": remember},
            request_options=request_options,
        )
