"""Operations of `sessions`."""

from __future__ import annotations

from collections.abc import Sequence

from .. import errors, models
from .._runtime.async_client import AsyncResource
from .._runtime.body_form import Form
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.part_styles import FormPart

_CREATE: Operation[models.SessionCreateResponse] = Operation(
    "POST",
    "/sessions",
    body=Form(parts={"groups": FormPart(explode=False)}),
    responses={"200": lambda: models.SessionCreateResponse},
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
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.SessionCreateResponse:
        """Log a reader in.

        Raises:
            ProblemUnauthorizedError: Status 401.

        `POST /sessions`
        """
        return self._call(_CREATE, request_options, name=name, pin=pin, groups=groups)


class AsyncSessions(AsyncResource):
    """Who borrows."""

    async def create(
        self,
        *,
        name: str,
        pin: str,
        groups: Sequence[str] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.SessionCreateResponse:
        """Log a reader in.

        Raises:
            ProblemUnauthorizedError: Status 401.

        `POST /sessions`
        """
        return await self._call(
            _CREATE, request_options, name=name, pin=pin, groups=groups
        )
