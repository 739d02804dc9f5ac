"""Operations of `parcels`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.base64_bytes import Base64Bytes, Base64UrlBytes
from .._runtime.body_multipart import Multipart
from .._runtime.bytes_text import base64, base64url
from .._runtime.client import Resource
from .._runtime.files import File, FilePart
from .._runtime.form_part import Part
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.part_xml import XmlPart
from .._runtime.typed_values import as_type

_SEND: Operation[None] = Operation(
    "POST",
    "/parcels",
    body=Multipart(
        encodings={
            "stops": as_type(lambda: list[models.Stop]),
            "label": as_type(lambda: models.Stop),
            "plain": as_type(lambda: models.Stop),
            "several": as_type(lambda: list[models.Stop]),
            "scan": base64,
            "seal": base64url,
        },
        parts={
            "stops": XmlPart("application/xml", type=lambda: models.Stop),
            "label": XmlPart(
                "application/xml; charset=utf-8", type=lambda: models.Stop
            ),
            "plain": Part("text/plain"),
            "several": Part("application/json"),
            "scan": Part("image/png", headers={"Content-Transfer-Encoding": "base64"}),
            "backup": Part("application/gzip", required=("X-Checksum",)),
            "seal": Part(
                "application/octet-stream",
                headers={"Content-Transfer-Encoding": "base64url"},
            ),
        },
    ),
    responses={"204": None},
)


class Parcels(Resource):
    def send(
        self,
        *,
        stops: Sequence[models.Stop | Mapping[str, Any]],
        backup: File,
        label: models.Stop | Mapping[str, Any] | Omit = omit,
        plain: models.Stop | Mapping[str, Any] | Omit = omit,
        several: Sequence[models.Stop | Mapping[str, Any]] | Omit = omit,
        scan: Base64Bytes | Omit = omit,
        seal: Base64UrlBytes | Omit = omit,
        note: str | FilePart | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /parcels`"""
        return self._call(
            _SEND,
            request_options,
            stops=stops,
            backup=backup,
            label=label,
            plain=plain,
            several=several,
            scan=scan,
            seal=seal,
            note=note,
        )


class AsyncParcels(AsyncResource):
    async def send(
        self,
        *,
        stops: Sequence[models.Stop | Mapping[str, Any]],
        backup: File,
        label: models.Stop | Mapping[str, Any] | Omit = omit,
        plain: models.Stop | Mapping[str, Any] | Omit = omit,
        several: Sequence[models.Stop | Mapping[str, Any]] | Omit = omit,
        scan: Base64Bytes | Omit = omit,
        seal: Base64UrlBytes | Omit = omit,
        note: str | FilePart | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /parcels`"""
        return await self._call(
            _SEND,
            request_options,
            stops=stops,
            backup=backup,
            label=label,
            plain=plain,
            several=several,
            scan=scan,
            seal=seal,
            note=note,
        )
