"""Styles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import models
from .._runtime import (
    AsyncResource,
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
    path="/styles/{a}/{b}/{c}/{d}/{e}/{f}/{g}",
    parameters=(
        Path("a", style="label"),
        Path("b", style="label", explode=True),
        Path("c", style="matrix", explode=True),
        Path("d", style="matrix"),
        Path("e", explode=True),
        Path("f", style="label"),
        Path("g"),
        Query("s", style="spaceDelimited"),
        Query("t", explode=False),
        Query("u", style="pipeDelimited", explode=True),
    ),
    answers={"204": None},
)


class Styles(Resource):
    """Styles."""

    def retrieve(
        self,
        a: Sequence[str],
        b: models.StylesB | Mapping[str, Any],
        c: Sequence[str],
        d: models.StylesB | Mapping[str, Any],
        e: models.StylesB | Mapping[str, Any],
        f: int,
        g: models.StylesG,
        *,
        s: models.StylesS | Mapping[str, Any] | Omit = omit,
        t: Sequence[models.StylesTItem] | Omit = omit,
        u: Sequence[int] | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /styles/{a}/{b}/{c}/{d}/{e}/{f}/{g}.

        `GET /styles/{a}/{b}/{c}/{d}/{e}/{f}/{g}`
        """
        return self._call(
            _RETRIEVE,
            {
                "a": a,
                "b": b,
                "c": c,
                "d": d,
                "e": e,
                "f": f,
                "g": g,
                "s": s,
                "t": t,
                "u": u,
            },
            request_options=request_options,
        )


class AsyncStyles(AsyncResource):
    """Styles."""

    async def retrieve(
        self,
        a: Sequence[str],
        b: models.StylesB | Mapping[str, Any],
        c: Sequence[str],
        d: models.StylesB | Mapping[str, Any],
        e: models.StylesB | Mapping[str, Any],
        f: int,
        g: models.StylesG,
        *,
        s: models.StylesS | Mapping[str, Any] | Omit = omit,
        t: Sequence[models.StylesTItem] | Omit = omit,
        u: Sequence[int] | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /styles/{a}/{b}/{c}/{d}/{e}/{f}/{g}.

        `GET /styles/{a}/{b}/{c}/{d}/{e}/{f}/{g}`
        """
        return await self._call(
            _RETRIEVE,
            {
                "a": a,
                "b": b,
                "c": c,
                "d": d,
                "e": e,
                "f": f,
                "g": g,
                "s": s,
                "t": t,
                "u": u,
            },
            request_options=request_options,
        )
