"""Each rule of repair: a fault, and what is written instead, by subject."""

from __future__ import annotations

from . import operations, parameters, required_fields, schemas, written_otherwise
from .places import Row

ROWS: tuple[Row, ...] = (
    *operations.ROWS,
    *parameters.ROWS,
    *schemas.ROWS,
    *written_otherwise.ROWS,
    *required_fields.ROWS,
)
