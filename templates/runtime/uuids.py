"""UUIDs in their hyphenated form (RFC 9562, section 4)."""

from __future__ import annotations

from typing import Annotated, TypeAlias
from uuid import UUID

from pydantic_core.core_schema import (
    chain_schema,
    json_or_python_schema,
    str_schema,
    union_schema,
    uuid_schema,
)

from .with_schema import WithSchema

_TEXT = chain_schema(
    [
        str_schema(
            pattern="^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$", strict=True
        ),
        uuid_schema(strict=False),
    ]
)
_UUID = json_or_python_schema(
    _TEXT, union_schema([uuid_schema(strict=True), _TEXT], mode="left_to_right")
)

# A schema is the builder's own: a named alias writes its name into it.
Uuid: TypeAlias = Annotated[UUID, WithSchema(lambda _source, _handler: _UUID.copy())]
