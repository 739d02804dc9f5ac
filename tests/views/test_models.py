"""What schemas look like as classes, aliases and enums, and where they live."""

from __future__ import annotations

import ast
import re
from textwrap import dedent
from typing import Any

import pytest
from views.planned import answer, document, operation, planned

from clientwright.views.models.models_package import ModelsModule, ModelsView

Json = dict[str, Any]


def models(schemas: Json, *answers: str, **root: Any) -> ModelsView:
    """Plan the models of a document whose operations answer with `answers`."""
    paths = {
        f"/{name}": {
            "get": operation(
                operationId=f"get_{name}",
                responses={"200": answer({"$ref": f"#/components/schemas/{name}"})},
            )
        }
        for name in answers
    }
    planned_view = planned(
        document(paths, components={"schemas": schemas}, openapi="3.1.0", **root)
    )
    view = planned_view.models
    assert isinstance(view, ModelsView)
    return view


def source(schemas: Json, name: str, *answers: str) -> str:
    """Return the definitions of the module that has one called `name`."""
    return _module(models(schemas, *answers), name).source.strip("\n")


def reference(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


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


TAGGED: Json = {
    "Animal": {
        "oneOf": [reference("Cat"), reference("Dog")],
        "discriminator": {
            "propertyName": "kind",
            "mapping": {"cat": "#/components/schemas/Cat", "dog": "Dog", "wolf": "Dog"},
        },
    },
    "Cat": {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"type": "string"}, "friend": reference("Animal")},
    },
    "Dog": {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"type": "string"}},
    },
}


def test_a_ring_shares_a_module_and_tags_are_filled_in() -> None:
    assert source(TAGGED, "Animal", "Animal") == dedent(
        """
            class Dog(Model):
                kind: str


            class Cat(Model):
                kind: str = constant("cat")
                friend: Animal | None = optional()


            Animal: TypeAlias = Annotated[
                Cat | Dog | UnknownVariant,
                Tagged("kind", {"cat": Cat, "dog": Dog, "wolf": Dog}),
            ]
            """
    ).strip("\n")


def _module(view: ModelsView, name: str) -> ModelsModule:
    start = rf"^(class {name}\(|{name}: |{name} = )"
    found = [one for one in view.modules if re.search(start, one.source, re.MULTILINE)]
    assert len(found) == 1
    return found[0]


def test_annotations_wait_only_where_a_class_names_what_stands_below_it() -> None:
    street = {"type": "object", "properties": {"name": {"type": "string"}}}
    home = {"type": "object", "properties": {"street": reference("Street")}}
    person = {"type": "object", "properties": {"parent": reference("Person")}}
    future = "from __future__ import annotations"
    plain = models({"Street": street, "Home": home}, "Home", "Street")
    assert future not in _module(plain, "Home").imports
    for schemas, name in (({"Person": person}, "Person"), (TAGGED, "Animal")):
        assert future in _module(models(schemas, name), name).imports


def test_aliases_stand_together_and_lists_beside_their_items() -> None:
    person = {"type": "object", "properties": {"id": reference("Id")}}
    view = models(
        {
            "Id": {"type": "string", "format": "uuid"},
            "Name": {"type": "string"},
            "Person": person,
            "People": {"type": "array", "items": reference("Person")},
        },
        "People",
    )
    assert "Id: TypeAlias = Uuid\n\nName: TypeAlias = str" in (
        _module(view, "Id").source
    )
    assert _module(view, "Id").name == "aliases"
    home = _module(view, "Person").name
    assert _module(view, "People").name == home
    assert f'"People": "{home}",' in view.entries


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
        _module(view, "Thing").source
    )
    assert "class ThingInput(Model):\n    secret: str" in (
        _module(view, "ThingInput").source
    )


def test_files_have_safe_and_distinct_names() -> None:
    names = ("Aux", "CON", "Import", "Nul", "Models", "HTTPServer", "HttpServer")
    schemas = {
        name: {"type": "object", "properties": {name: {"type": "string"}}}
        for name in (*names, "a" * 300)
    }
    view = models(schemas, *names)
    files = [one.name for one in view.modules]
    assert len({name.casefold() for name in files}) == len(files)
    assert not {"aux", "con", "import", "nul", "models"} & set(files)
    assert all(len(name) < 130 and name.isidentifier() for name in files)


def test_a_chain_is_not_imported_too_deeply() -> None:
    """Chains whose every link an operation names keep a module for each."""
    count = 200
    schemas: Json = {
        f"Link{number}": {
            "type": "object",
            "properties": {"next": reference(f"Link{number + 1}"), "x": {}},
        }
        for number in range(count)
    }
    schemas[f"Link{count}"] = {"type": "object", "properties": {"end": {}}}
    view = models(schemas, *list(schemas))
    needs = {
        one.name: {
            node.module
            for node in ast.walk(ast.parse(one.imports))
            if isinstance(node, ast.ImportFrom) and node.level == 1
        }
        for one in view.modules
    }

    def depth(name: str) -> int:
        return 1 + max((depth(other or "") for other in needs[name]), default=0)

    assert max(depth(name) for name in needs) < 60


def test_an_alias_of_itself_is_read_later_and_stands_above_classes() -> None:
    node = {"type": "object", "properties": {"tree": reference("Tree")}}
    tree = {
        "anyOf": [{"type": "string"}, {"type": "array", "items": reference("Tree")}]
    }
    view = models({"Tree": tree, "Node": node, "Same": reference("Tree")}, "Node")
    written = _module(view, "Node").source
    assert written.strip("\n").startswith(
        "if TYPE_CHECKING:\n"
        '    Tree: TypeAlias = Union[str, "list[Tree]"]\n'
        "else:\n"
        '    Tree = TypeAliasType("Tree", "str | list[Tree]")\n'
    )
    assert written.index("TypeAliasType") < written.index("class Node")


def test_small_enums_without_a_name_stand_where_they_are_used() -> None:
    def enum(count: int, **more: Any) -> Json:
        return {"type": "string", "enum": [f"v{n}" for n in range(count)], **more}

    properties = {
        "few": enum(5),
        "many": enum(6),
        "named": enum(2, **{"x-clientwright-name": "Light"}),
        "listed": {"type": "array", "items": enum(2)},
        "component": reference("Mode"),
    }
    lamp = {"type": "object", "properties": properties}
    view = models({"Lamp": lamp, "Mode": enum(2)}, "Lamp")
    assert {"Lamp", "Mode", "Light", "LampMany"} <= view.names
    assert not {"LampFew", "LampListed", "LampListedItem"} & view.names
    lines = [line.strip() for line in _module(view, "Lamp").source.splitlines()]
    five = ", ".join(f'"v{n}"' for n in range(5))
    assert f"few: Literal[{five}] | str | None = optional()" in lines
    assert 'listed: list[Literal["v0", "v1"] | str] | None = optional()' in lines
    assert "many: LampMany | str | None = optional()" in lines
    assert "named: Light | str | None = optional()" in lines
    assert "component: Mode | str | None = optional()" in lines
