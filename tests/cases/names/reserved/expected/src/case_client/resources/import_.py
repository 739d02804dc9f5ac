"""Import."""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Sequence

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

_LIST: Operation[list[models.Model_]] = Operation(
    method="GET",
    path="/import/{class}",
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
    answers={"200": lambda: list[models.Model_]},
)

_UPDATE: Operation[None] = Operation(
    method="POST",
    path="/import/{class}",
    parameters=(Path("class", "class_"),),
    answers={"204": None},
)


class Import(Resource):
    """Import."""

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
        request_options: RequestOptions | None = None,
    ) -> _builtins.list[models.Model_]:
        """Call GET /import/{class}.

        `GET /import/{class}`
        """
        return self._call(
            _LIST,
            {
                "class_": class_,
                "self_": self_,
                "request_options_": request_options_,
                "builtins": builtins,
                "filter": filter,
                "argument_2fa": argument_2fa,
                "naive": naive,
                "x1f642": x1f642,
            },
            request_options=request_options,
        )

    def update(
        self,
        class_: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /import/{class}.

        `POST /import/{class}`
        """
        return self._call(_UPDATE, {"class_": class_}, request_options=request_options)


class AsyncImport(AsyncResource):
    """Import."""

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
        request_options: RequestOptions | None = None,
    ) -> _builtins.list[models.Model_]:
        """Call GET /import/{class}.

        `GET /import/{class}`
        """
        return await self._call(
            _LIST,
            {
                "class_": class_,
                "self_": self_,
                "request_options_": request_options_,
                "builtins": builtins,
                "filter": filter,
                "argument_2fa": argument_2fa,
                "naive": naive,
                "x1f642": x1f642,
            },
            request_options=request_options,
        )

    async def update(
        self,
        class_: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /import/{class}.

        `POST /import/{class}`
        """
        return await self._call(
            _UPDATE,
            {"class_": class_},
            request_options=request_options,
        )
