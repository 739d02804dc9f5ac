"""What is laid out here, both formatters leave as it is: at every width."""

from __future__ import annotations

import subprocess
import sys

import black
import pytest
from views.hints import hint as read

from clientwright.views.source import escape as text
from clientwright.views.source import layout
from clientwright.views.types.expressions import TypeExpression, generic

HINTS = [
    "X",
    "X | Y",
    "Sequence[X]",
    "Mapping[str, X]",
    "Sequence[X | Y] | None",
    "Mapping[str, Sequence[Mapping[str, X | Y]]]",
    'Literal["a | b", "c, d", "X"]',
]
LENGTHS = range(1, 71, 3)
"""Of one name: as far as `names` lets them grow."""


def _names(length: int) -> list[TypeExpression]:
    return [read(hint.replace("X", "m" * length)) for hint in HINTS]


def _data(length: int) -> str:
    """Statements beside a class, with a name of every length in every place."""
    wire = text.string("w" * length)
    lines = []
    for number, hint in enumerate(_names(length)):
        node = layout.call(
            "Operation",
            method='"GET"',
            parameters=layout.sequence([layout.call("Query", wire)]),
            body=layout.call("Json", layout.mapping([(wire, wire), ('"b"', '"c"')])),
            answers=layout.mapping([('"200"', layout.Lambda(hint)), ('"201"', "None")]),
        )
        tall = layout.Call(node.open, node.items, node.close, tall=True)
        whole = generic("Operation", hint)
        lines.append(layout.assignment(f"_A{number}", whole, tall))
        lines.append(layout.assignment(f"_B{number}", whole, node))
        answers = layout.mapping([('"200"', layout.Lambda(hint))])
        short = layout.call("Operation", '"GET"', wire, answers=answers)
        lines.append(layout.assignment(f"_C{number}", whole, short))
    return "\n".join(lines)


def _class(length: int) -> str:
    """A class whose methods have such names, parameters and results."""
    name = "n" * length
    lines = [layout.class_head(f"C{name}", "AsyncResource")]
    for number, hint in enumerate(_names(length)):
        made = layout.call(f"resources.Async{name}", "self._client")
        lines += [
            f"    def f{number}(",
            "        self,",
            f"        {layout.parameter('a', hint)}",
            f"        {layout.parameter(name, hint)}",
            f"        {layout.parameter('b' * (length % 30 + 1), hint, 'omit')}",
            f"    {layout.returns(hint)}",
            f"        {layout.returned(made, 8)}",
            "",
            f"    async def g{number}(",
            "        self,",
            f"    {layout.returns(hint)}",
            f"        {layout.returned(made, 8, 'await ')}",
            f"        {layout.returned(layout.call('self._call', '_A', name, 'b'), 8)}",
            "",
        ]
    return "\n".join(lines[:-1])


@pytest.fixture(scope="module")
def source() -> str:
    """One module of everything."""
    blocks = []
    for length in LENGTHS:
        imported = layout.import_from(".resources", [f"A{'a' * length}", "Query", "b"])
        blocks += [imported, _data(length), "", "", _class(length), "", ""]
    return "\n".join(blocks).rstrip() + "\n"


def test_black_changes_nothing(source: str) -> None:
    """`black` at its defaults."""
    split = source.split("from .resources")
    for part in split[1:]:
        module = f"from .resources{part}".rstrip() + "\n"
        module = module.replace("\n_A0:", "\n\n_A0:", 1)
        assert black.format_str(module, mode=black.Mode()) == module


def test_ruff_changes_nothing(source: str) -> None:
    """`ruff format` at its defaults."""
    for part in source.split("from .resources")[1:]:
        module = f"from .resources{part}".rstrip() + "\n"
        module = module.replace("\n_A0:", "\n\n_A0:", 1)
        done = subprocess.run(
            [sys.executable, "-m", "ruff", "format", "--isolated", "-"],
            input=module,
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout == module


def test_imports_are_sorted_by_kind() -> None:
    """Constants, classes, then the rest."""
    line = layout.import_from("x", ["omit", "Resource", "LIMIT"])
    assert line == "from x import LIMIT, Resource, omit"
