"""Pets picture."""

from __future__ import annotations

from .._runtime import (
    AsyncResource,
    File,
    Multipart,
    Omit,
    Operation,
    Path,
    RequestOptions,
    Resource,
    omit,
)

_UPDATE: Operation[None] = Operation(
    method="POST",
    path="/pets/{id}/picture",
    parameters=(Path("id"),),
    body=Multipart({"note": "note", "file": "file"}),
    answers={"204": None},
    security=(("key",), ("basic",)),
)


class PetsPicture(Resource):
    """Pets picture."""

    def update(
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
            _UPDATE,
            {"id": id},
            body={"file": file, "note": note},
            request_options=request_options,
        )


class AsyncPetsPicture(AsyncResource):
    """Pets picture."""

    async def update(
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
            _UPDATE,
            {"id": id},
            body={"file": file, "note": note},
            request_options=request_options,
        )
