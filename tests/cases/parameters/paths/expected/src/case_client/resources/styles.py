"""Operations of `styles`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Path, Template
from .._runtime.path_styles import LabelPath, MatrixPath
from .._runtime.query import Query
from .._runtime.query_styles import PipeDelimitedQuery, SpaceDelimitedQuery

_RETRIEVE: Operation[None] = Operation(
    "GET",
    Template("/styles/{a}/{b}/{c}/{d}/{e}/{f}/{g}"),
    parameters=(
        LabelPath("a"),
        LabelPath("b", explode=True),
        MatrixPath("c", explode=True),
        MatrixPath("d"),
        Path("e", explode=True),
        LabelPath("f"),
        SpaceDelimitedQuery("s"),
        Query("t", explode=False),
        PipeDelimitedQuery("u", explode=True),
    ),
    responses={"204": None},
)


class Styles(Resource):
    def retrieve(
        self,
        a: Sequence[str],
        b: models.StyleErrorResponse | Mapping[str, Any],
        c: Sequence[str],
        d: models.StyleErrorResponse | Mapping[str, Any],
        e: models.StyleErrorResponse | Mapping[str, Any],
        f: int,
        g: Literal["one", "two"],
        *,
        s: models.StyleRetrieveS | Mapping[str, Any] | Omit = omit,
        t: Sequence[Literal["a", "b"]] | Omit = omit,
        u: Sequence[int] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /styles/{a}/{b}/{c}/{d}/{e}/{f}/{g}`"""
        return self._call(
            _RETRIEVE, request_options, a=a, b=b, c=c, d=d, e=e, f=f, g=g, s=s, t=t, u=u
        )


class AsyncStyles(AsyncResource):
    async def retrieve(
        self,
        a: Sequence[str],
        b: models.StyleErrorResponse | Mapping[str, Any],
        c: Sequence[str],
        d: models.StyleErrorResponse | Mapping[str, Any],
        e: models.StyleErrorResponse | Mapping[str, Any],
        f: int,
        g: Literal["one", "two"],
        *,
        s: models.StyleRetrieveS | Mapping[str, Any] | Omit = omit,
        t: Sequence[Literal["a", "b"]] | Omit = omit,
        u: Sequence[int] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /styles/{a}/{b}/{c}/{d}/{e}/{f}/{g}`"""
        return await self._call(
            _RETRIEVE, request_options, a=a, b=b, c=c, d=d, e=e, f=f, g=g, s=s, t=t, u=u
        )
