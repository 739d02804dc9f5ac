"""What a user of the orchard writes, and what the orchard means by it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from manners.calling import Call, Raises
from manners.real.fastapi.bodies import BODIES, FORMS
from manners.real.fastapi.expected import AT, LOGS, PIXEL, events, query
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
)

QUERY: tuple[Call[Orchard], ...] = (
    Call("no query", lambda c: c.echo.query(), query()),
    Call("text", lambda c: c.echo.query(text="ü &=+%"), query(text="ü &=+%")),
    Call("no text", lambda c: c.echo.query(text=""), query(text="")),
    Call("an integer", lambda c: c.echo.query(number=0), query(number=0)),
    Call("None for an integer", lambda c: c.echo.query(number=None), query()),
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
        query(),
    ),
    Call("a float", lambda c: c.echo.query(ratio=1.5), query(ratio=1.5)),
    Call("a truth value", lambda c: c.echo.query(flag=True), query(flag=True)),
    Call(
        "a date",
        lambda c: c.echo.query(on=date(2024, 2, 29)),
        query(on="2024-02-29"),
    ),
    Call(
        "a datetime",
        lambda c: c.echo.query(at=AT),
        query(at="2024-02-29T12:30:00Z"),
    ),
    Call(
        "a duration",
        lambda c: c.echo.query(takes=timedelta(hours=1, milliseconds=250)),
        query(takes=3600.25),
    ),
    Call(
        "a duration of days",
        lambda c: c.echo.query(takes=timedelta(days=-1, seconds=1)),
        query(takes=-86399.0),
    ),
    Call(
        "a duration as text",
        lambda c: c.echo.query(takes="P1DT2H"),
        query(takes=93600.0),
    ),
    Call(
        "a decimal",
        lambda c: c.echo.query(price=Decimal("1.10")),
        query(price="1.10"),
    ),
    Call(
        "a decimal with all its digits",
        lambda c: c.echo.query(price=Decimal("12345678901234567890.123456789")),
        query(price="12345678901234567890.123456789"),
    ),
    Call(
        "an enum of text",
        lambda c: c.echo.query(color="dark blue"),
        query(color="dark blue"),
    ),
    Call("an enum of numbers", lambda c: c.echo.query(level=2), query(level=2)),
    Call(
        "a list of text",
        lambda c: c.echo.query(words=["a", "b,c", ""]),
        query(words=["a", "b,c", ""]),
    ),
    Call("an empty list", lambda c: c.echo.query(words=[]), query()),
    Call(
        "a list under another name",
        lambda c: c.echo.query(n=[1, 2]),
        query(numbers=[1, 2]),
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
RESPONSES: tuple[Call[Orchard], ...] = (
    Call("a response that is a file", lambda c: c.file.retrieve(), PIXEL),
    Call(
        "a file of a name",
        lambda c: c.file.export(),
        ("bücher.png", "image/png", len(PIXEL)),
        of=lambda one: (one.filename, one.media_type, one.size),
    ),
    Call("a response that is text", lambda c: c.text.retrieve(), "tür\n"),
    Call("a response in pieces", lambda c: c.file.stream(), b"ab"),
    Call("events", lambda c: c.events.watch(), LOGS[:3], of=events),
    Call("lines", lambda c: c.lines.export(), LOGS[:3], of=events),
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
    Call("pages by a cursor", lambda c: c.logs.list(limit=2), LOGS, of=events),
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
        lambda c: c.echo.query(at=AT.replace(tzinfo=None)),
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
