"""P."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import models
from .._runtime import (
    AsyncResource,
    Cookie,
    DateTime,
    Header,
    Omit,
    Operation,
    Path,
    Query,
    RequestOptions,
    Resource,
    omit,
)

_RETRIEVE: Operation[None] = Operation(
    method="GET",
    path="/p/{simple}/{label}/{matrix}/{object}",
    parameters=(
        Path("simple"),
        Path("label", style="label", explode=True),
        Path("matrix", style="matrix"),
        Path("object", style="matrix", explode=True),
        Query("spaces", style="spaceDelimited"),
        Query("point"),
        Query("flat", explode=False),
        Query("deep", style="deepObject", explode=True),
        Query("raw", allow_reserved=True),
        Query("empty", allow_empty=True),
        Query("when"),
        Query("flag"),
        Query("ids[]", "ids"),
        Header("X-List", "x_list"),
        Cookie("crumbs", explode=False),
    ),
    answers={"204": None},
)


class P(Resource):
    """P."""

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
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /p/{simple}/{label}/{matrix}/{object}.

        `GET /p/{simple}/{label}/{matrix}/{object}`
        """
        return self._call(
            _RETRIEVE,
            {
                "simple": simple,
                "label": label,
                "matrix": matrix,
                "object": object,
                "spaces": spaces,
                "point": point,
                "flat": flat,
                "deep": deep,
                "raw": raw,
                "empty": empty,
                "when": when,
                "flag": flag,
                "ids": ids,
                "x_list": x_list,
                "crumbs": crumbs,
            },
            request_options=request_options,
        )


class AsyncP(AsyncResource):
    """P."""

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
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /p/{simple}/{label}/{matrix}/{object}.

        `GET /p/{simple}/{label}/{matrix}/{object}`
        """
        return await self._call(
            _RETRIEVE,
            {
                "simple": simple,
                "label": label,
                "matrix": matrix,
                "object": object,
                "spaces": spaces,
                "point": point,
                "flat": flat,
                "deep": deep,
                "raw": raw,
                "empty": empty,
                "when": when,
                "flag": flag,
                "ids": ids,
                "x_list": x_list,
                "crumbs": crumbs,
            },
            request_options=request_options,
        )
