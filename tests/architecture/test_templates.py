"""Templates are dumb: they decide nothing that a view could have decided."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes
from support import ROOT

FOLDER = ROOT / "templates" / "package"
TEMPLATES = sorted(FOLDER.rglob("*.jinja"))

_FILTERS = {"indent"}


def _is_name(node: nodes.Node) -> bool:
    """Tell a bare or dotted name: `method`, `method.doc`."""
    while isinstance(node, nodes.Getattr):
        node = node.node
    return isinstance(node, nodes.Name)


def _faults(node: nodes.Node) -> Iterator[str]:
    match node:
        case nodes.Template() | nodes.TemplateData():
            pass
        case nodes.Output():
            for part in node.nodes:
                while isinstance(part, nodes.Filter) and part.name in _FILTERS:
                    if part.node is None:
                        yield f"line {node.lineno}: a filter of nothing"
                        return
                    part = part.node
                if not (isinstance(part, nodes.TemplateData) or _is_name(part)):
                    yield f"line {node.lineno}: {type(part).__name__} in the output"
            return
        case nodes.For():
            if not _is_name(node.iter) or not isinstance(node.target, nodes.Name):
                yield f"line {node.lineno}: `for` over more than a name"
            if node.test is not None or node.else_ or node.recursive:
                yield f"line {node.lineno}: `for` with a condition"
            for child in node.body:
                yield from _faults(child)
            return
        case nodes.If():
            if not _is_name(node.test) or node.elif_:
                yield f"line {node.lineno}: `if` on more than a name"
            for child in [*node.body, *node.else_]:
                yield from _faults(child)
            return
        case nodes.Include():
            if not isinstance(node.template, nodes.Const):
                yield f"line {node.lineno}: `include` of something computed"
            return
        case _:
            yield f"line {node.lineno}: {type(node).__name__}"
            return
    for child in node.iter_child_nodes():
        yield from _faults(child)


@pytest.mark.parametrize(
    "path", TEMPLATES, ids=lambda path: path.relative_to(FOLDER).as_posix()
)
def test_template_holds_only_output(path: Path) -> None:
    """Dotted names, `for`, `if` on a name, `include`, and the filter `indent`."""
    tree = Environment(autoescape=False).parse(path.read_text(encoding="utf-8"))
    assert list(_faults(tree)) == []


@pytest.mark.parametrize(
    "source",
    [
        "{% set x = 1 %}",
        "{% if a == b %}x{% endif %}",
        "{% if not a %}x{% endif %}",
        "{{ a|upper }}",
        "{{ f() }}",
        "{{ a[0] }}",
        "{% macro m() %}x{% endmacro %}",
        "{% for a in b if a %}x{% endfor %}",
        "{% include a %}",
    ],
)
def test_the_rule_can_fail(source: str) -> None:
    """The walk finds each kind of decision."""
    assert list(_faults(Environment(autoescape=False).parse(source)))


def test_there_are_templates() -> None:
    """Keep the rule from holding because it finds nothing."""
    assert TEMPLATES
