"""Operations of `rulesets`."""

from __future__ import annotations

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_CREATE: Operation[models.Ruleset] = Operation(
    "POST", "/rulesets", body=Json(), responses={"200": lambda: models.Ruleset}
)


class Rulesets(Resource):
    def create(
        self,
        *,
        name: str,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Ruleset:
        """`POST /rulesets`"""
        return self._call(_CREATE, request_options, name=name)


class AsyncRulesets(AsyncResource):
    async def create(
        self,
        *,
        name: str,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Ruleset:
        """`POST /rulesets`"""
        return await self._call(_CREATE, request_options, name=name)
