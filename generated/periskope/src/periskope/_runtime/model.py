"""The base of every generated model, and what its fields are declared with.

A model is its own wire form: `model_validate_json` reads it by the names on the wire,
`model_dump(mode="json", by_alias=True, exclude_unset=True)` writes back what was read,
properties that the document does not name included.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from threading import local
from types import MappingProxyType
from typing import (
    TYPE_CHECKING,
    Any,
    Final,
    Literal,
    TypeVar,
    dataclass_transform,
)

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    ValidationInfo,
)
from pydantic_core import CoreSchema
from pydantic_core.core_schema import (
    any_schema,
    with_info_before_validator_function,
)

if TYPE_CHECKING:
    from pydantic._internal._model_construction import ModelMetaclass
else:
    ModelMetaclass = type(BaseModel)

F = TypeVar("F", bound=Callable[..., Any])

_PIECE: Final = 8
"""Models that are described together where there are too many."""
BY_NAME: Final = object()
"""The context of a constructor, which takes nested values by the names of fields."""
_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})


def _once(function: F) -> F:
    """Make one declaration for all fields that are declared alike: pydantic copies it.

    Thousands of fields are declared in a dozen ways, and making each takes a while.
    """
    cached: Any = lru_cache(maxsize=None, typed=True)(function)
    kept: F = cached
    return kept


def _is_none(value: object) -> bool:
    return value is None


@_once
def required(wire: str) -> Any:
    """Declare a field that is always there, under another name on the wire."""
    return Field(validation_alias=wire, serialization_alias=wire)


@_once
def optional(wire: str | None = None) -> Any:
    """Declare a field that may be absent but not null: None is not sent."""
    return Field(
        default=None,
        exclude_if=_is_none,
        validation_alias=wire,
        serialization_alias=wire,
    )


@_once
def nullable(wire: str | None = None) -> Any:
    """Declare a field that may be absent or null: None is sent where it was set."""
    return Field(default=None, validation_alias=wire, serialization_alias=wire)


@_once
def constant(value: str | float | None, wire: str | None = None) -> Any:
    """Declare a required field that a constructor fills in with its usual value.

    Reading still asks for it: what a server left out is not made up.
    """
    return Field(
        validation_alias=wire,
        serialization_alias=wire,
        json_schema_extra={"const": value},
    )


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
    # is then not what was read.
    model_config = ConfigDict(
        extra="allow",
        protected_namespaces=(),
        defer_build=True,
        strict=True,
        allow_inf_nan=False,
    )

    if TYPE_CHECKING:
        __pydantic_extra__: Any = extras()

    # Without annotations, which pydantic would evaluate anew for each model.
    __constants__ = _NOTHING
    """Field → the value that a constructor fills in."""

    __crossed__ = _NOTHING
    """Field → wire name, where a field's name is another field's wire name."""

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

    @classmethod
    def __read__(cls, value: Any, info: ValidationInfo) -> Model:
        """Validate a value that another model's description leaves to this class."""
        read: Model = cls.__pydantic_validator__.validate_python(
            value,
            by_alias=True,
            by_name=info.context is BY_NAME,
            context=info.context,
        )
        return read

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        constants: dict[str, Any] = {}
        wires: dict[str, str] = {}
        for name, field in cls.__pydantic_fields__.items():
            wire = field.serialization_alias
            if wire is not None:
                wires[name] = wire
            extra = field.json_schema_extra
            if isinstance(extra, dict) and "const" in extra:
                constants[name] = extra["const"]
        if constants:
            cls.__constants__ = constants
        if not set(wires.values()).isdisjoint(cls.__pydantic_fields__):
            cls.__crossed__ = wires

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return _described(cls, source, handler)

    if not TYPE_CHECKING:

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
            return super().model_dump(**options)

        def model_dump_json(self, **options: Any) -> str:
            """Write a model as JSON text, likewise."""
            options.setdefault("warnings", False)
            return super().model_dump_json(**options)


class _Here(local):
    """What this thread describes to pydantic."""

    depth = 0
    """Models, each a part of the one before."""
    deferring = False
    """Whether what lies deep is described later, when a value gets there."""


_here = _Here()


def _described(
    cls: type[Model], source: object, handler: GetCoreSchemaHandler
) -> CoreSchema:
    """Describe a model to pydantic, in anybody's adapter, however deep models nest.

    pydantic goes from model to model by calls in calls, and a cycle or chain of forty
    is too much for Python's stack. Such a one is cut into pieces.
    """
    if _here.deferring and _here.depth >= _PIECE:
        return with_info_before_validator_function(cls.__read__, any_schema())
    outermost = not _here.depth
    _here.depth += 1
    try:
        return handler(source)
    except RecursionError:
        if not outermost:
            raise
        _here.deferring = True
        return handler(source)
    finally:
        _here.depth -= 1
        if outermost:
            _here.deferring = False


class UnknownVariant(Model):
    """A value whose tag is absent or not one that the document names, kept as it is."""
