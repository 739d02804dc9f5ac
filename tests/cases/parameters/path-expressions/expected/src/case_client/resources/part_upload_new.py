"""Part upload new."""

from __future__ import annotations

from .. import resources
from .._runtime import AsyncResource, Resource


class PartUploadNew(Resource):
    """Part upload new."""

    @property
    def files(self) -> resources.PartUploadNewFiles:
        """Part upload new files."""
        return resources.PartUploadNewFiles(self._client)


class AsyncPartUploadNew(AsyncResource):
    """Part upload new."""

    @property
    def files(self) -> resources.AsyncPartUploadNewFiles:
        """Part upload new files."""
        return resources.AsyncPartUploadNewFiles(self._client)
