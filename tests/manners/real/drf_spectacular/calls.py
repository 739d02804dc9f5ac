"""What a user of the library writes, and what the library means by it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from uuid import UUID

from library import (
    APIStatusError,
    BadRequestError,
    Library,
    MissingCredentialsError,
    NotFoundError,
    ProblemConflictError,
    UnauthorizedError,
    models,
)
from manners.calling import Call, Raises

_KEY = UUID("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")
_AT = datetime(2024, 2, 29, 12, 30, tzinfo=UTC)
_NULLS = dict.fromkeys(("rank", "mood", "published", "loan", "extra", "author"), None)
_NAMES = ["a0", "a1", "a2", "a3", "a4"]
_COVER: dict[str, object] = {"names": ["x.png"], "size": 3, "fields": {"public": False}}


def _names(authors: list[models.Author]) -> list[str]:
    return [one.name for one in authors]


BOOKS: tuple[Call[Library], ...] = (
    Call(
        "a model",
        lambda c: c.books.create({"title": "ü", "price": "1.10"}),
        {
            "id": 1,
            "title": "ü",
            "price": "1.10",
            "format": "paper",
            "shelf": "of ü",
            **_NULLS,
        },
    ),
    Call(
        "a model of all kinds",
        lambda c: c.books.create(
            models.BookRequest(
                title="t",
                secret="s",
                price=Decimal("1.10"),
                rate=0.25,
                format="e-book",
                rank=models.RankEnum(2),
                mood="glad",
                marks=["b", "a"],
                published=date(2024, 2, 29),
                added=_AT,
                opens=time(8, 30),
                loan="1 02:03:04",
                key=_KEY,
                tags=["x-y"],
                sizes={"w": 1},
                extra={"any": [1, None]},
                address="127.0.0.1",
                author=models.AuthorRequest(name="a", born=date(1900, 1, 1)),
                editors=[models.AuthorRequest(name="b", email="b@example.com")],
            )
        ),
        {
            "id": 1,
            "title": "t",
            "price": "1.10",
            "rate": 0.25,
            "format": "e-book",
            "rank": 2,
            "mood": "glad",
            "marks": ["a", "b"],
            "published": "2024-02-29",
            "added": "2024-02-29T12:30:00Z",
            "opens": "08:30:00",
            "loan": "1 02:03:04",
            "key": str(_KEY),
            "tags": ["x-y"],
            "sizes": {"w": 1},
            "extra": {"any": [1, None]},
            "address": "127.0.0.1",
            "author": {"name": "a", "born": "1900-01-01"},
            "editors": [{"name": "b", "born": None, "email": "b@example.com"}],
            "shelf": "of t",
        },
        of=lambda book: {
            **book.model_dump(mode="json", by_alias=True, exclude_unset=True),
            "marks": sorted(book.marks),
        },
    ),
    Call(
        "null where it is allowed",
        lambda c: c.books.create(
            {
                "title": "t",
                "price": 2,
                "rank": None,
                "mood": None,
                "published": None,
                "loan": None,
                "extra": None,
                "author": None,
            }
        ),
        {
            "id": 1,
            "title": "t",
            "price": "2.00",
            "format": "paper",
            "shelf": "of t",
            **_NULLS,
        },
    ),
    Call(
        "a word left blank",
        lambda c: c.books.create({"title": "t", "price": "1", "mood": ""}),
        "",
        of=lambda book: book.mood,
    ),
    Call(
        "a model as a form",
        lambda c: c.books.create(
            {"title": "ü&", "price": "1.10", "published": date(2024, 2, 29)},
            content_type="application/x-www-form-urlencoded",
        ),
        ["ü&", Decimal("1.10"), date(2024, 2, 29)],
        of=lambda book: [book.title, book.price, book.published],
    ),
    Call(
        "a model as a form of parts",
        lambda c: c.books.create(
            models.BookRequest(
                title="ü", price=Decimal("1.10"), tags=["a", "b"], added=_AT
            ),
            content_type="multipart/form-data",
        ),
        ["ü", ["a", "b"], _AT],
        of=lambda book: [book.title, book.tags, book.added],
    ),
    Call(
        "some fields",
        lambda c: c.books.update(7, {"published": None, "price": Decimal("3.5")}),
        {
            "id": 7,
            "title": "t",
            "price": "3.50",
            "format": "paper",
            "shelf": "of t",
            **_NULLS,
        },
    ),
    Call("no fields", lambda c: c.books.update(7), "t", of=lambda book: book.title),
    Call(
        "what comes back is of Python's types",
        lambda c: c.books.retrieve(7),
        [7, "t", Decimal("1.00"), "paper"],
        of=lambda one: [one.id, one.title, Decimal(one.price), one.format],
    ),
    Call("nothing", lambda c: c.books.delete(7), None),
    Call(
        "values that the server makes",
        lambda c: c.facts.list(),
        [
            _AT.replace(minute=0),
            "1 02:00:00",
            Decimal("1.10"),
            2**63 - 1,
            [[1, 2.5], []],
            None,
        ],
        of=lambda one: [
            one.now,
            one.loan,
            Decimal(one.price),
            one.big,
            one.rows,
            one.none,
        ],
    ),
    Call(
        "one of two kinds",
        lambda c: c.pets.adopt({"kind": "dog", "tricks": ["sit"]}),
        {"kind": "dog", "tricks": ["sit"]},
    ),
    Call(
        "the other one",
        lambda c: c.pets.adopt(models.CatRequest(kind="cat", lives=9)),
        (True, 9),
        of=lambda pet: (isinstance(pet, models.Cat), pet.lives),
    ),
)
FORMS: tuple[Call[Library], ...] = (
    Call(
        "a file",
        lambda c: c.books.cover.create(1, picture=("x.png", b"abc")),
        _COVER,
    ),
    Call(
        "files and fields of all kinds",
        lambda c: c.books.cover.create(
            1,
            picture=("x.png", b"abc"),
            back=("y.png", b"d"),
            pages=[("1.png", b"1"), ("2.png", b"2")],
            caption="ü",
            taken=_AT,
            price=Decimal("1.10"),
            public=True,
            tags=["a", "b"],
        ),
        {
            "names": ["x.png", "y.png", "1.png", "2.png"],
            "size": 3,
            "fields": {
                "caption": "ü",
                "taken": "2024-02-29T12:30:00Z",
                "price": 1.1,
                "public": True,
                "tags": ["a", "b"],
            },
        },
    ),
    Call(
        "None for a file",
        lambda c: c.books.cover.create(1, picture=("x.png", b"abc"), back=None),
        _COVER,
    ),
    Call(
        "a form",
        lambda c: c.books.author.create(1, name="ü&=", born=date(1900, 1, 1)),
        {"name": "ü&=", "born": "1900-01-01"},
    ),
    Call(
        "None in a form",
        lambda c: c.books.author.create(1, name="a", born=None),
        {"name": "a", "born": None},
    ),
)
QUERY: tuple[Call[Library], ...] = (
    Call("text", lambda c: c.search.retrieve(q="ü &"), {"q": "ü &", "trace": None}),
    Call(
        "all kinds",
        lambda c: c.search.retrieve(
            q="q",
            x_trace="t",
            before=_AT,
            binding="e-book",
            key=_KEY,
            loan=timedelta(hours=1),
            open=False,
            price=1.5,
            rank=[1, 2],
            since=date(2024, 2, 29),
            word=["a", "b"],
        ),
        {
            "q": "q",
            "trace": "t",
            "before": "2024-02-29T12:30:00Z",
            "binding": "e-book",
            "key": str(_KEY),
            "loan": "PT1H",
            "open": "false",
            "price": "1.5",
            "rank": ["1", "2"],
            "since": "2024-02-29",
            "word": "a,b",
        },
    ),
)
PAGES: tuple[Call[Library], ...] = (
    Call("pages of numbers", lambda c: c.authors.list(), _NAMES, of=_names),
    Call(
        "pages of a size",
        lambda c: c.authors.list(page_size=3).pages(),
        [["a0", "a1", "a2"], ["a3", "a4"]],
        of=lambda pages: [_names(one.items) for one in pages],
    ),
    Call("pages by offset", lambda c: c.readers.list(), _NAMES, of=_names),
    Call(
        "pages by offset from the middle",
        lambda c: c.readers.list(limit=1, offset=3),
        ["a3", "a4"],
        of=_names,
    ),
)
FILES: tuple[Call[Library], ...] = (
    Call("a download", lambda c: c.download.retrieve(), b"%PDF-1.7"),
    Call(
        "a download's name",
        lambda c: c.download.retrieve(),
        ("bücher.pdf", "application/pdf"),
        of=lambda one: (one.filename, one.media_type),
    ),
    Call("lines of text", lambda c: c.export.retrieve(), "a,b\nü,2\n"),
)
ERRORS: tuple[Call[Library], ...] = (
    Call(
        "a documented error",
        lambda c: c.fail.retrieve(409),
        Raises(ProblemConflictError, {"detail": "Taken."}),
    ),
    Call(
        "an error of a documented status",
        lambda c: c.books.retrieve(404),
        Raises(NotFoundError, {"detail": "Not found."}),
    ),
    Call(
        "a status that is not documented",
        lambda c: c.fail.retrieve(404),
        Raises(NotFoundError, {"detail": "Not found."}),
    ),
    Call(
        "what is wrong is said",
        lambda c: c.books.create({"title": "", "price": "x"}),
        Raises(
            BadRequestError,
            {
                "title": ["This field may not be blank."],
                "price": ["A valid number is required."],
            },
        ),
    ),
    Call("no page", lambda c: c.authors.list(page=9), Raises(APIStatusError)),
)
AUTH: tuple[Call[Library], ...] = (
    Call("no credentials", lambda c: c.me.retrieve(), Raises(MissingCredentialsError)),
    Call(
        "a token",
        lambda c: c.me.retrieve(),
        "token",
        client={"token_auth": "Token t0k3n"},
    ),
    Call(
        "a wrong token",
        lambda c: c.me.retrieve(),
        Raises(UnauthorizedError),
        client={"token_auth": "Token other"},
    ),
    Call(
        "a password",
        lambda c: c.me.retrieve(),
        "password",
        client={"basic_auth_username": "ann", "basic_auth_password": "s3cret:ü"},
    ),
)
CALLS = (*BOOKS, *FORMS, *QUERY, *PAGES, *FILES, *ERRORS, *AUTH)
