"""Bytes that travel as text (RFC 4648)."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from typing import Annotated, Any, Final, TypeAlias

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from .encode import WIRE

_LINE_END: Final = re.compile(r"[\r\n]")


def _base64(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")


def _base64url(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).decode("ascii")


class _Text:
    """How bytes are read and written; in Python they stay bytes."""

    def __init__(self, name: str, altchars: bytes, write: Callable[[bytes], str]):
        self._name = name
        self._altchars = altchars
        self._write = write

    def _read(self, value: object) -> bytes:
        """Return the bytes that text stands for; bytes as they are.

        Padding is whole or left out, and lines may be cut. What is not so, or would be
        written in another way, is no base64: its text is all that there is.
        """
        if isinstance(value, bytes | bytearray | memoryview):
            return bytes(value)
        try:
            if not isinstance(value, str):
                raise ValueError("no text")
            given = _LINE_END.sub("", value)
            bare = given.rstrip("=")
            packed = bare + "=" * (-len(bare) % 4)
            found = base64.b64decode(packed, self._altchars, validate=True)
            if given not in (bare, packed) or self._write(found) != packed:
                raise ValueError("it would not be written so")
            return found
        except (ValueError, binascii.Error) as error:
            raise PydanticCustomError(
                "base64", "Input should be valid {name}", {"name": self._name}
            ) from error

    def _dump(self, value: Any, info: core_schema.SerializationInfo[Any]) -> Any:
        if not isinstance(value, bytes):
            return value
        wanted = info.context is WIRE or info.mode == "json"
        return self._write(value) if wanted else value

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            self._read,
            serialization=core_schema.plain_serializer_function_ser_schema(
                self._dump, info_arg=True
            ),
        )

    def __get_pydantic_json_schema__(self, *_: object) -> dict[str, object]:
        return {"type": "string", "contentEncoding": self._name}


Base64Bytes: TypeAlias = Annotated[bytes, _Text("base64", b"+/", _base64)]
"""Base64 (section 4)."""
Base64UrlBytes: TypeAlias = Annotated[bytes, _Text("base64url", b"-_", _base64url)]
"""Base64url (section 5), written with padding (section 3.2)."""
