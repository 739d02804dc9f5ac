"""Variables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .._runtime import (
    AsyncResource,
    Json,
    Omit,
    Operation,
    RequestOptions,
    Resource,
    omit,
)

_CREATE: Operation[None] = Operation(
    method="POST",
    path="/variables",
    body=Json(
        {"variables": "variables", "target": "target", "everywhere": "everywhere"},
    ),
    answers={"204": None},
)


class Variables(Resource):
    """Variables."""

    def create(
        self,
        *,
        variables: Sequence[str],
        target: str | Omit = omit,
        everywhere: Any | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /variables.

        `POST /variables`
        """
        return self._call(
            _CREATE,
            body={"variables": variables, "target": target, "everywhere": everywhere},
            request_options=request_options,
        )


class AsyncVariables(AsyncResource):
    """Variables."""

    async def create(
        self,
        *,
        variables: Sequence[str],
        target: str | Omit = omit,
        everywhere: Any | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /variables.

        `POST /variables`
        """
        return await self._call(
            _CREATE,
            body={"variables": variables, "target": target, "everywhere": everywhere},
            request_options=request_options,
        )
