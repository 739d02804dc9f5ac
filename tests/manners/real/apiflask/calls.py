"""What a user of the cattery writes, and what the cattery means by it."""

from __future__ import annotations

from datetime import date

from cattery import (
    Cattery,
    CatteryUnprocessableEntityError,
    MissingCredentialsError,
    NotFoundError,
    UnauthorizedError,
)
from manners.calling import Call, Raises

CALLS: tuple[Call[Cattery], ...] = (
    Call(
        "a model",
        lambda c: c.cats.create(name="ü", mood="sad", born=date(2024, 2, 29)),
        {
            "data": {"id": 1, "name": "ü", "mood": "sad", "born": "2024-02-29"},
            "message": "Created",
        },
    ),
    Call(
        "null in a model",
        lambda c: c.cats.create(name="c", born=None),
        {
            "data": {"id": 1, "name": "c", "mood": "glad", "born": None},
            "message": "Created",
        },
    ),
    Call(
        "what comes back is of its types",
        lambda c: c.cats.create(name="c", born=date(2024, 2, 29)),
        date(2024, 2, 29),
        of=lambda found: found.data.born,
    ),
    Call(
        "all pages",
        lambda c: c.cats.list(),
        ["c0", "c1", "c2", "c3", "c4"],
        of=lambda cats: [one.name for one in cats],
    ),
    Call(
        "pages of a size",
        lambda c: c.cats.list(per_page=3).pages(),
        [[3, 5], [2, 5]],
        of=lambda pages: [
            [len(one.items), one.body.data.pagination.total] for one in pages
        ],
    ),
    Call(
        "a file and a field",
        lambda c: c.photos.create(photo=("x.png", b"abc"), title="ü"),
        {"data": {"name": "x.png", "title": "ü", "size": 3}, "message": "Kept"},
    ),
    Call(
        "a file alone",
        lambda c: c.photos.create(photo=("x.png", b"abc")),
        {"data": {"name": "x.png", "title": None, "size": 3}, "message": "Kept"},
    ),
    Call(
        "an error",
        lambda c: c.cats.retrieve(404),
        Raises(NotFoundError, {"message": "No such cat", "detail": {"id": 404}}),
    ),
    Call(
        "what is wrong is said",
        lambda c: c.cats.create(name=""),
        Raises(CatteryUnprocessableEntityError),
    ),
    Call("no credentials", lambda c: c.me.retrieve(), Raises(MissingCredentialsError)),
    Call(
        "a key",
        lambda c: c.me.retrieve(),
        {"data": {"name": "ann"}, "message": "You"},
        client={"api_key_auth": "k3y"},
    ),
    Call(
        "a wrong key",
        lambda c: c.me.retrieve(),
        Raises(UnauthorizedError),
        client={"api_key_auth": "other"},
    ),
)
