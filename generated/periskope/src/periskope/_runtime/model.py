"""The base of every generated model, and what its fields are declared with.

A model is its own wire form: `model_validate_json` reads it by the names on the wire,
`model_dump(mode="json", by_alias=True, exclude_unset=True)` writes back what was read,
properties that the document does not name included.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar, dataclass_transform

from pydantic import BaseModel, ConfigDict, Field

if TYPE_CHECKING:
    from pydantic._internal._model_construction import ModelMetaclass
else:
    ModelMetaclass = type(BaseModel)

F = TypeVar("F", bound=Callable[..., Any])

BY_NAME: Final = object()
"""The context of a constructor, which takes nested values by the names of fields."""
_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})
_NO_NAMES: Final[frozenset[str]] = frozenset()


def once(function: F) -> F:
    """Make one declaration for all fields that are declared alike."""
    cached: Any = lru_cache(maxsize=None, typed=True)(function)
    kept: F = cached
    return kept


def not_null(schema: dict[str, Any]) -> None:
    """Leave null out of a property's JSON Schema: the document does not allow it."""
    schema.pop("default", None)
    kinds = schema.get("anyOf")
    if kinds:
        schema["anyOf"] = [kind for kind in kinds if kind != {"type": "null"}]
        if len(schema["anyOf"]) == 1:
            schema.update(schema.pop("anyOf")[0])


def field(wire: str | None, **more: Any) -> Any:
    """Declare a field, by its name on the wire where that is another."""
    return Field(validation_alias=wire, serialization_alias=wire, **more)


@once
def required(wire: str) -> Any:
    """Declare a field that is always there, under another name on the wire."""
    return field(wire)


@once
def optional(wire: str | None = None) -> Any:
    """Declare a field that may be absent but not null.

    None that a caller gives is not sent; null that a server sent is kept.
    """
    return field(wire, default=None, json_schema_extra=not_null)


@once
def nullable(wire: str | None = None) -> Any:
    """Declare a field that may be absent or null: None is sent where it was set."""
    return field(wire, default=None)


def extras(*, init: Literal[False] = False) -> Any:
    """Declare the type of the properties that have no field of their own."""
    return Field(init=init)


def _base_init(function: F) -> F:
    """Mark a constructor that reading need not go through: pydantic looks for it."""
    function.__dict__["__pydantic_base_init__"] = True
    return function


@dataclass_transform(kw_only_default=True, field_specifiers=(Field, required, extras))
class _ModelMeta(ModelMetaclass):
    """Tells type checkers which fields a constructor asks for."""


class Model(BaseModel, metaclass=_ModelMeta):
    """Base of generated models.

    Properties without a field are kept in `model_extra`. Constructors take fields by
    name; mappings given in place of nested models may use names or wire names.
    """

    # pydantic's lax mode turns "5" into 5 and "yes" into True, and what is written back
    # is then not what was read. A subclass is written with all its fields where a base
    # is asked for.
    model_config = ConfigDict(
        extra="allow",
        protected_namespaces=(),
        defer_build=True,
        strict=True,
        allow_inf_nan=False,
        polymorphic_serialization=True,
    )

    if TYPE_CHECKING:
        __pydantic_extra__: Any = extras()

    # Without annotations, which pydantic would evaluate anew for each model, and type
    # checkers take for arguments of its constructor.
    __constants__ = _NOTHING
    """Field → the value that a constructor fills in."""

    __crossed__ = _NOTHING
    """Field → wire name, where a field's name is another field's wire name."""

    __not_null__ = _NO_NAMES
    """Fields for which None, given by a caller, is the same as nothing."""

    __renamed__ = _NO_NAMES
    """Fields of another wire name that may be absent."""

    __tells_null__ = True
    """Whether a field says if it may be null, and not only if it may be absent."""

    @_base_init
    def __init__(self, /, **data: Any) -> None:
        cls = type(self)
        if cls.__constants__:
            data = {**cls.__constants__, **data}
        if cls.__crossed__:
            data = {cls.__crossed__.get(name, name): data[name] for name in data}
        cls.__pydantic_validator__.validate_python(
            data, self_instance=self, by_alias=True, by_name=True, context=BY_NAME
        )
        _forget_none(self, data)

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        constants: dict[str, Any] = {}
        wires: dict[str, str] = {}
        absent: set[str] = set()
        renamed: set[str] = set()
        for name, field in cls.__pydantic_fields__.items():
            wire = field.serialization_alias
            if wire is not None:
                wires[name] = wire
                if not field.is_required():
                    renamed.add(name)
            extra: Any = field.json_schema_extra
            if extra is not_null:
                absent.add(name)
            elif hasattr(extra, "filled"):  # Of `constants.py`.
                absent.add(name)
                constants[name] = extra.filled
            elif isinstance(extra, dict) and "const" in extra:
                constants[name] = extra["const"]
        cls.__not_null__ = frozenset(absent)
        cls.__renamed__ = frozenset(renamed)
        cls.__constants__ = constants or _NOTHING
        crossed = not set(wires.values()).isdisjoint(cls.__pydantic_fields__)
        cls.__crossed__ = wires if crossed else _NOTHING

    if not TYPE_CHECKING:

        def __setattr__(self, name: str, value: Any) -> None:
            super().__setattr__(name, value)
            if value is None and name in self.__not_null__:
                self.__pydantic_fields_set__.discard(name)

        def model_copy(self, *, update=None, deep=False) -> Model:
            """Copy a model; None among the updates is taken as in a constructor.

            See `pydantic.BaseModel.model_copy` for the options.
            """
            copy = super().model_copy(update=update, deep=deep)
            for name in self.__not_null__.intersection(update or ()):
                if update[name] is None:
                    copy.__pydantic_fields_set__.discard(name)
            return copy

        @classmethod
        def model_rebuild(cls, **options: Any) -> bool | None:
            """Build the validator: a class has none until it is first used.

            Names in annotations are those of the class's module, never a caller's.
            See `pydantic.BaseModel.model_rebuild` for the options.
            """
            options.setdefault("_types_namespace", {})
            return super().model_rebuild(**options)

        def model_dump(self, **options: Any) -> dict[str, Any]:
            """Write a model as a dict; what a server sent out of type gives no warning.

            See `pydantic.BaseModel.model_dump` for the options.
            """
            options.setdefault("warnings", False)
            _tell_apart(self)
            return super().model_dump(**options)

        def model_dump_json(self, **options: Any) -> str:
            """Write a model as JSON text, likewise."""
            options.setdefault("warnings", False)
            _tell_apart(self)
            return super().model_dump_json(**options)


class UnknownVariant(Model):
    """A value of a tagged union whose tag is absent or unknown, kept as it is."""


def is_model(annotation: Any) -> bool:
    """Whether it is a generated class."""
    return isinstance(annotation, type) and issubclass(annotation, Model)


def _forget_none(model: Model, given: Mapping[str, Any]) -> None:
    """Take None for a field that may not be null as not given, below mappings too."""
    cls, values, names = type(model), vars(model), model.model_fields_set
    for name, value in values.items():
        if value is None:
            if name in cls.__not_null__:
                names.discard(name)
        elif name in names and isinstance(value, Model | list | dict):
            wire = cls.__pydantic_fields__[name].serialization_alias
            named = given.get(name)
            _forget_below(value, named if wire is None else given.get(wire, named))
    for name, value in (model.model_extra or _NOTHING).items():
        _forget_below(value, given.get(name))


def _forget_below(value: object, given: object) -> None:
    """Look into what was made of a mapping or a list; a model stays as it was given."""
    if value is given:
        return
    if isinstance(given, Mapping):
        if isinstance(value, Model):
            _forget_none(value, given)
        elif isinstance(value, dict):
            for key, item in value.items():
                _forget_below(item, given.get(key))
    elif isinstance(given, list) and isinstance(value, list):
        for item, one in zip(value, given, strict=False):
            _forget_below(item, one)


def _tell_apart(model: Model) -> None:
    """Let no field count as set since an unknown property has the field's name.

    To pydantic `model_fields_set` holds the names of both.
    """
    seen: set[int] = set()
    found: list[object] = [model]
    while found:
        value = found.pop()
        if id(value) in seen:
            continue
        seen.add(id(value))
        inner: Iterable[object] = ()
        if isinstance(value, Model):
            values, extra = vars(value), value.model_extra
            inner = values.values()
            if extra:
                for name in type(value).__renamed__.intersection(extra):
                    if values[name] is None:
                        value.model_fields_set.discard(name)
                inner = (*inner, *extra.values())
        elif isinstance(value, list):
            inner = value
        elif isinstance(value, dict):
            inner = value.values()
        found += [one for one in inner if isinstance(one, Model | list | dict)]
