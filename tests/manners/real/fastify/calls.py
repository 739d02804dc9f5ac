"""What a user of the kiosk writes, and what the kiosk means by it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

from kiosk import (
    APIStatusError,
    Kiosk,
    MissingCredentialsError,
    ProblemUnauthorizedError,
    models,
)
from manners.calling import Call, Raises

_KEY = UUID("f81d4fae-7dec-41d0-a765-00a0c91e6bf6")
_AT = datetime(2024, 2, 29, 12, 30, tzinfo=UTC)
_THING = {"name": "t", "price": 1.5, "count": 1}

CALLS: tuple[Call[Kiosk], ...] = (
    Call("a model", lambda c: c.things.create(name="t", price=1.5), _THING),
    Call(
        "a model of all kinds",
        lambda c: c.things.create(
            name="ü",
            price=1,
            count=3,
            kind="second hand",
            level=2,
            made_at=_AT,
            made_on=date(2024, 2, 29),
            key=_KEY,
            tags=["a"],
            sizes={"w": 1.5},
            maker=models.Maker(name="m", since=None),
            either="x",
            note=None,
            extra=[1, None],
        ),
        {
            "name": "ü",
            "price": 1,
            "count": 3,
            "kind": "second hand",
            "level": 2,
            "madeAt": "2024-02-29T12:30:00Z",
            "madeOn": "2024-02-29",
            "key": str(_KEY),
            "tags": ["a"],
            "sizes": {"w": 1.5},
            "maker": {"name": "m", "since": None},
            "either": "x",
            "note": None,
            "extra": [1, None],
        },
    ),
    Call(
        "null for a model and for a date",
        lambda c: c.things.create(name="t", price=1.5, made_on=None, maker=None),
        {**_THING, "madeOn": None, "maker": None},
    ),
    Call(
        "what comes back is of its types",
        lambda c: c.things.create(
            name="t", price=1.5, made_at=_AT, made_on=date(2024, 2, 29), key=_KEY
        ),
        [_AT, date(2024, 2, 29), _KEY],
        of=lambda thing: [thing.made_at, thing.made_on, thing.key],
    ),
    Call(
        "some properties, null among them",
        lambda c: c.things.update(7, count=0, note=None),
        {"id": 7, "body": {"count": 0, "note": None}},
    ),
    Call("nothing comes back", lambda c: c.things.delete("a/b ü"), None),
    Call(
        "all pages",
        lambda c: c.things.list(),
        ["m0", "m1", "m2", "m3", "m4"],
        of=lambda makers: [one.name for one in makers],
    ),
    Call(
        "pages of a size",
        lambda c: c.things.list(page_size=3).pages(),
        [(3, 2), (2, 2)],
        of=lambda pages: [(len(one.items), one.body.total_pages) for one in pages],
    ),
    Call(
        "a query",
        lambda c: c.search.retrieve(
            text="ü &",
            number=1.5,
            flag=False,
            since=date(2024, 2, 29),
            kind="second hand",
            words=["a", "b,c"],
            x_trace="t",
        ),
        {
            "text": "ü &",
            "number": 1.5,
            "flag": False,
            "since": "2024-02-29",
            "kind": "second hand",
            "words": ["a", "b,c"],
            "trace": "t",
        },
    ),
    Call(
        "a path of several parts",
        lambda c: c.files.retrieve("b/ü c.pdf"),
        b"%PDF",
    ),
    Call(
        "a download",
        lambda c: c.files.retrieve("b c.pdf"),
        ("b c.pdf", "application/pdf"),
        of=lambda one: (one.filename, one.media_type),
    ),
    Call("a form", lambda c: c.form.create(user="ü&", age=7), {"user": "ü&", "age": 7}),
    Call(
        "a file",
        lambda c: c.upload.create(file=("x.png", b"abc"), note="ü"),
        {"name": "x.png", "size": 3, "note": "ü"},
    ),
    Call(
        "an error of a range of statuses",
        lambda c: c.things.create(name="taken", price=1),
        Raises(
            APIStatusError,
            {"statusCode": 409, "error": "Conflict", "message": "taken"},
        ),
    ),
    Call("no credentials", lambda c: c.me.retrieve(), Raises(MissingCredentialsError)),
    Call(
        "a key", lambda c: c.me.retrieve(), {"name": "ann"}, client={"api_key": "k3y"}
    ),
    Call(
        "a wrong key",
        lambda c: c.me.retrieve(),
        Raises(ProblemUnauthorizedError, {"statusCode": 401, "message": "who?"}),
        client={"api_key": "other"},
    ),
)
