"""What a user of the orchard writes, and what the orchard means by it."""

from __future__ import annotations

from datetime import UTC, date, datetime

from manners.calling import Call, Raises
from orchard import (
    BadRequestError,
    MissingCredentialsError,
    NotFoundError,
    Orchard,
    UnauthorizedError,
    models,
)

_FORM = {"title": "ü &=+", "count": 3, "words": ["a", "b"], "marks": ["x", "y"]}
_NOTHING = dict.fromkeys(("ids", "names", "X-Trace", "day", "at"))

CALLS: tuple[Call[Orchard], ...] = (
    Call(
        "everything in the query",
        lambda c: c.trees.list(
            ids=[1, 2],
            names=["a", "b c"],
            flag=True,
            x_trace="t",
            day=date(2024, 2, 29),
            at=datetime(2024, 2, 29, 1, 2, 3, tzinfo=UTC),
        ),
        {
            "given": {
                "ids": [1, 2],
                "names": ["a", "b c"],
                "flag": True,
                "X-Trace": "t",
                "day": "2024-02-29",
                "at": "2024-02-29T01:02:03+00:00",
            }
        },
    ),
    Call(
        "nothing in the query",
        lambda c: c.trees.list(),
        {"given": {**_NOTHING, "flag": False}},
    ),
    Call(
        "false in the query",
        lambda c: c.trees.list(flag=False),
        {"given": {**_NOTHING, "flag": False}},
    ),
    Call(
        "a model with a model in it",
        lambda c: c.trees.create(
            name="ü",
            height=1.25,
            planted=datetime(2024, 2, 29, 1, 2, 3, tzinfo=UTC),
            tags=["x"],
            kind="pear",
            owner=models.Owner(name="o", born=date(2000, 1, 1)),
        ),
        {
            "id": 7,
            "name": "ü",
            "height": 1.25,
            "planted": "2024-02-29T01:02:03Z",
            "tags": ["x"],
            "kind": "pear",
            "owner": {"name": "o", "born": "2000-01-01"},
        },
    ),
    Call(
        "some fields alone",
        lambda c: c.trees.retrieve(3, x_fields="{id,height}"),
        {"id": 3, "height": 2.5},
    ),
    Call(
        "a form",
        lambda c: c.trees.labels.create(
            _FORM, content_type="application/x-www-form-urlencoded"
        ),
        {"given": _FORM},
    ),
    Call(
        "the same in parts",
        lambda c: c.trees.labels.create(_FORM, content_type="multipart/form-data"),
        {"given": _FORM},
    ),
    Call(
        "files and a field",
        lambda c: c.trees.photos.create(
            photo=("ü.png", b"abc", "image/png"), note="ü", more=[("b.bin", b"2")]
        ),
        {
            "given": {
                "name": "ü.png",
                "type": "image/png",
                "size": 3,
                "note": "ü",
                "more": ["b.bin"],
            }
        },
    ),
    Call(
        "what is wrong is said",
        lambda c: c.trees.create(name=""),
        Raises(BadRequestError),
    ),
    Call("what is not there", lambda c: c.trees.retrieve(404), Raises(NotFoundError)),
    Call("no key", lambda c: c.trees.delete(3), Raises(MissingCredentialsError)),
    Call("a key", lambda c: c.trees.delete(3), None, client={"key": "k3y"}),
    Call(
        "a wrong key",
        lambda c: c.trees.delete(3),
        Raises(UnauthorizedError),
        client={"key": "other"},
    ),
)
