"""Beds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import models
from .._runtime import (
    AsyncResource,
    Json,
    Omit,
    Operation,
    Path,
    RequestOptions,
    Resource,
    Uuid,
    omit,
)

_UPDATE: Operation[models.Bed] = Operation(
    method="PATCH",
    path="/beds/{bed}",
    parameters=(Path("bed"),),
    body=Json({"state": "state", "note": "note", "tended_by": "tended_by"}),
    answers={"200": lambda: models.Bed},
    security=(("token",),),
)


class Beds(Resource):
    """Beds."""

    def update(
        self,
        bed: Uuid,
        *,
        state: models.State | int | Omit = omit,
        note: str | None | Omit = omit,
        tended_by: models.BedUpdateTendedBy | Mapping[str, Any] | None | Omit = omit,
        request_options: RequestOptions | None = None,
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
            {"bed": bed},
            body={"state": state, "note": note, "tended_by": tended_by},
            request_options=request_options,
        )


class AsyncBeds(AsyncResource):
    """Beds."""

    async def update(
        self,
        bed: Uuid,
        *,
        state: models.State | int | Omit = omit,
        note: str | None | Omit = omit,
        tended_by: models.BedUpdateTendedBy | Mapping[str, Any] | None | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> models.Bed:
        """Change a bed.

        See `Beds.update` for arguments and errors.
        """
        return await self._call(
            _UPDATE,
            {"bed": bed},
            body={"state": state, "note": note, "tended_by": tended_by},
            request_options=request_options,
        )
