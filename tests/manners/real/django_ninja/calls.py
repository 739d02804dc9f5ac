"""What a user of the aviary writes, and what the aviary means by it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from uuid import UUID

from aviary import (
    Aviary,
    ConflictError,
    MissingCredentialsError,
    UnauthorizedError,
    UnprocessableContentError,
    models,
)
from manners.calling import Call, Raises

_TOKEN = {"token": "t0ken"}
_NOTHING: dict[str, object] = {
    "ids": [],
    "names": None,
    "mood": None,
    "since": None,
    "day": None,
    "price": None,
    "flag": False,
    "nest": None,
    "lasts": None,
    "x_trace": "",
    "session": None,
}
_BIRD: dict[str, object] = {
    "id": 0,
    "name": "b",
    "owner": None,
    "tags": [],
    "counts": {},
    "lasts": None,
    "wakes": None,
    "place": [1, "x"],
    "size": None,
}

CALLS: tuple[Call[Aviary], ...] = (
    Call(
        "everything in the query, a header and a cookie",
        lambda c: c.given.retrieve(
            ids=[1, 2],
            names=["a", "b,c"],
            mood="very sad",
            since=datetime(2024, 2, 29, 1, 2, 3, 4, timezone(timedelta(hours=2))),
            day=date(2024, 2, 29),
            price=Decimal("1.10"),
            flag=True,
            nest=UUID(int=5),
            lasts=timedelta(days=1, seconds=2.5),
            x_trace="t",
            session="s",
        ),
        {
            "given": {
                "ids": [1, 2],
                "names": ["a", "b,c"],
                "mood": "very sad",
                "since": "2024-02-29 01:02:03.000004+02:00",
                "day": "2024-02-29",
                "price": "1.10",
                "flag": True,
                "nest": "00000000-0000-0000-0000-000000000005",
                "lasts": "1 day, 0:00:02.500000",
                "x_trace": "t",
                "session": "s",
            }
        },
        client=_TOKEN,
    ),
    Call(
        "nothing in the query",
        lambda c: c.given.retrieve(),
        {"given": _NOTHING},
        client=_TOKEN,
    ),
    Call(
        "a key in place of a token",
        lambda c: c.given.retrieve(),
        {"given": _NOTHING},
        client={"key": "k3y"},
    ),
    Call(
        "no credentials", lambda c: c.given.retrieve(), Raises(MissingCredentialsError)
    ),
    Call(
        "a wrong token",
        lambda c: c.given.retrieve(),
        Raises(UnauthorizedError),
        client={"token": "other"},
    ),
    Call(
        "all pages",
        lambda c: c.birds.list(limit=2),
        ["b0", "b1", "b2", "b3", "b4"],
        of=lambda birds: [one.name for one in birds],
        client=_TOKEN,
    ),
    Call(
        "a model",
        lambda c: c.birds.create(
            name="ü",
            owner=models.Owner(name="o", born=date(2000, 1, 1)),
            tags=["x"],
            counts={"a": 1},
            lasts=timedelta(hours=25),
            wakes=time(1, 2, 3),
            place=[2, "q"],
            size="s",
        ),
        {
            **_BIRD,
            "name": "ü",
            "owner": {"name": "o", "born": "2000-01-01"},
            "tags": ["x"],
            "counts": {"a": 1},
            "lasts": "P1DT1H",
            "wakes": "01:02:03",
            "place": [2, "q"],
            "size": "s",
        },
        client=_TOKEN,
    ),
    Call(
        "an error",
        lambda c: c.birds.create(name="taken"),
        Raises(ConflictError, {"message": "There is one."}),
        client=_TOKEN,
    ),
    Call(
        "what is wrong is said",
        lambda c: c.birds.create(name="b", place=[1, 2]),
        Raises(UnprocessableContentError),
        client=_TOKEN,
    ),
    Call(
        "a part of a model",
        lambda c: c.birds.update(3, name="new", owner=None),
        {**_BIRD, "id": 3, "name": "new", "tags": ["kept"]},
        client=_TOKEN,
    ),
    Call("nothing comes back", lambda c: c.birds.delete(3), None, client=_TOKEN),
    Call(
        "a form",
        lambda c: c.form.create(
            name="ü &=+", born=date(2000, 1, 1), words=["a", "b"], count=4
        ),
        {
            "given": {
                "name": "ü &=+",
                "born": "2000-01-01",
                "words": ["a", "b"],
                "count": 4,
            }
        },
        client=_TOKEN,
    ),
    Call(
        "files and a field",
        lambda c: c.photos.create(
            photo=("ü.png", b"abc", "image/png"), more=[b"1", ("b.bin", b"2")], name="o"
        ),
        {
            "given": {
                "photo": ["ü.png", "image/png", 3],
                "more": ["more", "b.bin"],
                "name": "o",
                "born": None,
            }
        },
        client=_TOKEN,
    ),
    Call(
        "a file beside JSON",
        lambda c: c.scans.create(scan=b"abc", owner=models.Owner(name="o")),
        {"given": {"scan": 3, "owner": {"name": "o", "born": None}}},
        client=_TOKEN,
    ),
    Call(
        "two bodies",
        lambda c: c.pairs.create(number=1, owner=models.Owner(name="o")),
        {"given": {"number": 1, "owner": {"name": "o", "born": None}}},
        client=_TOKEN,
    ),
    Call(
        "one of two models",
        lambda c: c.flocks.create(first=models.Gull(kind="gull", span=1.5)),
        {"first": {"kind": "gull", "span": 1.5}},
        client=_TOKEN,
    ),
    Call(
        "a path of several kinds",
        lambda c: c.days.retrieve(date(2024, 2, 29), UUID(int=7), "a/b c"),
        {
            "given": {
                "day": "2024-02-29",
                "nest": "00000000-0000-0000-0000-000000000007",
                "rest": "a/b c",
            }
        },
        client=_TOKEN,
    ),
)
