"""Operations of `part upload new`."""

from __future__ import annotations

from .. import resources
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource


class PartUploadNew(Resource):
    @property
    def files(self) -> resources.PartUploadNewFiles:
        return resources.PartUploadNewFiles(self._client)


class AsyncPartUploadNew(AsyncResource):
    @property
    def files(self) -> resources.AsyncPartUploadNewFiles:
        return resources.AsyncPartUploadNewFiles(self._client)
