"""Operations of `beacons`."""

from __future__ import annotations

import builtins as _builtins

from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.query import Query

_LIST: Operation[list[str]] = Operation(
    "GET", "/beacons", parameters=(Query("lit"),), responses={"200": lambda: list[str]}
)


class Beacons(Resource):
    def list(
        self,
        *,
        lit: bool | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[str]:
        """Beacons along the coast.

        Args:
            lit: Whether they shine.

        `GET /beacons`
        """
        return self._call(_LIST, request_options, lit=lit)
