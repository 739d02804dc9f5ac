"""Operations of `with space`."""

from __future__ import annotations

from .. import resources
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource


class WithSpace(Resource):
    @property
    def uni(self) -> resources.WithSpaceUni:
        return resources.WithSpaceUni(self._client)


class AsyncWithSpace(AsyncResource):
    @property
    def uni(self) -> resources.AsyncWithSpaceUni:
        return resources.AsyncWithSpaceUni(self._client)
