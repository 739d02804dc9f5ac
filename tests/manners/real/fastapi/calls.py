"""What a user of the orchard writes, and what the orchard means by it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from manners.calling import Call, Raises
from orchard import (
    APIError,
    ConflictError,
    ForbiddenError,
    InvalidArgumentError,
    MissingCredentialsError,
    NotFoundError,
    Orchard,
    TooManyRequestsError,
    UnprocessableContentError,
    models,
)

_KEY = UUID("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")
_AT = datetime(2024, 2, 29, 12, 30, tzinfo=UTC)
_NOON = datetime(2024, 2, 29, 12, tzinfo=UTC)
_PIXEL = Path(__file__).with_name("pixel.png").read_bytes()


def _query(**given: object) -> dict[str, object]:
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


def _item(**given: object) -> dict[str, object]:
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


_SENT = {"name": "x.txt", "type": "text/plain", "size": 3, "more": [], "note": None}
_PHOTO = {
    "name": "a b",
    "picture": "abc",
    "taken": "2024-02-29T12:30:00Z",
    "level": 1,
    "price": None,
    "tags": [],
    "public": False,
}
_BODY: dict[str, object] = {
    "corner": [1, 2.5],
    "names": ["red"],
    "by": {"x": "0.25"},
    "seconds": 1.5,
    "note": "none",
}
_LOGS = [(_NOON + timedelta(minutes=at), Decimal(at) / 10) for at in range(5)]


def _event(one: models.Event) -> tuple[object, object]:
    return one.at, Decimal(one.price)


def _events(events: list[models.Event]) -> list[tuple[object, object]]:
    return [_event(one) for one in events]


QUERY: tuple[Call[Orchard], ...] = (
    Call("no query", lambda c: c.echo.query(), _query()),
    Call("text", lambda c: c.echo.query(text="ü &=+%"), _query(text="ü &=+%")),
    Call("no text", lambda c: c.echo.query(text=""), _query(text="")),
    Call("an integer", lambda c: c.echo.query(number=0), _query(number=0)),
    Call("None for an integer", lambda c: c.echo.query(number=None), _query()),
    Call(
        "None for everything that may be null",
        lambda c: c.echo.query(
            ratio=None,
            on=None,
            at=None,
            takes=None,
            price=None,
            color=None,
            level=None,
            words=None,
            n=None,
        ),
        _query(),
    ),
    Call("a float", lambda c: c.echo.query(ratio=1.5), _query(ratio=1.5)),
    Call("a truth value", lambda c: c.echo.query(flag=True), _query(flag=True)),
    Call(
        "a date",
        lambda c: c.echo.query(on=date(2024, 2, 29)),
        _query(on="2024-02-29"),
    ),
    Call(
        "a datetime",
        lambda c: c.echo.query(at=_AT),
        _query(at="2024-02-29T12:30:00Z"),
    ),
    Call(
        "a duration",
        lambda c: c.echo.query(takes=timedelta(hours=1, milliseconds=250)),
        _query(takes=3600.25),
    ),
    Call(
        "a duration of days",
        lambda c: c.echo.query(takes=timedelta(days=-1, seconds=1)),
        _query(takes=-86399.0),
    ),
    Call(
        "a duration as text",
        lambda c: c.echo.query(takes="P1DT2H"),
        _query(takes=93600.0),
    ),
    Call(
        "a decimal",
        lambda c: c.echo.query(price=Decimal("1.10")),
        _query(price="1.10"),
    ),
    Call(
        "a decimal with all its digits",
        lambda c: c.echo.query(price=Decimal("12345678901234567890.123456789")),
        _query(price="12345678901234567890.123456789"),
    ),
    Call(
        "an enum of text",
        lambda c: c.echo.query(color="dark blue"),
        _query(color="dark blue"),
    ),
    Call("an enum of numbers", lambda c: c.echo.query(level=2), _query(level=2)),
    Call(
        "a list of text",
        lambda c: c.echo.query(words=["a", "b,c", ""]),
        _query(words=["a", "b,c", ""]),
    ),
    Call("an empty list", lambda c: c.echo.query(words=[]), _query()),
    Call(
        "a list under another name",
        lambda c: c.echo.query(n=[1, 2]),
        _query(numbers=[1, 2]),
    ),
    Call(
        "a path",
        lambda c: c.path.retrieve(7, "dark blue", "a/b c"),
        {"number": 7, "color": "dark blue", "rest": "a/b c"},
    ),
    Call(
        "header fields and a cookie",
        lambda c: c.head.retrieve(x_token="t", session="s"),
        {"token": "t", "many": None, "session": "s"},
    ),
    Call(
        "None for a header field and a cookie",
        lambda c: c.head.retrieve(x_token=None, session=None),
        {"token": None, "many": None, "session": None},
    ),
)
BODIES: tuple[Call[Orchard], ...] = (
    Call("a model", lambda c: c.items.create(name="a"), _item()),
    Call(
        "a model of all kinds",
        lambda c: c.items.create(
            name="ü",
            price=Decimal("1.10"),
            ratio=0.5,
            made_on=date(2024, 2, 29),
            made_at=_AT,
            opens=time(8, 30),
            takes=timedelta(minutes=90),
            key=_KEY,
            color="dark blue",
            level=2,
            tags=["a"],
            sizes={"x": 1},
            address=models.Address(street_name="S"),
            note=None,
        ),
        _item(
            name="ü",
            price="1.10",
            ratio=0.5,
            made_on="2024-02-29",
            made_at="2024-02-29T12:30:00Z",
            opens="08:30:00",
            takes="PT1H30M",
            key=str(_KEY),
            color="dark blue",
            level=2,
            tags=["a"],
            sizes={"x": 1},
            address={"streetName": "S", "zipCode": None},
            note=None,
        ),
    ),
    Call(
        "what comes back is of Python's types",
        lambda c: c.items.create(
            name="a",
            price=Decimal("1.10"),
            made_on=date(2024, 2, 29),
            made_at=_AT,
            opens=time(8, 30),
            takes=timedelta(minutes=90),
            key=_KEY,
            level=2,
        ),
        [
            Decimal("1.10"),
            date(2024, 2, 29),
            _AT,
            time(8, 30),
            timedelta(minutes=90),
            _KEY,
            2,
        ],
        of=lambda item: [
            Decimal(item.price),
            item.made_on,
            item.made_at,
            item.opens,
            item.takes,
            item.key,
            item.level,
        ],
    ),
    Call(
        "a number for a decimal",
        lambda c: c.items.create(name="a", price=2),
        _item(price="2"),
    ),
    Call(
        "a mapping by names of fields",
        lambda c: c.items.create(name="a", address={"street_name": "S"}),
        _item(address={"streetName": "S", "zipCode": None}),
    ),
    Call(
        "a mapping by names of properties",
        lambda c: c.items.create(name="a", address={"streetName": "S"}),
        _item(address={"streetName": "S", "zipCode": None}),
    ),
    Call(
        "a list of models and mappings",
        lambda c: c.items.replace([models.ItemInput(name="a"), {"name": "b"}]),
        [_item(), _item(name="b")],
    ),
    Call(
        "a body in a property",
        lambda c: c.items.update(_KEY, item={"name": "a"}, times=2),
        _item(),
    ),
    Call(
        "one of two",
        lambda c: c.pets.adopt(models.Cat(kind="cat", lives=9)),
        {"kind": "cat", "lives": 9},
    ),
    Call(
        "the other of two, as a mapping",
        lambda c: c.pets.adopt({"kind": "dog", "tricks": ["sit"]}),
        {"kind": "dog", "tricks": ["sit"]},
    ),
    Call(
        "one of two without a tag",
        lambda c: c.shapes.create(shape=models.Square(side=2), copies=3),
        ["Square", {"side": 2.0}, 3],
    ),
    Call(
        "what holds itself",
        lambda c: c.trees.create(
            name="a",
            leaves=[{"name": "b"}, models.TreeInput(name="c", leaves=[])],
            parent=None,
        ),
        {
            "name": "a",
            "leaves": [
                {"name": "b", "leaves": [], "parent": None},
                {"name": "c", "leaves": [], "parent": None},
            ],
            "parent": None,
        },
    ),
    Call(
        "a body of several parts",
        lambda c: c.measures.create(
            corner=(1, 2.5),
            names=["red"],
            by={"x": Decimal("0.25")},
            takes=timedelta(seconds=1.5),
        ),
        _BODY,
    ),
    Call(
        "null in a body of several parts",
        lambda c: c.measures.create(
            corner=[1, 2.5],
            names=["red"],
            by={"x": "0.25"},
            takes="PT1.5S",
            note=None,
        ),
        {**_BODY, "note": None},
    ),
    Call("a body of text", lambda c: c.notes.update("n", "ü"), "ü"),
    Call("a body of null", lambda c: c.notes.update("n", None), None),
    Call("a response without content", lambda c: c.items.remove(_KEY), None),
)
FORMS: tuple[Call[Orchard], ...] = (
    Call(
        "a form",
        lambda c: c.forms.login(username="u", grant_type="password", scopes=["a", "b"]),
        {"username": "u", "grant": "password", "scopes": ["a", "b"]},
    ),
    Call(
        "None in a form",
        lambda c: c.forms.login(username="u", grant_type=None, scopes=None),
        {"username": "u", "grant": None, "scopes": None},
    ),
    Call(
        "a form that is a model",
        lambda c: c.profile.create(
            nick="ü&", born=date(2024, 2, 29), color="dark blue", scores=[1, 2.5]
        ),
        {
            "nick": "ü&",
            "born": "2024-02-29",
            "color": "dark blue",
            "scores": [1.0, 2.5],
        },
    ),
    Call(
        "None in a form that is a model",
        lambda c: c.profile.create(nick="n", born=None),
        {"nick": "n", "born": None, "color": "red", "scores": []},
    ),
    Call(
        "a file",
        lambda c: c.uploads.create(file=("x.txt", b"abc")),
        {**_SENT, "extra": None},
    ),
    Call(
        "files and a field",
        lambda c: c.uploads.create(
            file=("x.txt", b"abc"), more=[("y", b""), ("z", b"")], note="n"
        ),
        {**_SENT, "more": ["y", "z"], "note": "n", "extra": None},
    ),
    Call(
        "None for a file and a field",
        lambda c: c.uploads.create(file=("x.txt", b"abc"), extra=None, note=None),
        {**_SENT, "extra": None},
    ),
    Call(
        "fields beside a file",
        lambda c: c.photos.create("a b", picture=b"abc", taken=_AT),
        _PHOTO,
    ),
    Call(
        "fields of all kinds beside a file",
        lambda c: c.photos.create(
            "a b",
            picture=("p", b"abc", "image/png"),
            taken=_AT,
            level=2,
            price=Decimal("1.10"),
            tags=["x", "y"],
            public=True,
        ),
        {**_PHOTO, "level": 2, "price": "1.10", "tags": ["x", "y"], "public": True},
    ),
    Call(
        "None for a decimal beside a file",
        lambda c: c.photos.create("a b", picture=b"abc", taken=_AT, price=None),
        _PHOTO,
    ),
)
RESPONSES: tuple[Call[Orchard], ...] = (
    Call("a response that is a file", lambda c: c.file.retrieve(), _PIXEL),
    Call(
        "a file of a name",
        lambda c: c.file.export(),
        ("bücher.png", "image/png", len(_PIXEL)),
        of=lambda one: (one.filename, one.media_type, one.size),
    ),
    Call("a response that is text", lambda c: c.text.retrieve(), "tür\n"),
    Call("a response in pieces", lambda c: c.file.stream(), b"ab"),
    Call("events", lambda c: c.events.watch(), _LOGS[:3], of=_events),
    Call("lines", lambda c: c.lines.export(), _LOGS[:3], of=_events),
    Call(
        "events of names",
        lambda c: c.signals.watch().events(),
        [("tick", "1", '{"n": 1}'), ("tock", "2", '{"n": 2}')],
        of=lambda events: [(one.event, one.id, one.data) for one in events],
    ),
    Call(
        "all pages",
        lambda c: c.boxes.list(),
        [1.0, 2.0, 3.0, 4.0, 5.0],
        of=lambda items: [one.radius for one in items],
    ),
    Call(
        "pages from the middle",
        lambda c: c.boxes.list(page=2, size=1),
        [2.0, 3.0, 4.0, 5.0],
        of=lambda items: [one.radius for one in items],
    ),
    Call(
        "pages one by one",
        lambda c: c.boxes.list(size=3).pages(),
        [[1, 3], [2, 2]],
        of=lambda pages: [[one.body.page, len(one.items)] for one in pages],
    ),
    Call("pages by a cursor", lambda c: c.logs.list(limit=2), _LOGS, of=_events),
)
ERRORS: tuple[Call[Orchard], ...] = (
    Call("404", lambda c: c.errors.fail(404), Raises(NotFoundError, {"reason": "no"})),
    Call("409", lambda c: c.errors.fail(409), Raises(ConflictError, {"reason": "no"})),
    Call(
        "a status that is not documented",
        lambda c: c.errors.fail(403),
        Raises(ForbiddenError, {"detail": "failed"}),
    ),
    Call(
        "too many requests",
        lambda c: c.errors.fail(429),
        Raises(TooManyRequestsError, {"detail": "failed"}),
    ),
    Call(
        "what is wrong is said",
        lambda c: c.path.retrieve(0, "red", "x"),
        Raises(UnprocessableContentError),
    ),
    Call(
        "a datetime without an offset",
        lambda c: c.echo.query(at=_AT.replace(tzinfo=None)),
        Raises(InvalidArgumentError),
    ),
)
AUTH: tuple[Call[Orchard], ...] = (
    Call("no credentials", lambda c: c.me.retrieve(), Raises(MissingCredentialsError)),
    Call(
        "a token",
        lambda c: c.me.retrieve(),
        {"token": "t"},
        client={"oauth2_password_bearer": "t"},
    ),
    Call(
        "a token for a name and a password",
        lambda c: c.me.retrieve(),
        {"token": "for ann"},
        client={
            "oauth2_password_bearer_username": "ann",
            "oauth2_password_bearer_password": "s3cret",
        },
    ),
    Call(
        "no token for a wrong password",
        lambda c: c.me.retrieve(),
        Raises(APIError),
        client={
            "oauth2_password_bearer_username": "ann",
            "oauth2_password_bearer_password": "other",
        },
    ),
    Call(
        "a key in a header field",
        lambda c: c.auth.header.retrieve(),
        "k",
        client={"api_key_header": "k"},
    ),
    Call(
        "a key in the query",
        lambda c: c.auth.query(),
        "k&=+",
        client={"api_key_query": "k&=+"},
    ),
    Call(
        "a key in a cookie",
        lambda c: c.auth.cookie.retrieve(),
        "k",
        client={"api_key_cookie": "k"},
    ),
    Call(
        "a name and a password",
        lambda c: c.auth.basic.list(),
        ["ann", "p:w"],
        client={"http_basic_username": "ann", "http_basic_password": "p:w"},
    ),
    Call(
        "a bearer token",
        lambda c: c.auth.bearer.retrieve(),
        "t",
        client={"http_bearer": "t"},
    ),
)
CALLS = (*QUERY, *BODIES, *FORMS, *RESPONSES, *ERRORS, *AUTH)
