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


@frozen.dataclass(frozen=True, slots=True)
class _Base:
    first: int
    made: list[int] = dataclasses.field(default_factory=list)
    unseen: int = dataclasses.field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "unseen", self.first + 1)


@frozen.dataclass(frozen=True, slots=True)
class _Derived(_Base):
    last: str = "last"


@dataclasses.dataclass(slots=True)
class _OfStandard(_Two):
    third: int = 3


def test_classes_may_extend_others() -> None:
    one = _Derived(1, last="z")
    assert (one.first, one.made, one.unseen, one.last) == (1, [], 2, "z")
    assert _Derived(1).made is not _Derived(1).made
    assert _Derived(2, [5]).made == [5]
    assert not hasattr(one, "__dict__")
    assert _OfStandard(first=5).third == 3


def test_fields_are_those_of_the_standard_library() -> None:
    for cls in (_Two, _Derived, _Itself):
        standard = dataclasses.make_dataclass(
            cls.__name__,
            [(one.name, one.type, _again(one)) for one in dataclasses.fields(cls)],
            kw_only=cls is _Two,
        )
        expected = [repr(one) for one in dataclasses.fields(standard)]
        assert [repr(one) for one in dataclasses.fields(cls)] == expected
        assert dataclasses.is_dataclass(cls)
        assert cls.__match_args__ == standard.__match_args__


def _again(one: dataclasses.Field[object]) -> dataclasses.Field[object]:
    if one.default_factory is not dataclasses.MISSING:
        return dataclasses.field(default_factory=one.default_factory, init=one.init)
    made: dataclasses.Field[object] = dataclasses.field(
        default=one.default, init=one.init
    )
    return made


@pytest.mark.parametrize("given", [(), (1, [], 3, 4)])
def test_what_does_not_fit_is_refused(given: tuple[object, ...]) -> None:
    for _ in range(2):
        with pytest.raises(TypeError):
            _Derived(*given)
    with pytest.raises(TypeError):
        _Two(1, 2)
