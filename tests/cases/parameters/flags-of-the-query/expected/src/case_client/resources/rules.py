"""Operations of `rules`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.cookie import Cookie
from .._runtime.header import Header
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.parameter_content import ContentQuery
from .._runtime.path import Template
from .._runtime.query import Query

_REPLACE: Operation[None] = Operation(
    "PUT",
    Template("/rules/{name}"),
    parameters=(
        Header("If-Match", "if_match"),
        Header("Note", "note"),
        Cookie("session"),
        ContentQuery("filter"),
        Query("dry", allow_empty=True),
        Query("to", allow_reserved=True),
    ),
    responses={"204": None},
)


class Rules(Resource):
    def replace(
        self,
        name: str,
        *,
        if_match: str | Omit = omit,
        note: str | Omit = omit,
        session: str | Omit = omit,
        filter: Mapping[str, Any] | Omit = omit,
        dry: str | Omit = omit,
        to: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /rules/{name}`"""
        return self._call(
            _REPLACE,
            request_options,
            name=name,
            if_match=if_match,
            note=note,
            session=session,
            filter=filter,
            dry=dry,
            to=to,
        )


class AsyncRules(AsyncResource):
    async def replace(
        self,
        name: str,
        *,
        if_match: str | Omit = omit,
        note: str | Omit = omit,
        session: str | Omit = omit,
        filter: Mapping[str, Any] | Omit = omit,
        dry: str | Omit = omit,
        to: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /rules/{name}`"""
        return await self._call(
            _REPLACE,
            request_options,
            name=name,
            if_match=if_match,
            note=note,
            session=session,
            filter=filter,
            dry=dry,
            to=to,
        )
