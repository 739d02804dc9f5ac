"""What schemas look like as classes, aliases and enums."""

from __future__ import annotations

from textwrap import dedent

import pytest
from views.model_modules import Json, models, module, reference
from views.planned import answer, document, operation, planned

from clientwright.views.models.models_package import ModelsView

CASES: dict[str, tuple[Json, str]] = {
    "required, optional, null and another name": (
        {
            "type": "object",
            "required": ["id", "firstName", "note"],
            "properties": {
                "id": {"type": "integer"},
                "firstName": {"type": "string", "description": "Given name."},
                "note": {"type": ["string", "null"]},
                "tag": {"type": "string"},
                "lastSeen": {"type": ["string", "null"], "format": "date-time"},
                "anything": {},
            },
        },
        '''
        class Thing(Model):
            id: int

            first_name: str = required("firstName")
            """Given name."""

            note: str | None
            tag: str | None = optional()
            last_seen: DateTime | None = nullable("lastSeen")
            anything: Any = nullable()
        ''',
    ),
    "a docstring for limits, a default and an example": (
        {
            "type": "object",
            "description": "A thing.\n\nMore of it.",
            "deprecated": True,
            "properties": {
                "size": {
                    "type": "integer",
                    "description": "Its size.",
                    "minimum": 1,
                    "default": 2,
                    "examples": [3],
                },
                "mail": {
                    "type": "string",
                    "description": "Address.",
                    "examples": ["a@example.com"],
                },
            },
        },
        '''
        class Thing(Model):
            """A thing.

            More of it.

            Deprecated.
            """

            size: int | None = optional()
            """Its size, for example `3`. At least 1. The server's default is `2`."""

            mail: str | None = optional()
            """Address, for example `a@example.com`."""
        ''',
    ),
    "constants are filled in": (
        {
            "type": "object",
            "required": ["object", "@type"],
            "properties": {
                "object": {"const": "thing"},
                "@type": {"enum": [7]},
                "maybe": {"const": "x"},
            },
        },
        """
        class Thing(Model):
            object: Literal["thing"] = constant("thing")
            type: Literal[7] = constant(7, "@type")
            maybe: Literal["x"] | None = optional()
        """,
    ),
    "containers": (
        {
            "type": "object",
            "properties": {
                "list": {"type": "array", "items": {"type": ["string", "null"]}},
                "map": {"type": "object", "additionalProperties": {"type": "number"}},
                "pair": {"prefixItems": [{"type": "string"}, {"type": "integer"}]},
                "free": {"type": "object"},
            },
            "additionalProperties": {"type": "boolean"},
        },
        """
        class Thing(Model):
            __pydantic_extra__: dict[str, bool] = extras()
            list_: list[str | None] | None = optional("list")
            map: dict[str, int | float] | None = optional()
            pair: list[Any] | None = optional()
            free: dict[str, Any] | None = optional()
        """,
    ),
    "names that pydantic or Python has taken": (
        {
            "type": "object",
            "properties": {
                "class": {"type": "string"},
                "copy": {"type": "string"},
                "model_config": {"type": "string"},
                "str": {"type": "string"},
            },
        },
        """
        class Thing(Model):
            class_: str | None = optional("class")
            copy_: str | None = optional("copy")
            model_config_: str | None = optional("model_config")
            str_: str | None = optional("str")
        """,
    ),
    "what is alike shares a name and keeps its own words": (
        {
            "type": "object",
            "properties": {
                "a": {"enum": [*"uvwxyz"], "description": "First."},
                "b": {"enum": [*"uvwxyz"], "description": "Second."},
            },
        },
        '''
        ThingA: TypeAlias = Literal["u", "v", "w", "x", "y", "z"]
        """First."""


        class Thing(Model):
            a: ThingA | str | None = optional()
            """First."""

            b: ThingA | str | None = optional()
            """Second."""
        ''',
    ),
    "an object of nothing": (
        {"type": "object", "properties": {}, "additionalProperties": False},
        """
        class Thing(Model):
            pass
        """,
    ),
    "text with values": (
        {"enum": ["a", "b"], "description": "Which."},
        '''
        Thing: TypeAlias = Literal["a", "b"]
        """Which."""
        ''',
    ),
    "integers with names": (
        {"type": "integer", "enum": [0, 1, -2], "x-enum-varnames": ["NO", "YES", "X"]},
        """
        class Thing(OpenIntEnum):
            NO = 0
            YES = 1
            X = -2
        """,
    ),
    "a union that leads back to itself": (
        {"oneOf": [{"type": "string"}, {"type": "array", "items": reference("Thing")}]},
        """
        if TYPE_CHECKING:
            Thing: TypeAlias = Union[str, "list[Thing]"]
        else:
            Thing = TypeAliasType("Thing", "str | list[Thing]")
        """,
    ),
    "objects told apart by their shape": (
        {
            "anyOf": [
                {"title": "A", "type": "object", "properties": {"a": {}}},
                {"title": "B", "type": "object", "properties": {"b": {}}},
            ]
        },
        """
        class ThingA(Model):
            a: Any = nullable()


        class ThingB(Model):
            b: Any = nullable()


        Thing: TypeAlias = Annotated[ThingA | ThingB, Untagged()]
        """,
    ),
}


@pytest.mark.parametrize(("schema", "expected"), CASES.values(), ids=CASES)
def test_a_schema_is_written_as(schema: Json, expected: str) -> None:
    view = models({"Thing": schema}, "Thing")
    written = {one.name: one.source for one in view.modules if one.name != "pet"}
    (made,) = written.values()
    assert made.strip("\n") == dedent(expected).strip("\n")


def test_requests_have_a_class_where_the_server_fills_in() -> None:
    schemas = {
        "Thing": {
            "type": "object",
            "required": ["id", "secret"],
            "properties": {
                "id": {"type": "string", "readOnly": True},
                "secret": {"type": "string", "writeOnly": True},
            },
        }
    }
    thing = reference("Thing")
    paths = {
        "/things": {
            "post": operation(
                operationId="make",
                requestBody={
                    "required": True,
                    "content": {
                        "application/json": {
                            "schema": {"type": "array", "items": thing}
                        }
                    },
                },
                responses={"200": answer(thing)},
            )
        }
    }
    view = planned(document(paths, components={"schemas": schemas})).models
    assert isinstance(view, ModelsView)
    assert "id: str\n    secret: str | None = optional()" in (
        module(view, "Thing").source
    )
    assert "class ThingInput(Model):\n    secret: str" in (
        module(view, "ThingInput").source
    )
