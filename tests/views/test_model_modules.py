"""Where the classes, aliases and enums of schemas live."""

from __future__ import annotations

import ast
from textwrap import dedent
from typing import Any

from views.model_modules import Json, models, module, reference, source

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


def test_annotations_wait_only_where_a_class_names_what_stands_below_it() -> None:
    street = {"type": "object", "properties": {"name": {"type": "string"}}}
    home = {"type": "object", "properties": {"street": reference("Street")}}
    person = {"type": "object", "properties": {"parent": reference("Person")}}
    future = "from __future__ import annotations"
    plain = models({"Street": street, "Home": home}, "Home", "Street")
    assert future not in module(plain, "Home").imports
    for schemas, name in (({"Person": person}, "Person"), (TAGGED, "Animal")):
        assert future in module(models(schemas, name), name).imports


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
        module(view, "Id").source
    )
    assert module(view, "Id").name == "aliases"
    home = module(view, "Person").name
    assert module(view, "People").name == home
    assert f'"{home}": "People Person",' in view.entries


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
    written = module(view, "Node").source
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
    lines = [line.strip() for line in module(view, "Lamp").source.splitlines()]
    five = ", ".join(f'"v{n}"' for n in range(5))
    assert f"few: Literal[{five}] | str | None = optional()" in lines
    assert 'listed: list[Literal["v0", "v1"] | str] | None = optional()' in lines
    assert "many: LampMany | str | None = optional()" in lines
    assert "named: Light | str | None = optional()" in lines
    assert "component: Mode | str | None = optional()" in lines
