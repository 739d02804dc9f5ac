"""Rulesets."""

from __future__ import annotations

from .. import models
from .._runtime import AsyncResource, Json, Operation, RequestOptions, Resource

_CREATE: Operation[models.Ruleset] = Operation(
    method="POST",
    path="/rulesets",
    body=Json({"name": "name"}),
    answers={"200": lambda: models.Ruleset},
)


class Rulesets(Resource):
    """Rulesets."""

    def create(
        self,
        *,
        name: str,
        request_options: RequestOptions | None = None,
    ) -> models.Ruleset:
        """Call POST /rulesets.

        `POST /rulesets`
        """
        return self._call(_CREATE, body={"name": name}, request_options=request_options)


class AsyncRulesets(AsyncResource):
    """Rulesets."""

    async def create(
        self,
        *,
        name: str,
        request_options: RequestOptions | None = None,
    ) -> models.Ruleset:
        """Call POST /rulesets.

        `POST /rulesets`
        """
        return await self._call(
            _CREATE,
            body={"name": name},
            request_options=request_options,
        )
