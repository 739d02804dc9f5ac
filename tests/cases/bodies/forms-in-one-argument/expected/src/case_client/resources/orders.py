"""Operations of `orders`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.bodies import Bodies
from .._runtime.body import Json
from .._runtime.body_form import Form
from .._runtime.body_multipart import Multipart
from .._runtime.body_xml import Xml
from .._runtime.bytes_text import base64url
from .._runtime.client import Resource
from .._runtime.datetimes import full_date
from .._runtime.form_part import Part
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.part_styles import FormPart
from .._runtime.text_values import decimal_text
from .._runtime.typed_values import as_type

_OPEN: Operation[None] = Operation(
    "POST",
    "/open",
    body=Form(
        "body",
        renamed={
            "owner_key": "ownerKey",
            "public_key": "publicKey",
            "tag_list": "tagList",
            "valid_from": "validFrom",
        },
        parts={
            "publicKey": Part(encoding=base64url),
            "validFrom": Part(encoding=full_date),
            "ownerKey": Part(encoding=as_type(lambda: models.Key)),
        },
    ),
    responses={"204": None},
)

_PARTS: Operation[None] = Operation(
    "POST",
    "/parts",
    body=Multipart(
        "body",
        renamed={
            "owner_key": "ownerKey",
            "public_key": "publicKey",
            "tag_list": "tagList",
            "valid_from": "validFrom",
        },
        parts={
            "validFrom": Part("text/plain", encoding=full_date),
            "tagList": FormPart(explode=False),
            "publicKey": Part(
                "application/octet-stream",
                headers={"Content-Transfer-Encoding": "base64url"},
                encoding=base64url,
            ),
            "ownerKey": Part(encoding=as_type(lambda: models.Key)),
        },
    ),
    responses={"204": None},
)

_SEVERAL: Operation[None] = Operation(
    "POST",
    "/several",
    body=Bodies(
        {
            "application/json": Json("body", encoding=as_type(lambda: models.Key)),
            "application/x-www-form-urlencoded": Form(
                "body",
                renamed={"public_key": "publicKey", "valid_from": "validFrom"},
                parts={
                    "publicKey": Part(encoding=base64url),
                    "price": Part(encoding=decimal_text),
                    "validFrom": Part(encoding=full_date),
                },
            ),
            "multipart/form-data": Multipart(
                "body",
                renamed={"public_key": "publicKey", "valid_from": "validFrom"},
                parts={
                    "publicKey": Part(
                        "application/octet-stream",
                        headers={"Content-Transfer-Encoding": "base64url"},
                        encoding=base64url,
                    ),
                    "price": Part(encoding=decimal_text),
                    "validFrom": Part(encoding=full_date),
                },
            ),
            "application/xml": Xml(
                "body",
                type=lambda: models.Key,
                root="Key",
                encoding=as_type(lambda: models.Key),
            ),
        },
    ),
    responses={"204": None},
)

_EITHER: Operation[None] = Operation(
    "POST",
    "/either",
    body=Multipart(
        "body",
        renamed={
            "public_key": "publicKey",
            "scan_of": "scanOf",
            "valid_from": "validFrom",
        },
        parts={
            "publicKey": Part(
                "application/octet-stream",
                headers={"Content-Transfer-Encoding": "base64url"},
                encoding=base64url,
            ),
            "price": Part(encoding=decimal_text),
            "validFrom": Part(encoding=full_date),
        },
    ),
    responses={"204": None},
)

_XML: Operation[None] = Operation(
    "POST",
    "/xml",
    body=Xml(
        "body",
        type=lambda: list[models.Key],
        root="keys",
        encoding=as_type(lambda: list[models.Key]),
    ),
    responses={"204": None},
)


class Orders(Resource):
    def open(
        self,
        body: models.Open | Mapping[str, Any],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /open`"""
        return self._call(_OPEN, request_options, body=body)

    def parts(
        self,
        body: models.Open | Mapping[str, Any],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /parts`"""
        return self._call(_PARTS, request_options, body=body)

    def several(
        self,
        body: models.Key | Mapping[str, Any] | str | bytes,
        *,
        content_type: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /several`

        Args:
            content_type: Media type of the body, one of `application/json`,
                `application/x-www-form-urlencoded`, `multipart/form-data`,
                `application/xml`; `application/json` by default.
        """
        return self._call(
            _SEVERAL, request_options, body=body, content_type=content_type
        )

    def either(
        self,
        body: models.OrderEitherRequest | Mapping[str, Any],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /either`"""
        return self._call(_EITHER, request_options, body=body)

    def xml(
        self,
        body: Sequence[models.Key | Mapping[str, Any]] | str | bytes,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /xml`"""
        return self._call(_XML, request_options, body=body)


class AsyncOrders(AsyncResource):
    async def open(
        self,
        body: models.Open | Mapping[str, Any],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /open`"""
        return await self._call(_OPEN, request_options, body=body)

    async def parts(
        self,
        body: models.Open | Mapping[str, Any],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /parts`"""
        return await self._call(_PARTS, request_options, body=body)

    async def several(
        self,
        body: models.Key | Mapping[str, Any] | str | bytes,
        *,
        content_type: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /several`

        Args:
            content_type: Media type of the body, one of `application/json`,
                `application/x-www-form-urlencoded`, `multipart/form-data`,
                `application/xml`; `application/json` by default.
        """
        return await self._call(
            _SEVERAL, request_options, body=body, content_type=content_type
        )

    async def either(
        self,
        body: models.OrderEitherRequest | Mapping[str, Any],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /either`"""
        return await self._call(_EITHER, request_options, body=body)

    async def xml(
        self,
        body: Sequence[models.Key | Mapping[str, Any]] | str | bytes,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /xml`"""
        return await self._call(_XML, request_options, body=body)
