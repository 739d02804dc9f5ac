"""Who borrows."""

from __future__ import annotations

from collections.abc import Sequence

from .. import errors, models
from .._runtime import (
    AsyncResource,
    Form,
    Omit,
    Operation,
    Part,
    RequestOptions,
    Resource,
    omit,
)

_CREATE: Operation[models.LogInResponse] = Operation(
    method="POST",
    path="/sessions",
    body=Form(
        {"name": "name", "pin": "pin", "groups": "groups"},
        parts={"groups": Part(style="form", explode=False)},
    ),
    answers={"200": lambda: models.LogInResponse},
    errors={"401": errors.ProblemUnauthorizedError},
    security=((), ("door",)),
)


class Sessions(Resource):
    """Who borrows."""

    def create(
        self,
        *,
        name: str,
        pin: str,
        groups: Sequence[str] | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> models.LogInResponse:
        """Log a reader in.

        Raises:
            ProblemUnauthorizedError: Status 401.

        `POST /sessions`
        """
        return self._call(
            _CREATE,
            body={"name": name, "pin": pin, "groups": groups},
            request_options=request_options,
        )


class AsyncSessions(AsyncResource):
    """Who borrows."""

    async def create(
        self,
        *,
        name: str,
        pin: str,
        groups: Sequence[str] | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> models.LogInResponse:
        """Log a reader in.

        See `Sessions.create` for arguments and errors.
        """
        return await self._call(
            _CREATE,
            body={"name": name, "pin": pin, "groups": groups},
            request_options=request_options,
        )
