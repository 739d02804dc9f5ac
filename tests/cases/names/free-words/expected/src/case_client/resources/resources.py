"""Resources."""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Sequence

from .. import models, models as _models, resources
from .._runtime import (
    AsyncResource,
    Omit,
    Operation,
    Path,
    Query,
    Raw,
    RawBody,
    RequestOptions,
    Resource,
    omit,
)

_BYTES: Operation[list[models.Card]] = Operation(
    method="PUT",
    path="/resources/{id}/bytes",
    parameters=(Path("id"),),
    body=Raw(required=False),
    answers={"200": lambda: list[models.Card]},
)

_SET: Operation[list[models.Card]] = Operation(
    method="POST",
    path="/resources/{id}/bytes",
    parameters=(Path("id"),),
    body=Raw(),
    answers={"200": lambda: list[models.Card]},
)

_LIST: Operation[list[models.Card]] = Operation(
    method="GET",
    path="/resources",
    parameters=(Query("str"),),
    answers={"200": lambda: list[models.Card]},
)


class Resources(Resource):
    """Resources."""

    @property
    def models(self) -> resources.ResourcesModels:
        """Resources models."""
        return resources.ResourcesModels(self._client)

    def bytes(
        self,
        id: str,
        body: RawBody | Omit = omit,
        *,
        request_options: RequestOptions | None = None,
    ) -> _builtins.list[_models.Card]:
        """Call PUT /resources/{id}/bytes.

        Args:
            body: The request's body.

        `PUT /resources/{id}/bytes`
        """
        return self._call(
            _BYTES,
            {"id": id},
            body=body,
            request_options=request_options,
        )

    def set(
        self,
        id: str,
        body: RawBody,
        *,
        request_options: RequestOptions | None = None,
    ) -> _builtins.list[_models.Card]:
        """Call POST /resources/{id}/bytes.

        Args:
            body: The request's body.

        `POST /resources/{id}/bytes`
        """
        return self._call(_SET, {"id": id}, body=body, request_options=request_options)

    def list(
        self,
        *,
        str: Sequence[str] | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> _builtins.list[_models.Card]:
        """Call GET /resources.

        `GET /resources`
        """
        return self._call(_LIST, {"str": str}, request_options=request_options)


class AsyncResources(AsyncResource):
    """Resources."""

    @property
    def models(self) -> resources.AsyncResourcesModels:
        """Resources models."""
        return resources.AsyncResourcesModels(self._client)

    async def bytes(
        self,
        id: str,
        body: RawBody | Omit = omit,
        *,
        request_options: RequestOptions | None = None,
    ) -> _builtins.list[_models.Card]:
        """Call PUT /resources/{id}/bytes.

        See `Resources.bytes` for arguments and errors.
        """
        return await self._call(
            _BYTES,
            {"id": id},
            body=body,
            request_options=request_options,
        )

    async def set(
        self,
        id: str,
        body: RawBody,
        *,
        request_options: RequestOptions | None = None,
    ) -> _builtins.list[_models.Card]:
        """Call POST /resources/{id}/bytes.

        See `Resources.set` for arguments and errors.
        """
        return await self._call(
            _SET,
            {"id": id},
            body=body,
            request_options=request_options,
        )

    async def list(
        self,
        *,
        str: Sequence[str] | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> _builtins.list[_models.Card]:
        """Call GET /resources.

        `GET /resources`
        """
        return await self._call(_LIST, {"str": str}, request_options=request_options)
