"""With space."""

from __future__ import annotations

from .. import resources
from .._runtime import AsyncResource, Resource


class WithSpace(Resource):
    """With space."""

    @property
    def uni(self) -> resources.WithSpaceUni:
        """With space uni."""
        return resources.WithSpaceUni(self._client)


class AsyncWithSpace(AsyncResource):
    """With space."""

    @property
    def uni(self) -> resources.AsyncWithSpaceUni:
        """With space uni."""
        return resources.AsyncWithSpaceUni(self._client)
