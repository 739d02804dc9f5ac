"""`dataclass`, whose frozen classes cost little to define and to make.

The standard library writes and compiles six functions for each frozen class whenever a
program starts, which was a third of the time that it took to import this one. Here only
`__init__` is made so, once there is an instance to be made; how instances compare, hash
and show themselves is shared. Of a whole `generate` that saves 0.4 of 0.8 s of
processor time for Notion's document, and 0.6 of 3.0 s for OpenAI's.

That nothing is assigned to is held by the type checkers, to whom this is the standard
library's `dataclass`: at run time nobody stands guard, so `__init__` need not go around
the guard. To its other functions (`fields`, `replace`, `is_dataclass`) the classes are
what it makes itself.
"""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    _T = TypeVar("_T")

    def dataclass(
        *, frozen: bool = False, slots: bool, kw_only: bool = False, eq: bool = True
    ) -> Callable[[type[_T]], type[_T]]:
        """Make a class a dataclass; a frozen one shares what others have."""
        if not frozen:
            return dataclasses.dataclass(slots=slots, kw_only=kw_only, eq=eq)
        return lambda cls: _completed(_made(cls, kw_only), vars(cls), eq=eq)


@dataclasses.dataclass
class _Standard:
    """A class as the standard library makes it, for what it says of all alike."""

    value: object


_OF_CLASS: Any = vars(_Standard)["__dataclass_params__"]
_OF_FIELD: Any = vars(_Standard)["__dataclass_fields__"]["value"]
_OF_INSTANCES = frozenset(("__dict__", "__weakref__"))


def _made(cls: type[Any], kw_only: bool) -> type[Any]:
    """Return the class with slots, and an `__init__` that its first use writes."""
    fields: dict[str, Any] = {}
    for base in cls.__mro__[:0:-1]:
        fields |= vars(base).get("__dataclass_fields__", {})
    inherited = set(fields)
    members = {k: v for k, v in vars(cls).items() if k not in _OF_INSTANCES}
    for name, hint in inspect.get_annotations(cls).items():
        one: Any = members.pop(name, dataclasses.MISSING)
        if not isinstance(one, dataclasses.Field):
            one = dataclasses.field(default=one)
        if one.kw_only is dataclasses.MISSING:
            one.kw_only = kw_only
        one.name, one.type, one._field_type = name, hint, _OF_FIELD._field_type
        fields[name] = one

    def init(self: Any, *given: Any, **named: Any) -> None:
        has_more = hasattr(made, "__post_init__")
        made.__init__ = written = _init(fields.values(), has_more=has_more)
        written(self, *given, **named)

    members |= {
        "__slots__": tuple(name for name in fields if name not in inherited),
        "__match_args__": tuple(
            name for name, one in fields.items() if one.init and not one.kw_only
        ),
        "__dataclass_fields__": fields,
        "__dataclass_params__": _OF_CLASS,
        "__qualname__": cls.__qualname__,
    }
    members.setdefault("__init__", init)
    kind: Any = type(cls)
    made: type[Any] = kind(cls.__name__, cls.__bases__, members)
    return made


def _init(fields: Iterable[Any], *, has_more: bool) -> Callable[..., None]:
    """Write `__init__` as the standard library does, without its guard."""
    given = ["self"]
    named: list[str] = []
    body: list[str] = []
    values: dict[str, Any] = {}
    for one in fields:
        name = value = one.name
        argument = name
        if one.default is not dataclasses.MISSING:
            values[f"_{name}"] = one.default
            argument = f"{name}=_{name}"
            value = name if one.init else f"_{name}"
        elif one.default_factory is not dataclasses.MISSING:
            values[f"_{name}"] = one.default_factory
            argument = f"{name}=_{name}"
            value = f"_{name}()"
            if one.init:
                value = f"{value} if {name} is _{name} else {name}"
        elif not one.init:
            continue
        if one.init:
            (named if one.kw_only else given).append(argument)
        body.append(f" self.{name} = {value}")
    if has_more:
        body.append(" self.__post_init__()")
    arguments = ", ".join((*given, "*", *named) if named else given)
    exec("\n".join((f"def __init__({arguments}):", *(body or [" pass"]))), values)
    init: Callable[..., None] = values["__init__"]
    return init


def _completed(cls: type[Any], written: Mapping[str, object], *, eq: bool) -> type[Any]:
    names = [one.name for one in dataclasses.fields(cls)]
    values = _values(names)

    def shown(self: Any) -> str:
        pairs = zip(names, values(self), strict=True)
        fields = ", ".join(f"{name}={value!r}" for name, value in pairs)
        return f"{type(self).__qualname__}({fields})"

    def is_equal(self: Any, other: object) -> object:
        if type(other) is not type(self):
            return NotImplemented
        return values(self) == values(other)

    def hashed(self: Any) -> int:
        return hash(values(self))

    shared: dict[str, Callable[..., object]] = {"__repr__": shown}
    if eq:
        shared |= {"__eq__": is_equal, "__hash__": hashed}
    for name, function in shared.items():
        if name not in written:
            setattr(cls, name, function)
    return cls


def _values(names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    if len(names) > 1:
        return attrgetter(*names)
    # Of one name, `attrgetter` gives the value itself.
    return lambda self: tuple(getattr(self, name) for name in names)
