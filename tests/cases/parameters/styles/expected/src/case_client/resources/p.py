"""Operations of `p`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.cookie import Cookie
from .._runtime.datetimes import DateTime
from .._runtime.header import Header
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template
from .._runtime.path_styles import LabelPath, MatrixPath
from .._runtime.query import Query
from .._runtime.query_deep_object import DeepObjectQuery
from .._runtime.query_styles import SpaceDelimitedQuery

_RETRIEVE: Operation[None] = Operation(
    "GET",
    Template("/p/{simple}/{label}/{matrix}/{object}"),
    parameters=(
        LabelPath("label", explode=True),
        MatrixPath("matrix"),
        MatrixPath("object", explode=True),
        SpaceDelimitedQuery("spaces"),
        Query("point"),
        Query("flat", explode=False),
        DeepObjectQuery("deep"),
        Query("raw", allow_reserved=True),
        Query("empty", allow_empty=True),
        Query("when"),
        Query("flag"),
        Query("ids[]", "ids"),
        Header("X-List", "x_list"),
        Cookie("crumbs", explode=False),
    ),
    responses={"204": None},
)


class P(Resource):
    def retrieve(
        self,
        simple: Sequence[str],
        label: Sequence[int],
        matrix: str,
        object: models.Point | Mapping[str, Any],
        *,
        spaces: Sequence[str] | Omit = omit,
        point: models.Point | Mapping[str, Any] | Omit = omit,
        flat: models.Point | Mapping[str, Any] | Omit = omit,
        deep: models.Deep | Mapping[str, Any] | Omit = omit,
        raw: str | Omit = omit,
        empty: str | Omit = omit,
        when: DateTime | Omit = omit,
        flag: bool | Omit = omit,
        ids: Sequence[int] | Omit = omit,
        x_list: Sequence[str] | Omit = omit,
        crumbs: Sequence[str] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /p/{simple}/{label}/{matrix}/{object}`"""
        return self._call(
            _RETRIEVE,
            request_options,
            simple=simple,
            label=label,
            matrix=matrix,
            object=object,
            spaces=spaces,
            point=point,
            flat=flat,
            deep=deep,
            raw=raw,
            empty=empty,
            when=when,
            flag=flag,
            ids=ids,
            x_list=x_list,
            crumbs=crumbs,
        )


class AsyncP(AsyncResource):
    async def retrieve(
        self,
        simple: Sequence[str],
        label: Sequence[int],
        matrix: str,
        object: models.Point | Mapping[str, Any],
        *,
        spaces: Sequence[str] | Omit = omit,
        point: models.Point | Mapping[str, Any] | Omit = omit,
        flat: models.Point | Mapping[str, Any] | Omit = omit,
        deep: models.Deep | Mapping[str, Any] | Omit = omit,
        raw: str | Omit = omit,
        empty: str | Omit = omit,
        when: DateTime | Omit = omit,
        flag: bool | Omit = omit,
        ids: Sequence[int] | Omit = omit,
        x_list: Sequence[str] | Omit = omit,
        crumbs: Sequence[str] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /p/{simple}/{label}/{matrix}/{object}`"""
        return await self._call(
            _RETRIEVE,
            request_options,
            simple=simple,
            label=label,
            matrix=matrix,
            object=object,
            spaces=spaces,
            point=point,
            flat=flat,
            deep=deep,
            raw=raw,
            empty=empty,
            when=when,
            flag=flag,
            ids=ids,
            x_list=x_list,
            crumbs=crumbs,
        )
