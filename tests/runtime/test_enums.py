"""Integer enums are open."""

from __future__ import annotations

import pickle

import pytest
from pydantic import TypeAdapter, ValidationError

from runtime.enums import OpenIntEnum


class Status(OpenIntEnum):
    PENDING = 0
    ACCEPTED = 1


def test_known_values_are_members() -> None:
    assert TypeAdapter(Status).validate_python(1) is Status.ACCEPTED


def test_unknown_values_are_kept() -> None:
    adapter = TypeAdapter(Status)
    status = adapter.validate_python(7)
    assert status == 7
    assert isinstance(status, Status)
    assert adapter.dump_python(status, mode="json") == 7
    assert list(Status) == [Status.PENDING, Status.ACCEPTED]
    assert pickle.loads(pickle.dumps(status)) == status
    assert {status: "x"}[Status(7)] == "x"


@pytest.mark.parametrize("bad", ["1", True, 1.5, None])
def test_only_integers_are_values(bad: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Status).validate_python(bad)
