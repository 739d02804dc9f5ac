"""What the orchard says of what came."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from orchard import models

KEY = UUID("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")
AT = datetime(2024, 2, 29, 12, 30, tzinfo=UTC)
NOON = datetime(2024, 2, 29, 12, tzinfo=UTC)
PIXEL = Path(__file__).with_name("pixel.png").read_bytes()


def query(**given: object) -> dict[str, object]:
    """Return what the application says of a query with these values."""
    return {
        "text": "t",
        "number": None,
        "ratio": None,
        "flag": False,
        "on": None,
        "at": None,
        "takes": None,
        "price": None,
        "color": None,
        "level": None,
        "words": None,
        "numbers": None,
        **given,
    }


def item(**given: object) -> dict[str, object]:
    """Return what the application says of an item with these values."""
    return {
        "name": "a",
        "price": "0",
        "ratio": None,
        "made_on": None,
        "made_at": None,
        "opens": None,
        "takes": None,
        "key": None,
        "color": "red",
        "level": None,
        "tags": [],
        "sizes": {},
        "address": None,
        "note": "none",
        **given,
    }


SENT = {"name": "x.txt", "type": "text/plain", "size": 3, "more": [], "note": None}
PHOTO = {
    "name": "a b",
    "picture": "abc",
    "taken": "2024-02-29T12:30:00Z",
    "level": 1,
    "price": None,
    "tags": [],
    "public": False,
}
BODY: dict[str, object] = {
    "corner": [1, 2.5],
    "names": ["red"],
    "by": {"x": "0.25"},
    "seconds": 1.5,
    "note": "none",
}
LOGS = [(NOON + timedelta(minutes=at), Decimal(at) / 10) for at in range(5)]


def event(one: models.Event) -> tuple[object, object]:
    return one.at, Decimal(one.price)


def events(events: list[models.Event]) -> list[tuple[object, object]]:
    return [event(one) for one in events]
