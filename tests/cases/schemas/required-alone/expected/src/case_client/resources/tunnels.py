"""Tunnels."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._runtime import AsyncResource, Json, Operation, RequestOptions, Resource

_CREATE: Operation[None] = Operation(
    method="POST",
    path="/tunnels",
    body=Json(),
    answers={"204": None},
)


class Tunnels(Resource):
    """Tunnels."""

    def create(
        self,
        body: Mapping[str, Any],
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /tunnels.

        Args:
            body: The request's body.

        `POST /tunnels`
        """
        return self._call(_CREATE, body=body, request_options=request_options)


class AsyncTunnels(AsyncResource):
    """Tunnels."""

    async def create(
        self,
        body: Mapping[str, Any],
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /tunnels.

        See `Tunnels.create` for arguments and errors.
        """
        return await self._call(_CREATE, body=body, request_options=request_options)
