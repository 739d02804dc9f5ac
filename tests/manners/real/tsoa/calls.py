"""What a user of the depot writes, and what the depot means by it."""

from __future__ import annotations

from datetime import UTC, date, datetime

from depot import (
    BadRequestError,
    Depot,
    MissingCredentialsError,
    ProblemConflictError,
    ProblemUnauthorizedError,
    models,
)
from manners.calling import Call, Raises

_KEY = "f81d4fae-7dec-41d0-a765-00a0c91e6bf6"
_AT = datetime(2024, 2, 29, 12, 30, tzinfo=UTC)

CALLS: tuple[Call[Depot], ...] = (
    Call(
        "a model",
        lambda c: c.things.create({"name": "t", "price": 1.5, "note": None}),
        {"name": "t", "price": 1.5, "note": None, "count": 1},
    ),
    Call(
        "a model of all kinds",
        lambda c: c.things.create(
            models.Thing(
                name="ü",
                price=1,
                count=3,
                kind="second hand",
                level=2,
                made_at=_AT,
                key=_KEY,
                tags=["a"],
                sizes={"w": 1.5},
                maker=models.Maker(name="m", since=None),
                either=models.Maker(name="o"),
                note="n",
                extra=[1, None],
            )
        ),
        {
            "name": "ü",
            "price": 1,
            "count": 3,
            "kind": "second hand",
            "level": 2,
            "madeAt": "2024-02-29T12:30:00Z",
            "key": _KEY,
            "tags": ["a"],
            "sizes": {"w": 1.5},
            "maker": {"name": "m", "since": None},
            "either": {"name": "o"},
            "note": "n",
            "extra": [1, None],
        },
    ),
    Call(
        "what no schema describes is kept",
        lambda c: c.things.create(
            {"name": "t", "price": 1, "note": None, "color": "red", "maker": None}
        ),
        ["red", None, 1],
        of=lambda thing: [thing.color, thing.maker, thing.count],
    ),
    Call(
        "some properties",
        lambda c: c.things.update("7", count=0),
        ("7", {"count": 0}),
        of=lambda found: (found.id, found.seen),
    ),
    Call("nothing comes back", lambda c: c.things.remove("a/b ü"), None),
    Call("text or null: text", lambda c: c.things.note.retrieve(7), "note 7"),
    Call("a list", lambda c: c.things.tags.update("7", ["a"]), ["a", "7"]),
    Call(
        "all pages",
        lambda c: c.things.list(),
        ["m0", "m1", "m2", "m3", "m4"],
        of=lambda makers: [one.name for one in makers],
    ),
    Call(
        "pages of a size",
        lambda c: c.things.list(limit=3, offset=1).pages(),
        [(3, 1), (1, 4)],
        of=lambda pages: [(len(one.items), one.body.offset) for one in pages],
    ),
    Call(
        "a query",
        lambda c: c.other.search(
            text="ü &",
            number=2,
            flag=False,
            since=date(2024, 2, 29),
            kind="second hand",
            words=["a", "b,c"],
            x_trace="t",
        ),
        {
            "text": "ü &",
            "number": 2,
            "flag": False,
            "since": "2024-02-29T00:00:00.000Z",
            "kind": "second hand",
            "words": ["a", "b,c"],
            "trace": "t",
        },
    ),
    Call(
        "one of two",
        lambda c: c.pets.adopt(models.Cat(lives=9)),
        (True, 9),
        of=lambda pet: (isinstance(pet, models.Cat), pet.lives),
    ),
    Call(
        "the other of two",
        lambda c: c.pets.adopt({"type": "dog", "tricks": ["sit"]}),
        {"type": "dog", "tricks": ["sit"]},
    ),
    Call(
        "a file and fields",
        lambda c: c.things.photo.create("7", file=("x.png", b"abc"), title="ü"),
        {"name": "x.png", "size": 3, "title": "ü", "note": None},
    ),
    Call(
        "files",
        lambda c: c.things.photos.create("7", files=[("x", b"a"), ("y", b"b")]),
        ["x", "y"],
    ),
    Call("a download", lambda c: c.file.retrieve(), b"%PDF"),
    Call(
        "an error",
        lambda c: c.things.create({"name": "taken", "price": 1, "note": None}),
        Raises(ProblemConflictError, {"message": "taken"}),
    ),
    Call(
        "what is wrong is said",
        lambda c: c.things.create({"name": "t", "price": "x", "note": None}),
        Raises(BadRequestError),
    ),
    Call("no credentials", lambda c: c.me.retrieve(), Raises(MissingCredentialsError)),
    Call(
        "a key", lambda c: c.me.retrieve(), {"name": "ann"}, client={"api_key": "k3y"}
    ),
    Call(
        "a wrong key",
        lambda c: c.me.retrieve(),
        Raises(ProblemUnauthorizedError, {"message": "who?"}),
        client={"api_key": "other"},
    ),
)
