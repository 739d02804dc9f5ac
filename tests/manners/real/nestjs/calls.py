"""What a user of the emporium writes, and what the emporium means by it."""

from __future__ import annotations

from datetime import UTC, date, datetime

from emporium import (
    BadRequestError,
    Emporium,
    ErrorDtoConflictError,
    ErrorDtoNotFoundError,
    MissingCredentialsError,
    UnauthorizedError,
    models,
)
from manners.calling import Call, Raises

_AT = datetime(2024, 2, 29, 12, 30, tzinfo=UTC)

CALLS: tuple[Call[Emporium], ...] = (
    Call(
        "a model",
        lambda c: c.things.create(name="t", price=1.5),
        {"id": 1, "name": "t", "price": 1.5},
    ),
    Call(
        "a model of all kinds",
        lambda c: c.things.create(
            name="ü",
            price=1,
            count=3,
            kind="second hand",
            level=2,
            made_at=_AT,
            tags=["a"],
            sizes={"w": 1.5},
            maker=models.MakerDto(name="m", since=None),
            others=[{"name": "o", "since": date(1900, 1, 1)}],
            note=None,
        ),
        {
            "id": 1,
            "name": "ü",
            "price": 1,
            "count": 3,
            "kind": "second hand",
            "level": 2,
            "madeAt": "2024-02-29T12:30:00Z",
            "tags": ["a"],
            "sizes": {"w": 1.5},
            "maker": {"name": "m", "since": None},
            "others": [{"name": "o", "since": "1900-01-01"}],
            "note": None,
        },
    ),
    Call(
        "what comes back is of its types",
        lambda c: c.things.create(
            name="t", price=1.5, made_at=_AT, maker={"name": "m", "since": None}
        ),
        [_AT, "m", None],
        of=lambda thing: [thing.made_at, thing.maker.name, thing.maker.since],
    ),
    Call("a number in a path", lambda c: c.things.retrieve(7), 7, of=lambda t: t.id),
    Call(
        "some properties, null among them",
        lambda c: c.things.update("7", maker=None, note=None, count=0),
        {"id": "7", "seen": {"maker": None, "note": None, "count": 0}},
    ),
    Call("nothing comes back", lambda c: c.things.remove("a/b ü"), None),
    Call(
        "all pages",
        lambda c: c.things.list(),
        ["m0", "m1", "m2", "m3", "m4"],
        of=lambda makers: [one.name for one in makers],
    ),
    Call(
        "pages of a size",
        lambda c: c.things.list(take=3).pages(),
        [(3, True), (2, False)],
        of=lambda pages: [
            (len(one.items), one.body.meta.has_next_page) for one in pages
        ],
    ),
    Call(
        "a query",
        lambda c: c.other.search(
            text="ü &",
            number=1.5,
            flag=False,
            since=_AT,
            kinds=["new", "second hand"],
            words=["a", "b,c"],
            x_trace="t",
        ),
        {
            "text": "ü &",
            "number": 1.5,
            "flag": "false",
            "since": "2024-02-29T12:30:00Z",
            "kinds": ["new", "second hand"],
            "words": ["a", "b,c"],
            "trace": "t",
        },
    ),
    Call(
        "one of two",
        lambda c: c.pets.adopt(models.CatDto(lives=9)),
        (True, 9),
        of=lambda pet: (isinstance(pet, models.CatDto), pet.lives),
    ),
    Call(
        "the other of two",
        lambda c: c.pets.adopt({"type": "dog", "tricks": ["sit"]}),
        {"type": "dog", "tricks": ["sit"]},
    ),
    Call(
        "a file and a field",
        lambda c: c.things.photo("7", file=("x.png", b"abc"), note="ü"),
        {"id": "7", "name": "x.png", "size": 3, "note": "ü"},
    ),
    Call(
        "files",
        lambda c: c.things.photos.create("7", files=[("x", b"a"), ("y", b"b")]),
        {"names": ["x", "y"]},
    ),
    Call(
        "a download",
        lambda c: c.file.retrieve(),
        ("a.pdf", "application/pdf"),
        of=lambda one: (one.filename, one.media_type),
    ),
    Call("text that no document describes", lambda c: c.hello.retrieve(), "Hello"),
    Call(
        "events that no document describes",
        lambda c: c.events.list(),
        True,
        of=lambda text: 'data: {"at":1}' in text,
    ),
    Call(
        "an error",
        lambda c: c.things.create(name="taken", price=1),
        Raises(
            ErrorDtoConflictError,
            {"statusCode": 409, "message": "taken", "error": "Conflict"},
        ),
    ),
    Call(
        "nothing is there",
        lambda c: c.things.retrieve(404),
        Raises(ErrorDtoNotFoundError, {"statusCode": 404, "message": "Not Found"}),
    ),
    Call(
        "what is wrong is said",
        lambda c: c.things.create(name="", price=1),
        Raises(
            BadRequestError,
            {
                "statusCode": 400,
                "message": ["name must be longer than or equal to 1 characters"],
                "error": "Bad Request",
            },
        ),
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
        Raises(UnauthorizedError),
        client={"bearer": "other"},
    ),
)
