"""Frozen records of named values, made without generating code.

A dataclass writes and compiles its methods when its module is imported; for the dozens
that state an API's rules this is a good part of what a first call costs. A record is
declared as a frozen dataclass is, `KW_ONLY` and `kw_only=True` included, and type
checkers take it for one; defaults are shared and must not be mutable.
"""

from __future__ import annotations

from typing import Any, ClassVar, NoReturn, Self, dataclass_transform


@dataclass_transform(frozen_default=True, eq_default=False)
class Record:
    """Base of records."""

    __fields: ClassVar[dict[str, bool]] = {}
    """Whether each field is given by keyword only, in the order of declaration."""
    __positional: ClassVar[tuple[str, ...]] = ()
    __required: ClassVar[frozenset[str]] = frozenset()

    def __init_subclass__(cls, *, kw_only: bool = False, **more: Any) -> None:
        super().__init_subclass__(**more)
        fields = dict(cls.__fields)
        for name, annotation in cls.__annotations__.items():
            if annotation == "KW_ONLY":
                kw_only = True
            elif not annotation.startswith("ClassVar"):
                fields[name] = kw_only
        cls.__fields = fields
        cls.__positional = tuple(
            name for name, keyword in fields.items() if not keyword
        )
        cls.__required = frozenset(name for name in fields if not hasattr(cls, name))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        values = dict(zip(self.__positional, args, strict=False))
        doubled = values.keys() & kwargs.keys()
        values.update(kwargs)
        wrong = values.keys() - self.__fields.keys()
        missing = self.__required - values.keys()
        if len(args) > len(self.__positional) or doubled or wrong or missing:
            names = ", ".join(sorted({*doubled, *wrong, *missing}))
            raise TypeError(f"{type(self).__name__}: wrong or missing: {names}")
        self.__dict__.update(values)

    def changed(self, **values: Any) -> Self:
        given = {
            name: value for name, value in vars(self).items() if name in self.__fields
        }
        return type(self)(**{**given, **values})

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({shown})"
