"""Types of single values whose text on the wire is kept.

Each is an alias: type checkers see `datetime`, `UUID`, `bytes`, and so on. Where the
Python value alone would not give back the text it was read from (nine-digit fractions,
a leap second, an upper-case UUID, base64 with line breaks), the value is an instance of
a private subclass that remembers the text and is written as exactly that.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from typing import Annotated, Any, Final, TypeAlias
from uuid import UUID

from pydantic import GetCoreSchemaHandler
from pydantic_core import (
    CoreSchema,
    PydanticCustomError,
    PydanticSerializationUnexpectedValue,
    core_schema,
)

from .exact import NUMBER, RawFloat

WIRE: Final = object()
"""The serialization context in which every value becomes what the wire needs."""

_TIME = r"([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)([.,]\d+)?"
_ZONE = r"([Zz]|[+-]\d\d:?\d\d)?"
_DATE_TIME_TEXT = re.compile(rf"\d{{4}}-\d\d-\d\d[Tt ]{_TIME}{_ZONE}", re.ASCII)
_TIME_TEXT = re.compile(_TIME + _ZONE, re.ASCII)
_DATE_TEXT = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_UUID_TEXT = re.compile(r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
_BASE64 = re.compile(r"[A-Za-z0-9+/\r\n \t]*={0,2}")
_BASE64URL = re.compile(r"[A-Za-z0-9_\-\r\n \t]*={0,2}")
_DECIMAL_TEXT = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d{1,4})?", re.ASCII)


class _TextDateTime(datetime):
    """A date-time that is written as the text it was read from."""

    text: str

    def __repr__(self) -> str:
        return repr(datetime.combine(self.date(), self.timetz()))

    def __reduce_ex__(self, protocol: Any) -> Any:
        text = getattr(self, "text", None)
        return (
            super().__reduce_ex__(protocol) if text is None else (_date_time, (text,))
        )


class _TextTime(time):
    """A time that is written as the text it was read from."""

    text: str

    def __repr__(self) -> str:
        return repr(
            time(self.hour, self.minute, self.second, self.microsecond, self.tzinfo)
        )

    def __reduce_ex__(self, protocol: Any) -> Any:
        text = getattr(self, "text", None)
        return super().__reduce_ex__(protocol) if text is None else (_time, (text,))


class _TextUuid(UUID):
    """A UUID that is written as the text it was read from."""

    text: str

    def __init__(self, text: str) -> None:
        super().__init__(text)
        object.__setattr__(self, "text", text)

    def __repr__(self) -> str:
        return f"UUID('{self}')"

    def __reduce__(self) -> tuple[Callable[[str], UUID], tuple[str]]:
        return _TextUuid, (self.text,)


class _TextBytes(bytes):
    """Bytes that are written as the base64 they were read from."""

    text: str

    @classmethod
    def of(cls, value: bytes, text: str) -> _TextBytes:
        made = cls(value)
        made.text = text
        return made

    def __reduce__(self) -> tuple[Callable[..., bytes], tuple[bytes, str]]:
        return _TextBytes.of, (bytes(self), self.text)


class _TextDecimal(Decimal):
    """A decimal that is written as the text it was read from."""

    text: str

    def __reduce__(self) -> Any:
        text = getattr(self, "text", None)
        return super().__reduce__() if text is None else (_decimal_text, (text,))


def _refuse(kind: str) -> PydanticCustomError:
    return PydanticCustomError(
        "wire_text", "Input should be a valid {kind}", {"kind": kind}
    )


def _shape(text: str) -> str:
    """Put a date-time or time into the one shape that `fromisoformat` reads."""
    text = text.upper().replace(",", ".").replace(" ", "T")
    seconds = text.find(":60")
    if seconds > 0 and text[seconds - 3 : seconds - 2] == ":":
        # No Python time holds a leap second; the nearest is the end of the one before.
        zone = re.search(r"(Z|[+-]\d\d:?\d\d)$", text)
        text = text[:seconds] + ":59.999999" + (zone[0] if zone else "")
    return text


def _date_time(value: object) -> datetime:
    """Read an RFC 3339 date-time; one without an offset is read as it stands."""
    if isinstance(value, datetime):
        return value
    if not isinstance(value, str) or not _DATE_TIME_TEXT.fullmatch(value):
        raise _refuse("date-time")
    try:
        made = datetime.fromisoformat(_shape(value))
    except ValueError as error:
        raise _refuse("date-time") from error
    if date_time_text(made) == value:
        return made
    kept = _TextDateTime.combine(made.date(), made.timetz())
    kept.text = value
    return kept


def _date(value: object) -> date:
    """Read an RFC 3339 full-date."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not _DATE_TEXT.fullmatch(value):
        raise _refuse("date")
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise _refuse("date") from error


def _time(value: object) -> time:
    """Read an RFC 3339 time, with or without an offset."""
    if isinstance(value, time):
        return value
    if not isinstance(value, str) or not _TIME_TEXT.fullmatch(value):
        raise _refuse("time")
    try:
        made = time.fromisoformat(_shape(value))
    except ValueError as error:
        raise _refuse("time") from error
    if time_text(made) == value:
        return made
    kept = _TextTime(made.hour, made.minute, made.second, made.microsecond, made.tzinfo)
    kept.text = value
    return kept


def _uuid(value: object) -> UUID:
    """Read a UUID in its hyphenated form (RFC 9562, section 4)."""
    if isinstance(value, UUID):
        return value
    if not isinstance(value, str) or not _UUID_TEXT.fullmatch(value):
        raise _refuse("UUID")
    return _TextUuid(value) if value != value.lower() else UUID(value)


def _base64(value: object) -> bytes:
    """Read base64 (RFC 4648, section 4); bytes are taken for the value itself."""
    return _decoded(value, "base64", base64.b64decode, base64_text)


def _base64url(value: object) -> bytes:
    """Read base64url (RFC 4648, section 5), with or without padding."""
    return _decoded(value, "base64url", base64.urlsafe_b64decode, base64url_text)


def _decoded(
    value: object,
    kind: str,
    decode: Callable[[bytes], bytes],
    encode: Callable[[bytes], str],
) -> bytes:
    if isinstance(value, bytes | bytearray | memoryview):
        return value if isinstance(value, bytes) else bytes(value)
    if not isinstance(value, str):
        raise _refuse(kind)
    alphabet = _BASE64URL if kind == "base64url" else _BASE64
    if not alphabet.fullmatch(value.rstrip("\r\n")):
        raise _refuse(kind)
    packed = re.sub(r"[\r\n \t=]", "", value)
    try:
        made = decode((packed + "=" * (-len(packed) % 4)).encode("ascii"))
    except binascii.Error as error:
        raise _refuse(kind) from error
    return made if encode(made) == value else _TextBytes.of(made, value)


def _decimal_number(value: object) -> Decimal:
    """Read a JSON number with all its digits."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, RawFloat):
        return Decimal(value.text)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _refuse("number")
    return Decimal(repr(value))


def _decimal_text(value: object) -> Decimal:
    """Read a decimal that travels as a string."""
    if isinstance(value, Decimal):
        return value
    if not isinstance(value, str) or not _DECIMAL_TEXT.fullmatch(value):
        raise _refuse("decimal in a string")
    made = Decimal(value)
    if decimal_text(made) == value:
        return made
    kept = _TextDecimal(value)
    kept.text = value
    return kept


def date_time_text(value: datetime) -> str:
    """Write a date-time as RFC 3339 has it, `Z` for UTC."""
    text = getattr(value, "text", None)
    if isinstance(text, str):
        return text
    text = value.isoformat()
    return text[:-6] + "Z" if text.endswith("+00:00") else text


def time_text(value: time) -> str:
    """Write a time, likewise."""
    text = getattr(value, "text", None)
    if isinstance(text, str):
        return text
    text = value.isoformat()
    return text[:-6] + "Z" if text.endswith("+00:00") else text


def uuid_text(value: UUID) -> str:
    """Write a UUID as it was read, else in lower case."""
    return getattr(value, "text", None) or str(value)


def base64_text(value: bytes) -> str:
    """Write bytes as base64, as they were read where they were."""
    return getattr(value, "text", None) or base64.b64encode(value).decode("ascii")


def base64url_text(value: bytes) -> str:
    """Write bytes as base64url without padding, as they were read where they were."""
    text = getattr(value, "text", None)
    return text or base64.urlsafe_b64encode(value).decode("ascii").rstrip("=")


def decimal_text(value: Decimal) -> str:
    """Write a decimal in full, `100` and not `1E+2`, as far as that is reasonable."""
    text = getattr(value, "text", None)
    if isinstance(text, str):
        return text
    return format(value, "f") if abs(value.adjusted()) < 64 else str(value)


def _decimal_float(value: Decimal) -> int | float:
    whole = 0 <= value.adjusted() < 64 and value == value.to_integral_value()
    return int(value) if whole and value.as_tuple().exponent == 0 else float(value)


class _Wire:
    """How one kind of value is read and written; not for what is no such value.

    In plain Python dumps values stay as they are; in JSON and in the client's own
    requests (context `WIRE`) they become what the wire has.
    """

    def __init__(
        self,
        kind: type,
        read: Callable[[object], object],
        write: Callable[[Any], object],
        exactly: Callable[[Any], object] | None = None,
    ) -> None:
        self._kind = kind
        self._read = read
        self._write = write
        self._exactly = exactly or write

    def _dump(self, value: Any, info: core_schema.SerializationInfo[Any]) -> Any:
        if not isinstance(value, self._kind):
            # Lets a union go on to its next branch; elsewhere the value is kept.
            expected = f"expected {self._kind.__name__}"
            raise PydanticSerializationUnexpectedValue(expected)
        if info.context is WIRE:
            return self._exactly(value)
        return self._write(value) if info.mode == "json" else value

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            self._read,
            serialization=core_schema.plain_serializer_function_ser_schema(
                self._dump, info_arg=True
            ),
        )


class _NumberSchema:
    """A number that stays an int where it was one, and keeps its digits."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return NUMBER


def _itself(value: Decimal) -> Decimal:
    return value


DateTime: TypeAlias = Annotated[datetime, _Wire(datetime, _date_time, date_time_text)]
Date: TypeAlias = Annotated[date, _Wire(date, _date, date.isoformat)]
Time: TypeAlias = Annotated[time, _Wire(time, _time, time_text)]
Uuid: TypeAlias = Annotated[UUID, _Wire(UUID, _uuid, uuid_text)]
Base64Bytes: TypeAlias = Annotated[bytes, _Wire(bytes, _base64, base64_text)]
Base64UrlBytes: TypeAlias = Annotated[bytes, _Wire(bytes, _base64url, base64url_text)]
DecimalNumber: TypeAlias = Annotated[
    Decimal, _Wire(Decimal, _decimal_number, _decimal_float, _itself)
]
"""A JSON number whose digits all count."""
DecimalText: TypeAlias = Annotated[Decimal, _Wire(Decimal, _decimal_text, decimal_text)]
"""A decimal that travels as a string."""
Number: TypeAlias = Annotated[float, _NumberSchema()]
