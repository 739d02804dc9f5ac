"""What a call came to against what was served: values, and a tree of errors."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict
from verify.trees import WHERE, schemas_of

from clientwright.verify.driver.manifest import Manifest
from clientwright.verify.judge.outcome import Checker, Outcome
from clientwright.verify.judge.returned_types import Types
from clientwright.verify.messages.event_streams import Event
from clientwright.verify.messages.served_response import Answer, dump
from clientwright.verify.values.made import Maker
from clientwright.verify.values.model_limits import Family
from clientwright.verify.wire.decode import ABSENT

Json = Any
PET = f"{WHERE}Pet"


class Pet(BaseModel):
    model_config = ConfigDict(extra="allow")

    name: str = ""


class APIError(Exception):
    """The base of the package's errors."""

    def __init__(self, text: str = "wrong", status: int = 0, body: Any = None) -> None:
        super().__init__(text)
        self.status_code = status
        self.body = body


class NotFoundError(APIError):
    """404."""


class PetNotFoundError(NotFoundError):
    """A documented one."""

    body: Pet


class ConflictError(APIError):
    """409."""


ERRORS = (APIError, NotFoundError, PetNotFoundError, ConflictError)


def _checker(family: Family | None = None) -> Checker:
    package = ModuleType("zoo")
    models = ModuleType("zoo.models")
    vars(models)["Pet"] = Pet
    vars(package)["models"] = models
    for kind in ERRORS:
        kind.__module__ = "zoo.errors"
        vars(package)[kind.__name__] = kind
    given = dict.fromkeys(Manifest.__dataclass_fields__)
    manifest = Manifest(
        **{
            **given,
            "package": "zoo",
            "names": {PET: "Pet"},
            "family": family or Family(),
        }
    )
    node = {"type": "object", "properties": {"name": {"type": "string"}}}
    return Checker(manifest, package, Types(Maker(schemas_of(Pet=node), "response")))


def _answer(status: int, value: Json, form: str = "json", **more: Any) -> Answer:
    content = b"" if isinstance(value, bytes) or value is ABSENT else dump(value)
    return Answer(f"{status} full", "x", status, "x/y", content, value, form, **more)


DATA = {"name": "Rex"}
GOOD = _answer(200, DATA, schema=PET)
MISSING = _answer(404, DATA, schema=PET)


@pytest.mark.parametrize(
    ("answer", "outcome", "complaint"),
    [
        (GOOD, Outcome(Pet(name="Rex")), None),
        (GOOD, Outcome(Pet(name="Max")), "result #/name"),
        (GOOD, Outcome(Pet()), "result #/name"),
        (GOOD, Outcome(None), "result #"),
        (GOOD, Outcome(dict(DATA)), "result"),
        (GOOD, Outcome(error=APIError("no", 200)), "raised"),
        (GOOD, Outcome(error=ValueError("no")), "raised"),
        (_answer(204, ABSENT, "nothing"), Outcome(None), None),
        (_answer(204, ABSENT, "nothing"), Outcome("x"), "result"),
        (_answer(200, "ü", "text"), Outcome("ü"), None),
        (_answer(200, "5", "text"), Outcome(5), None),
        (_answer(200, "6", "text"), Outcome(5), "result"),
        (_answer(200, b"\x00", "bytes"), Outcome(b"\x00"), None),
        (_answer(200, b"\x00", "bytes"), Outcome(b"\x01"), "result #"),
        (_answer(200, [1, 2], "lines"), Outcome([1, 2]), None),
        (_answer(200, [1, 2], "lines"), Outcome([1]), "result #"),
        # Errors: raised, of the status's own class, with the data.
        (MISSING, Outcome(Pet(name="Rex")), "no error raised"),
        (MISSING, Outcome(error=PetNotFoundError("no", 404, Pet(name="Rex"))), None),
        (
            MISSING,
            Outcome(error=NotFoundError("no", 404, Pet(name="Rex"))),
            "error class",
        ),
        (
            MISSING,
            Outcome(error=PetNotFoundError("no", 404, Pet(name="Max"))),
            "error body #/name",
        ),
        (MISSING, Outcome(error=PetNotFoundError("no", 404)), "error body #"),
        (MISSING, Outcome(error=PetNotFoundError("no", 400, Pet(name="Rex"))), "error"),
        (
            MISSING,
            Outcome(error=ConflictError("no", 404, Pet(name="Rex"))),
            "error class",
        ),
        (MISSING, Outcome(error=LookupError("no")), "raised"),
        # What no document promises ends in an error that says so.
        (_answer(200, ABSENT, "fault"), Outcome(error=APIError("not JSON")), None),
        (_answer(200, ABSENT, "fault"), Outcome(error=APIError("")), "200 full"),
        (_answer(200, ABSENT, "fault"), Outcome(error=KeyError("x")), "200 full"),
        (_answer(200, ABSENT, "fault"), Outcome({}), "200 full went unnoticed"),
        (_answer(200, ABSENT, "empty"), Outcome(None), None),
        (_answer(200, ABSENT, "empty"), Outcome({}), "200 full went unnoticed"),
        (_answer(200, ABSENT, "any"), Outcome(object()), None),
    ],
)
def test_outcomes(answer: Answer, outcome: Outcome, complaint: str | None) -> None:
    name = PET if answer.schema else None
    found = [one.what for one in _checker().check(answer, outcome, name)]
    assert found == ([] if complaint is None else [complaint])


class _Given:
    def __init__(self, sent: Event, /, **other: Any) -> None:
        given = {name: getattr(sent, name) for name in ("raw", "event", "id", "retry")}
        vars(self).update({**given, "data": sent.data, **other})


EVENTS = (Event(1, "1", "a", "7", 5), Event(2, "2", "message", "7"))


@pytest.mark.parametrize(
    ("other", "complaint"),
    [
        ({}, None),
        ({"raw": "1 "}, "raw of event 0"),
        ({"event": "b"}, "event of event 0"),
        ({"id": None}, "id of event 0"),
        ({"retry": None}, "retry of event 0"),
        ({"data": 3}, "result #/0"),
    ],
)
def test_events(other: Any, complaint: str | None) -> None:
    answer = replace(_answer(200, [1, 2], "events"), events=EVENTS)
    value = [_Given(EVENTS[0], **other), _Given(EVENTS[1])]
    found = [one.what for one in _checker().check(answer, Outcome(value), None)]
    assert found == ([] if complaint is None else [complaint])


@pytest.mark.parametrize(
    ("family", "right"), [(Family(), False), (Family(tells_null=False), True)]
)
def test_null_and_absence(family: Family, right: bool) -> None:
    """Where a family of models cannot tell them apart, that is no failure."""
    found = _checker(family).difference({"a": 1, "b": None}, {"a": 1})
    assert (found is None) is right
