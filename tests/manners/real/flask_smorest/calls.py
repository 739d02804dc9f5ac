"""What a user of the lamps writes, and what the lamps mean by it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

from lamps import (
    CountConflictError,
    Lamps,
    LampsUnprocessableEntityError,
    MissingCredentialsError,
    NotFoundError,
    UnauthorizedError,
    models,
)
from manners.calling import Call, Raises

_KEY = UUID("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")
_AT = datetime(2024, 2, 29, 12, 30, tzinfo=UTC)

CALLS: tuple[Call[Lamps], ...] = (
    Call(
        "a model",
        lambda c: c.lamps.create(name="l"),
        {"id": 1, "name": "l", "lit": True},
    ),
    Call(
        "a model of all kinds",
        lambda c: c.lamps.create(
            name="ü",
            secret="s",
            price=1.1,
            watts=9.5,
            size="l",
            mode=None,
            made_at=_AT,
            made_on=date(2024, 2, 29),
            opens="08:30:00",
            trip=90,
            key=_KEY,
            page="http://example.com/",
            mail="a@example.com",
            lit=False,
            maker={"name": "m", "since": date(1900, 1, 1)},
            parts=[models.Maker(name="p", since=None)],
            sizes={"w": 1},
            pair=[1, "a"],
            extra={"any": None},
        ),
        {
            "id": 1,
            "name": "ü",
            "watts": 9.5,
            "size": "l",
            "mode": None,
            "madeAt": "2024-02-29T12:30:00Z",
            "madeOn": "2024-02-29",
            "opens": "08:30:00",
            "key": str(_KEY),
            "page": "http://example.com/",
            "mail": "a@example.com",
            "lit": False,
            "maker": {"name": "m", "since": "1900-01-01"},
            "parts": [{"name": "p", "since": None}],
            "sizes": {"w": 1},
            "pair": [1, "a"],
            "extra": {"any": None},
        },
        of=lambda lamp: {
            name: value
            for name, value in lamp.model_dump(
                mode="json", by_alias=True, exclude_unset=True
            ).items()
            if name not in ("price", "trip")
        },
    ),
    Call(
        "what comes back is of its types",
        lambda c: c.lamps.create(
            name="l",
            price=1.1,
            made_at=_AT,
            key=_KEY,
            maker=models.Maker(name="m", since=date(1900, 1, 1)),
        ),
        [Decimal("1.10"), _AT, _KEY, date(1900, 1, 1)],
        of=lambda lamp: [
            Decimal(lamp.price),
            lamp.made_at,
            lamp.key,
            lamp.maker.since,
        ],
    ),
    Call(
        "null for a model",
        lambda c: c.lamps.create(name="l", maker=None),
        {"id": 1, "name": "l", "lit": True, "maker": None},
    ),
    Call(
        "some properties",
        lambda c: c.lamps.update(7, made_on=None),
        {"id": 7, "madeOn": None},
    ),
    Call("nothing comes back", lambda c: c.lamps.delete(7), None),
    Call(
        "all pages",
        lambda c: c.lamps.list(),
        ["l0", "l1", "l2", "l3", "l4"],
        of=lambda lamps: [one.name for one in lamps],
    ),
    Call(
        "all kinds in a query",
        lambda c: c.other.search(
            text="ü &",
            since=date(2024, 2, 29),
            before=_AT,
            price=1.5,
            size="s",
            lit=False,
            numbers=[1, 2],
            words=["a", "b,c"],
        ),
        {
            "text": "ü &",
            "since": "2024-02-29",
            "before": "2024-02-29T12:30:00+00:00",
            "price": "1.5",
            "size": "s",
            "lit": False,
            "numbers": [1, 2],
            "words[]": ["a", "b,c"],
        },
        of=lambda found: found.fields,
    ),
    Call(
        "a form",
        lambda c: c.form.create(user="ü&", born=date(2024, 2, 29), scopes=["a", "b"]),
        {"user": "ü&", "born": "2024-02-29", "scopes": ["a", "b"]},
        of=lambda found: found.fields,
    ),
    Call(
        "None in a form",
        lambda c: c.form.create(user="u", born=None),
        {"user": "u"},
        of=lambda found: found.fields,
    ),
    Call(
        "files",
        lambda c: c.files.create(
            picture=("x.png", b"abc"), more=[("y", b""), ("z", b"")]
        ),
        {"count": 3, "fields": {"names": ["x.png", "y", "z"]}},
    ),
    Call(
        "a download",
        lambda c: c.picture.retrieve(),
        ("bücher.png", "image/png", 70),
        of=lambda one: (one.filename, one.media_type, one.size),
    ),
    Call(
        "a documented error",
        lambda c: c.lamps.create(name="taken"),
        Raises(CountConflictError, {"count": 1, "name": None}),
    ),
    Call(
        "an error of the default response",
        lambda c: c.lamps.retrieve(404),
        Raises(
            NotFoundError,
            {"code": 404, "status": "Not Found", "message": "No such lamp."},
        ),
    ),
    Call(
        "what is wrong is said",
        lambda c: c.lamps.create(name=""),
        Raises(LampsUnprocessableEntityError),
    ),
    Call("no credentials", lambda c: c.me.retrieve(), Raises(MissingCredentialsError)),
    Call(
        "a token",
        lambda c: c.me.retrieve(),
        {"count": 1, "name": "ann"},
        client={"bearer": "t0k3n"},
    ),
    Call(
        "a wrong token",
        lambda c: c.me.retrieve(),
        Raises(UnauthorizedError),
        client={"bearer": "other"},
    ),
)
