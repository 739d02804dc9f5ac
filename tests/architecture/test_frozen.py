"""Frozen dataclasses are the standard library's, but for the guard at run time."""

from __future__ import annotations

import copy
import dataclasses
import pickle

import pytest

from clientwright import frozen


@frozen.dataclass(frozen=True, slots=True)
class _None:
    pass


@frozen.dataclass(frozen=True, slots=True)
class _One:
    value: object = 1


@frozen.dataclass(frozen=True, slots=True, kw_only=True)
class _Two:
    first: int = 1
    second: object = 2


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class _Standard:
    first: int = 1
    second: object = 2


@frozen.dataclass(frozen=True, slots=True, eq=False)
class _Itself:
    value: int = 1


@frozen.dataclass(frozen=True, slots=True)
class _Secret:
    value: str = "s"

    def __repr__(self) -> str:
        return "_Secret(...)"


_NAN = float("nan")


@pytest.mark.parametrize("cls", [_None, _One, _Two, _Standard])
def test_what_holds_the_same_is_equal(cls: type[object]) -> None:
    assert cls() == cls()
    assert hash(cls()) == hash(cls())
    assert copy.copy(cls()) == cls()
    assert pickle.loads(pickle.dumps(cls())) == cls()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (_One(1), _One(2)),
        (_Two(second=1), _Two(second=2)),
        (_None(), _One()),
        (_Two(), _Standard()),
        (_Itself(), _Itself()),
    ],
)
def test_what_differs_is_not_equal(left: object, right: object) -> None:
    assert left != right


def test_what_is_not_equal_to_itself_does_not_tell_apart() -> None:
    assert _One(_NAN) == _One(_NAN)
    assert _Two(second=_NAN) == _Two(second=_NAN)
    assert _Standard(second=_NAN) == _Standard(second=_NAN)


def test_fields_are_shown_and_replaced() -> None:
    assert repr(_Two(second="x")) == "_Two(first=1, second='x')"
    assert repr(_Standard(second="x")) == "_Standard(first=1, second='x')"
    assert repr(_None()) == "_None()"
    assert dataclasses.replace(_Two(), first=3) == _Two(first=3)


def test_what_a_class_writes_itself_stays() -> None:
    assert repr(_Secret()) == "_Secret(...)"
    assert _Secret() == _Secret()


def test_there_is_no_room_for_other_attributes() -> None:
    unknown = "third"
    with pytest.raises(AttributeError):
        setattr(_Two(), unknown, 3)
