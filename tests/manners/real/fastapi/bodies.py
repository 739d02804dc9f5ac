"""Bodies and forms that a user of the orchard sends, and what it means by them."""

from __future__ import annotations

from datetime import date, time, timedelta
from decimal import Decimal

from manners.calling import Call
from manners.real.fastapi.expected import AT, BODY, KEY, PHOTO, SENT, item
from orchard import Orchard, models

BODIES: tuple[Call[Orchard], ...] = (
    Call("a model", lambda c: c.items.create(name="a"), item()),
    Call(
        "a model of all kinds",
        lambda c: c.items.create(
            name="ü",
            price=Decimal("1.10"),
            ratio=0.5,
            made_on=date(2024, 2, 29),
            made_at=AT,
            opens=time(8, 30),
            takes=timedelta(minutes=90),
            key=KEY,
            color="dark blue",
            level=2,
            tags=["a"],
            sizes={"x": 1},
            address=models.Address(street_name="S"),
            note=None,
        ),
        item(
            name="ü",
            price="1.10",
            ratio=0.5,
            made_on="2024-02-29",
            made_at="2024-02-29T12:30:00Z",
            opens="08:30:00",
            takes="PT1H30M",
            key=str(KEY),
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
            made_at=AT,
            opens=time(8, 30),
            takes=timedelta(minutes=90),
            key=KEY,
            level=2,
        ),
        [
            Decimal("1.10"),
            date(2024, 2, 29),
            AT,
            time(8, 30),
            timedelta(minutes=90),
            KEY,
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
        item(price="2"),
    ),
    Call(
        "a mapping by names of fields",
        lambda c: c.items.create(name="a", address={"street_name": "S"}),
        item(address={"streetName": "S", "zipCode": None}),
    ),
    Call(
        "a mapping by names of properties",
        lambda c: c.items.create(name="a", address={"streetName": "S"}),
        item(address={"streetName": "S", "zipCode": None}),
    ),
    Call(
        "a list of models and mappings",
        lambda c: c.items.replace([models.ItemInput(name="a"), {"name": "b"}]),
        [item(), item(name="b")],
    ),
    Call(
        "a body in a property",
        lambda c: c.items.update(KEY, item={"name": "a"}, times=2),
        item(),
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
        BODY,
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
        {**BODY, "note": None},
    ),
    Call("a body of text", lambda c: c.notes.update("n", "ü"), "ü"),
    Call("a body of null", lambda c: c.notes.update("n", None), None),
    Call("a response without content", lambda c: c.items.remove(KEY), None),
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
        {**SENT, "extra": None},
    ),
    Call(
        "files and a field",
        lambda c: c.uploads.create(
            file=("x.txt", b"abc"), more=[("y", b""), ("z", b"")], note="n"
        ),
        {**SENT, "more": ["y", "z"], "note": "n", "extra": None},
    ),
    Call(
        "None for a file and a field",
        lambda c: c.uploads.create(file=("x.txt", b"abc"), extra=None, note=None),
        {**SENT, "extra": None},
    ),
    Call(
        "fields beside a file",
        lambda c: c.photos.create("a b", picture=b"abc", taken=AT),
        PHOTO,
    ),
    Call(
        "fields of all kinds beside a file",
        lambda c: c.photos.create(
            "a b",
            picture=("p", b"abc", "image/png"),
            taken=AT,
            level=2,
            price=Decimal("1.10"),
            tags=["x", "y"],
            public=True,
        ),
        {**PHOTO, "level": 2, "price": "1.10", "tags": ["x", "y"], "public": True},
    ),
    Call(
        "None for a decimal beside a file",
        lambda c: c.photos.create("a b", picture=b"abc", taken=AT, price=None),
        PHOTO,
    ),
)
