"""Response headers as the types that the document gives them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, Generic, Self, TypeVar, overload

import httpx2

from .http_dates import read_http_date

if TYPE_CHECKING:
    from uuid import UUID

T = TypeVar("T")

_INTEGER: Final = r"[+-]?[0-9]+"
_NUMBER: Final = r"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?"
_STRING: Final = r'"(?:[^"\\]|\\.)*"'
_BALANCED: Final = re.compile(rf'(?:[^"]|{_STRING})*')
_ELEMENT: Final = re.compile(rf'(?:[^",]|{_STRING})+')
_FLAGS: Final = {"true": True, "false": False}


class TypedHeaders:
    """Base of `ResponseHeaders`: an attribute for each documented header."""

    def __init__(self, headers: Mapping[str, str]) -> None:
        self.raw: httpx2.Headers = httpx2.Headers(headers)
        """All of them, as they were sent."""

    def __repr__(self) -> str:
        kinds = vars(type(self)).items()
        names = [name for name, one in kinds if isinstance(one, ResponseHeader)]
        values = [(name, getattr(self, name)) for name in names]
        shown = [f"{name}={one!r}" for name, one in values if one is not None]
        return f"{type(self).__name__}({', '.join(shown)})"


class ResponseHeader(Generic[T]):
    """One header; None where it was not sent, or is not of its type."""

    def __init__(self, name: str, read: Callable[[str], T]) -> None:
        self._name = name
        self._read = read

    @overload
    def __get__(self, headers: None, _kind: Any) -> Self: ...

    @overload
    def __get__(self, headers: TypedHeaders, _kind: Any) -> T | None: ...

    def __get__(self, headers: TypedHeaders | None, _kind: Any) -> Self | T | None:
        if headers is None:
            return self
        values = headers.raw.get_list(self._name)
        # Cookies have commas, and a line each (OpenAPI 3.2, section 4.21.3).
        between = "\n" if self._name.lower() == "set-cookie" else ", "
        try:
            return self._read(between.join(values).strip()) if values else None
        except (ValueError, RecursionError):
            return None


def read_text(value: str) -> str:
    """Return it as it is."""
    return value


def read_integer(value: str) -> int:
    """Return a whole number; raises `ValueError` for anything else."""
    if not re.fullmatch(_INTEGER, value):
        raise ValueError(value)
    return int(value)


def read_number(value: str) -> float:
    """Return a number; raises `ValueError` for anything else."""
    if not re.fullmatch(_NUMBER, value):
        raise ValueError(value)
    return float(value)


def read_boolean(value: str) -> bool:
    """Return `true` or `false`; raises `ValueError` for anything else."""
    found = _FLAGS.get(value.lower())
    if found is None:
        raise ValueError(value)
    return found


def read_date_time(value: str) -> datetime:
    """Return a point in time of RFC 3339; raises `ValueError` for anything else.

    Fields of HTTP have a form of their own, whatever the document says they have
    (RFC 9110, section 5.6.7).
    """
    if value[:3].isalpha():
        return read_http_date(value)
    found = datetime.fromisoformat(value)
    if found.tzinfo is None:
        raise ValueError(value)
    return found


def read_date(value: str) -> date:
    """Return a date of RFC 3339; raises `ValueError` for anything else."""
    return date.fromisoformat(value)


def read_uuid(value: str) -> UUID:
    """Return a UUID; raises `ValueError` for anything else."""
    from uuid import UUID  # Imports of clients do not pay for it.

    return UUID(value)


def read_list(read: Callable[[str], T]) -> Callable[[str], list[T]]:
    """Return what reads values that commas separate (`style: simple`).

    A comma within a quoted string separates nothing (RFC 9110, section 5.6.1).
    """
    return lambda value: [read(one.strip()) for one in _elements(value) if one.strip()]


def _elements(value: str) -> list[str]:
    if '"' in value and _BALANCED.fullmatch(value):
        return _ELEMENT.findall(value)
    return value.split(",")


def read_lines(value: str) -> list[str]:
    """Return the values of a field that is no list: one a line."""
    return [one.strip() for one in value.split("\n")]


def read_json(value: str) -> Any:
    """Return JSON; raises `ValueError` where it is none."""
    return json.loads(value)
