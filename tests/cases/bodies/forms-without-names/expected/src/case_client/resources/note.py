"""Note."""

from __future__ import annotations

from collections.abc import Mapping

from .._runtime import AsyncResource, Form, Operation, RequestOptions, Resource

_UPDATE: Operation[None] = Operation(
    method="PUT",
    path="/note",
    body=Form(),
    answers={"204": None},
)


class Note(Resource):
    """Note."""

    def update(
        self,
        body: Mapping[str, str] | str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call PUT /note.

        Args:
            body: The request's body.

        `PUT /note`
        """
        return self._call(_UPDATE, body=body, request_options=request_options)


class AsyncNote(AsyncResource):
    """Note."""

    async def update(
        self,
        body: Mapping[str, str] | str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call PUT /note.

        See `Note.update` for arguments and errors.
        """
        return await self._call(_UPDATE, body=body, request_options=request_options)
