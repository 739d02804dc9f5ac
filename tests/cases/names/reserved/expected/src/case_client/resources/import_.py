"""Operations of `import`."""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Sequence

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Path, Template
from .._runtime.query import Query

_LIST: Operation[list[models.Model_]] = Operation(
    "GET",
    Template("/import/{class}"),
    parameters=(
        Path("class", "class_"),
        Query("self", "self_"),
        Query("request_options", "request_options_"),
        Query("builtins"),
        Query("$filter", "filter"),
        Query("2fa", "argument_2fa"),
        Query("naïve", "naive"),
        Query("🙂", "x1f642"),
    ),
    responses={"200": lambda: list[models.Model_]},
)

_UPDATE: Operation[None] = Operation(
    "POST",
    Template("/import/{class}"),
    parameters=(Path("class", "class_"),),
    responses={"204": None},
)


class Import(Resource):
    def list(
        self,
        class_: str,
        *,
        self_: Sequence[str] | Omit = omit,
        request_options_: str | Omit = omit,
        builtins: str | Omit = omit,
        filter: str | Omit = omit,
        argument_2fa: str | Omit = omit,
        naive: str | Omit = omit,
        x1f642: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[models.Model_]:
        """`GET /import/{class}`"""
        return self._call(
            _LIST,
            request_options,
            class_=class_,
            self_=self_,
            request_options_=request_options_,
            builtins=builtins,
            filter=filter,
            argument_2fa=argument_2fa,
            naive=naive,
            x1f642=x1f642,
        )

    def update(
        self,
        class_: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /import/{class}`"""
        return self._call(_UPDATE, request_options, class_=class_)


class AsyncImport(AsyncResource):
    async def list(
        self,
        class_: str,
        *,
        self_: Sequence[str] | Omit = omit,
        request_options_: str | Omit = omit,
        builtins: str | Omit = omit,
        filter: str | Omit = omit,
        argument_2fa: str | Omit = omit,
        naive: str | Omit = omit,
        x1f642: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[models.Model_]:
        """`GET /import/{class}`"""
        return await self._call(
            _LIST,
            request_options,
            class_=class_,
            self_=self_,
            request_options_=request_options_,
            builtins=builtins,
            filter=filter,
            argument_2fa=argument_2fa,
            naive=naive,
            x1f642=x1f642,
        )

    async def update(
        self,
        class_: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /import/{class}`"""
        return await self._call(_UPDATE, request_options, class_=class_)
