"""What a user of the bazaar writes, and what the bazaar means by it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

from bazaar import (
    Bazaar,
    MissingCredentialsError,
    ProblemConflictError,
    ProblemNotFoundError,
    ProblemUnauthorizedError,
    models,
)
from manners.calling import Call, Raises

_KEY = UUID("f81d4fae-7dec-41d0-a765-00a0c91e6bf6")
_AT = datetime(2024, 2, 29, 12, 30, tzinfo=UTC)
_THING = {"name": "t", "price": 1.5, "count": 1, "kind": "new"}

CALLS: tuple[Call[Bazaar], ...] = (
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
            page="https://example.com/",
            tags=["a"],
            sizes={"w": 1.5},
            place=[1, 2.5],
            maker=models.Maker(name="m", since=date(1900, 1, 1)),
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
            "page": "https://example.com/",
            "tags": ["a"],
            "sizes": {"w": 1.5},
            "place": [1, 2.5],
            "maker": {"name": "m", "since": "1900-01-01"},
            "note": None,
            "extra": [1, None],
        },
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
        "a number in a path", lambda c: c.things.retrieve(7), "t7", of=lambda t: t.name
    ),
    Call(
        "some properties, null among them",
        lambda c: c.things.update("7", made_on=None, note=None, count=0),
        {"seen": {"madeOn": None, "note": None, "count": 0}},
    ),
    Call("no properties", lambda c: c.things.update("7"), {"seen": {}}),
    Call("nothing comes back", lambda c: c.things.delete("a/b ü"), None),
    Call(
        "all pages",
        lambda c: c.things.list(),
        ["m0", "m1", "m2", "m3", "m4"],
        of=lambda makers: [one.name for one in makers],
    ),
    Call(
        "a query",
        lambda c: c.search.retrieve(
            text="ü &",
            number=1.5,
            flag="false",
            since=date(2024, 2, 29),
            kind="second hand",
            words=["a", "b,c"],
            x_trace="t",
        ),
        {
            "text": "ü &",
            "number": 1.5,
            "flag": "false",
            "since": "2024-02-29",
            "kind": "second hand",
            "words": ["a", "b,c"],
            "trace": "t",
        },
        of=lambda found: found.seen,
    ),
    Call(
        "one of two",
        lambda c: c.pets.create(models.Cat(lives=9)),
        (True, 9),
        of=lambda pet: (isinstance(pet, models.Cat), pet.lives),
    ),
    Call(
        "the other of two",
        lambda c: c.pets.create({"type": "dog", "tricks": ["sit"]}),
        {"type": "dog", "tricks": ["sit"]},
    ),
    Call(
        "a form",
        lambda c: c.form.create(user="ü&", born="x"),
        {"seen": {"user": "ü&", "born": "x"}},
    ),
    Call(
        "a file",
        lambda c: c.upload.create(file=("x.png", b"abc", "image/png"), note="ü"),
        {"seen": {"name": "x.png", "type": "image/png", "size": 3, "note": "ü"}},
    ),
    Call(
        "a download",
        lambda c: c.file.retrieve(),
        ("bücher.pdf", "application/pdf"),
        of=lambda one: (one.filename, one.media_type),
    ),
    Call(
        "events",
        lambda c: c.events.retrieve(),
        ["m0", "m1"],
        of=lambda makers: [one.name for one in makers],
    ),
    Call(
        "an error",
        lambda c: c.things.create(name="taken", price=1),
        Raises(ProblemConflictError, {"code": 7, "message": "taken"}),
    ),
    Call(
        "nothing is there",
        lambda c: c.things.retrieve(404),
        Raises(ProblemNotFoundError, {"code": 1, "message": "none"}),
    ),
    Call("no credentials", lambda c: c.me.retrieve(), Raises(MissingCredentialsError)),
    Call(
        "a token",
        lambda c: c.me.retrieve(),
        {"name": "ann"},
        client={"bearer": "t0k3n"},
    ),
    Call(
        "a wrong token",
        lambda c: c.me.retrieve(),
        Raises(ProblemUnauthorizedError),
        client={"bearer": "other"},
    ),
)
