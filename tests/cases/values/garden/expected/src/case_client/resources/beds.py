"""Operations of `beds`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template
from .._runtime.uuids import Uuid

_UPDATE: Operation[models.Bed] = Operation(
    "PATCH", Template("/beds/{bed}"), body=Json(), responses={"200": lambda: models.Bed}
)


class Beds(Resource):
    def update(
        self,
        bed: Uuid,
        *,
        state: models.State | int | Omit = omit,
        note: str | None | Omit = omit,
        tended_by: models.BedUpdateTendedBy | Mapping[str, Any] | None | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Bed:
        """Change a bed.

        Args:
            state: How the bed is.

                * 0 - empty
                * 1 - growing
                * 2 - resting
            note: A note; null takes it away. At most 200 characters.
            tended_by: Who looks after it.

        `PATCH /beds/{bed}`
        """
        return self._call(
            _UPDATE,
            request_options,
            bed=bed,
            state=state,
            note=note,
            tended_by=tended_by,
        )


class AsyncBeds(AsyncResource):
    async def update(
        self,
        bed: Uuid,
        *,
        state: models.State | int | Omit = omit,
        note: str | None | Omit = omit,
        tended_by: models.BedUpdateTendedBy | Mapping[str, Any] | None | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Bed:
        """Change a bed.

        Args:
            state: How the bed is.

                * 0 - empty
                * 1 - growing
                * 2 - resting
            note: A note; null takes it away. At most 200 characters.
            tended_by: Who looks after it.

        `PATCH /beds/{bed}`
        """
        return await self._call(
            _UPDATE,
            request_options,
            bed=bed,
            state=state,
            note=note,
            tended_by=tended_by,
        )
