"""Long fields and aliases are laid out as both formatters leave them."""

from __future__ import annotations

import random
import subprocess
import sys

import black
from views.hints import hint as read

from clientwright.views.models.classes.class_layout import (
    alias_line,
    field_line,
    recursive_alias,
)
from clientwright.views.source import layout
from clientwright.views.types.expressions import TypeExpression, name, union

HINTS = (
    "str",
    "Any",
    "{a}",
    "{a} | None",
    "list[{a}]",
    "list[{a}] | None",
    "{a} | {b} | None",
    "dict[str, {a} | {b}]",
    "dict[str, list[{a}]] | None",
    'Literal["{a}"]',
    "list[{a} | {b} | None] | None",
    "list[dict[str, {a} | str]]",
)


class Chance:
    """Names, annotations and values of many lengths, always the same ones."""

    def __init__(self) -> None:
        self.random = random.Random(0)

    def name(self, first: str) -> str:
        return first * self.random.randrange(3, 81)

    def hint(self) -> TypeExpression:
        a, b = (self.random.choice((3, 10, 20, 40, 60, 80)) for _ in range(2))
        return read(self.random.choice(HINTS).format(a="A" * a, b="B" * b))

    def string(self) -> str:
        return f'"{"w" * self.random.choice((1, 5, 20, 40, 60, 75, 100, 200))}"'

    def field(self) -> str:
        declare = self.random.choice(("", "optional", "required", "constant", "extras"))
        match declare:
            case "" | "extras":
                given = []
            case "optional":
                given = [self.random.choice(("", self.string()))]
            case "constant":
                given = [self.string(), self.random.choice(("", self.string()))]
            case _:
                given = [self.string()]
        return field_line(self.name("x"), self.hint(), declare, *given)

    def alias(self) -> str:
        count = self.random.choice((1, 2, 3, 9))
        items = [f"{self.name('C')}{number}" for number in range(count)]
        brackets: list[layout.Node] = [
            self.hint(),
            layout.Call(
                "Literal[", tuple(layout.Item("", f'"{item}"') for item in items), "]"
            ),
            layout.Call(
                "Annotated[",
                (
                    layout.Item("", union(map(name, items))),
                    layout.Item("", layout.call("Untagged")),
                ),
                "]",
                tall=True,
            ),
            layout.Call(
                "Annotated[",
                (
                    layout.Item("", union(map(name, items))),
                    layout.Item(
                        "",
                        layout.call(
                            "Tagged",
                            '"kind"',
                            layout.mapping((f'"{i}"', i) for i in items),
                        ),
                    ),
                ),
                "]",
            ),
        ]
        line, _ = alias_line(self.name("X"), self.random.choice(brackets))
        return line

    def recursive(self) -> str:
        source, _ = recursive_alias(self.name("R"), self.hint(), self.hint())
        return source


def _ruff(source: str) -> str:
    return subprocess.run(
        [sys.executable, "-m", "ruff", "format", "--isolated", "-"],
        input=source,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    ).stdout


def test_both_formatters_leave_fields_and_aliases_alone() -> None:
    chance = Chance()
    aliases = "\n\n".join(chance.alias() for _ in range(400))
    aliases += "\n\n" + "\n\n".join(chance.recursive() for _ in range(200))
    classes = "\n\n\n".join(f"class A:\n{chance.field()}" for _ in range(1200))
    source = f"{aliases}\n\n\n{classes}\n"
    assert black.format_str(source, mode=black.Mode()) == source
    assert _ruff(source) == source


def test_what_only_makes_a_field_tall_is_an_argument_that_it_takes() -> None:
    hint = f"dict[str, {'A' * 40} | {'B' * 40}]"
    line = field_line("__pydantic_extra__", read(hint), "extras")
    assert line.endswith("] = extras(\n        init=False,\n    )")
