"""Operations of `things`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.header import Header
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.uuids import Uuid

_LIST: Operation[None] = Operation(
    "GET",
    "/things",
    parameters=(Header("Idempotency-Key", "idempotency_key"),),
    responses={"204": None},
)

_CREATE: Operation[None] = Operation(
    "POST",
    "/things",
    parameters=(Header("Idempotency-Key", "idempotency_key"),),
    responses={"204": None},
    idempotency="Idempotency-Key",
)

_UPDATE: Operation[None] = Operation(
    "PATCH",
    "/things",
    parameters=(Header("PayPal-Request-Id", "pay_pal_request_id"),),
    responses={"204": None},
    idempotency="PayPal-Request-Id",
)

_REPLACE: Operation[None] = Operation(
    "PUT",
    "/things",
    parameters=(Header("X-Once", "x_once"),),
    responses={"204": None},
    idempotency="X-Once",
)


class Things(Resource):
    def list(
        self,
        *,
        idempotency_key: str,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /things`

        Args:
            idempotency_key: Makes it safe to repeat. At most 255 characters.
        """
        return self._call(_LIST, request_options, idempotency_key=idempotency_key)

    def create(
        self,
        *,
        idempotency_key: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /things`

        Args:
            idempotency_key: Makes it safe to repeat. At most 255 characters.
        """
        return self._call(_CREATE, request_options, idempotency_key=idempotency_key)

    def update(
        self,
        *,
        pay_pal_request_id: Uuid | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PATCH /things`"""
        return self._call(
            _UPDATE, request_options, pay_pal_request_id=pay_pal_request_id
        )

    def replace(
        self,
        *,
        x_once: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /things`"""
        return self._call(_REPLACE, request_options, x_once=x_once)


class AsyncThings(AsyncResource):
    async def list(
        self,
        *,
        idempotency_key: str,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /things`

        Args:
            idempotency_key: Makes it safe to repeat. At most 255 characters.
        """
        return await self._call(_LIST, request_options, idempotency_key=idempotency_key)

    async def create(
        self,
        *,
        idempotency_key: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /things`

        Args:
            idempotency_key: Makes it safe to repeat. At most 255 characters.
        """
        return await self._call(
            _CREATE, request_options, idempotency_key=idempotency_key
        )

    async def update(
        self,
        *,
        pay_pal_request_id: Uuid | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PATCH /things`"""
        return await self._call(
            _UPDATE, request_options, pay_pal_request_id=pay_pal_request_id
        )

    async def replace(
        self,
        *,
        x_once: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /things`"""
        return await self._call(_REPLACE, request_options, x_once=x_once)
