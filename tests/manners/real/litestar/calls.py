"""What a user of the harbor writes, and what the harbor means by it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from harbor import (
    Harbor,
    HarborBadRequestError,
    MissingCredentialsError,
    NotFoundError,
    TooManyRequestsError,
    TroubleConflictError,
    UnauthorizedError,
    models,
)
from manners.calling import Call, Raises

_KEY = UUID("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")
_AT = datetime(2024, 2, 29, 12, 30, tzinfo=UTC)
_PIXEL = 70
_NAMES = ["m0", "m1", "m2", "m3", "m4"]
_SENT: dict[str, object] = {
    "name": "x.txt",
    "type": "text/plain",
    "size": 3,
    "pages": [],
    "note": None,
    "level": 1,
}


def _boat(**given: object) -> dict[str, object]:
    """Return a boat as the harbor sends it: without what has its default."""
    return {"name": "b", "price": "1.10", "tags": [], "sizes": {}, **given}


def _search(**given: object) -> dict[str, object]:
    return {
        "text": "t",
        "number": None,
        "ratio": None,
        "flag": None,
        "on": None,
        "at": None,
        "trip": None,
        "price": None,
        "color": None,
        "level": None,
        "words": None,
        "page_size": 10,
        "token": None,
        "session": None,
        **given,
    }


def _names(makers: list[models.Maker]) -> list[str]:
    return [one.name for one in makers]


BODIES: tuple[Call[Harbor], ...] = (
    Call("a model", lambda c: c.boats.create(name="b", price="1.10"), _boat()),
    Call(
        "a model of all kinds",
        lambda c: c.boats.create(
            name="ü",
            price="1.10",
            color="dark blue",
            level=2,
            launched=date(2024, 2, 29),
            seen_at=_AT,
            trip=timedelta(days=1, minutes=30),
            key=_KEY,
            maker=models.Maker(name="m", since=date(1900, 1, 1)),
            tags=["a"],
            sizes={"w": 1.5},
            place=[1.5, 2],
            note=None,
        ),
        _boat(
            name="ü",
            color="dark blue",
            level=2,
            launched="2024-02-29",
            seen_at="2024-02-29T12:30:00Z",
            trip="P1DT30M",
            key=str(_KEY),
            maker={"name": "m", "since": "1900-01-01"},
            tags=["a"],
            sizes={"w": 1.5},
            place=[1.5, 2.0],
            note=None,
        ),
    ),
    Call(
        "names in camel case",
        lambda c: c.boats.camel.create(name="b", price="1.10", seen_at=_AT),
        _AT,
        of=lambda boat: boat.seen_at,
    ),
    Call(
        "a list",
        lambda c: c.boats.many.create([{"name": "b", "price": "1.10"}]),
        [_boat()],
    ),
    Call(
        "some properties",
        lambda c: c.boats.update(_KEY, full_name="n"),
        {"id": str(_KEY), "given": {"fullName": "n"}},
    ),
    Call(
        "null is not nothing",
        lambda c: c.boats.update(_KEY, home_port=None),
        {"id": str(_KEY), "given": {"homePort": None}},
    ),
    Call("nothing comes back", lambda c: c.boats.delete(_KEY), None),
    Call(
        "one or nothing: one",
        lambda c: c.boats.maker.retrieve(1),
        {"name": "m", "since": None},
    ),
    Call("one or nothing: nothing", lambda c: c.boats.maker.retrieve(0), None),
    Call(
        "one of two",
        lambda c: c.pets.adopt(models.Cat(lives=9)),
        (True, 9),
        of=lambda pet: (isinstance(pet, models.Cat), pet.lives),
    ),
    Call(
        "the other of two",
        lambda c: c.pets.adopt({"type": "dog", "known_tricks": ["sit"]}),
        {"type": "dog", "knownTricks": ["sit"]},
    ),
    Call(
        "what the server makes",
        lambda c: c.facts.retrieve(),
        [date(2024, 2, 29), _AT.replace(minute=0), "08:30:00", "AP8=", [1.5, 2.0]],
        of=lambda boat: [
            boat.launched,
            boat.seen_at,
            boat.sails,
            boat.flag,
            boat.place,
        ],
    ),
)
QUERY: tuple[Call[Harbor], ...] = (
    Call("text", lambda c: c.search.retrieve(text="ü &"), _search(text="ü &")),
    Call(
        "all kinds",
        lambda c: c.search.retrieve(
            text="t",
            number=0,
            ratio=1.5,
            flag=False,
            on=date(2024, 2, 29),
            at=_AT,
            trip=timedelta(minutes=90),
            price="1.10",
            color="dark blue",
            level=2,
            words=["a", "b,c"],
            page_size=5,
            x_token="t",
            session="s",
        ),
        _search(
            number=0,
            ratio=1.5,
            flag=False,
            on="2024-02-29",
            at="2024-02-29T12:30:00Z",
            trip=5400.0,
            price="1.10",
            color="dark blue",
            level=2,
            words=["a", "b,c"],
            page_size=5,
            token="t",
            session="s",
        ),
    ),
    Call(
        "None for everything that may be null",
        lambda c: c.search.retrieve(
            text="t", number=None, on=None, trip=None, color=None, words=None
        ),
        _search(),
    ),
)
FORMS: tuple[Call[Harbor], ...] = (
    Call(
        "a form",
        lambda c: c.forms.login(
            user_name="ü&", born=date(2024, 2, 29), scopes=["a", "b"]
        ),
        {"user_name": "ü&", "born": "2024-02-29", "scopes": ["a", "b"]},
    ),
    Call(
        "None in a form",
        lambda c: c.forms.login(user_name="u", born=None, scopes=None),
        {"user_name": "u", "born": None, "scopes": None},
    ),
    Call("a file", lambda c: c.papers.upload(passport=("x.txt", b"abc")), _SENT),
    Call(
        "files and fields",
        lambda c: c.papers.upload(
            passport=("x.txt", b"abc"),
            pages=[("y", b"y"), ("z", b"z")],
            note="n",
            level=2,
        ),
        {**_SENT, "pages": ["y", "z"], "note": "n", "level": 2},
    ),
    Call(
        "None for files",
        lambda c: c.papers.upload(passport=("x.txt", b"abc"), pages=None, note=None),
        _SENT,
    ),
)
PAGES: tuple[Call[Harbor], ...] = (
    Call("pages by offset", lambda c: c.makers.list(), _NAMES, of=_names),
    Call("pages by number", lambda c: c.ports.list(page_size=3), _NAMES, of=_names),
    Call("pages by a cursor", lambda c: c.crews.list(), _NAMES, of=_names),
)
FILES: tuple[Call[Harbor], ...] = (
    Call(
        "a download",
        lambda c: c.chart.retrieve(),
        ("bücher.png", "image/png", _PIXEL),
        of=lambda one: (one.filename, one.media_type, one.size),
    ),
    Call("lines of text", lambda c: c.log.retrieve(), "a,b\nü,2\n"),
    Call(
        "events",
        lambda c: c.winds.list().events(),
        [("wind", "0", {"n": 0}), ("wind", "1", {"n": 1})],
        of=lambda events: [(one.event, one.id, one.data) for one in events],
    ),
)
ERRORS: tuple[Call[Harbor], ...] = (
    Call(
        "a documented error",
        lambda c: c.errors.fail(409),
        Raises(TroubleConflictError, {"reason": "taken", "code": 7}),
    ),
    Call(
        "an error with more to say",
        lambda c: c.boats.maker.retrieve(404),
        Raises(
            NotFoundError,
            {"status_code": 404, "detail": "No such boat", "extra": {"id": 404}},
        ),
    ),
    Call(
        "too many requests",
        lambda c: c.errors.fail(429),
        Raises(TooManyRequestsError, {"detail": "failed"}),
    ),
    Call(
        "what is wrong is said",
        lambda c: c.search.retrieve(text="t", page_size=0),
        Raises(HarborBadRequestError),
    ),
)
AUTH: tuple[Call[Harbor], ...] = (
    Call("no credentials", lambda c: c.me.retrieve(), Raises(MissingCredentialsError)),
    Call("a token", lambda c: c.me.retrieve(), "ann", client={"bearer_token": "t0k3n"}),
    Call(
        "a wrong token",
        lambda c: c.me.retrieve(),
        Raises(UnauthorizedError),
        client={"bearer_token": "other"},
    ),
)
CALLS = (*BODIES, *QUERY, *FORMS, *PAGES, *FILES, *ERRORS, *AUTH)
