"""Pages of the documentation that are written from the code and from the cases."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import click
from support import ROOT

from clientwright.cli import cli
from clientwright.diagnostics import Collector
from clientwright.document.grammar import DOCUMENT, OBJECTS, Slot, children
from clientwright.document.read.limits import Limits, Policy
from clientwright.document.read.load import load
from clientwright.document.repair.rule_order import RULES
from clientwright.document.repair.rules.version_fields import FIELDS
from clientwright.settings.json_schema import json_schema

SOURCE = ROOT / "generator" / "clientwright"
FOLDER = ROOT / "docs" / "reference"
VERSIONS = ("2", "3.0", "3.1", "3.2")
_MADE = (
    "Written from {} by "
    "`CLIENTWRIGHT_UPDATE=1 ./scripts/test tests/docs/test_made_pages.py`."
)


def pages() -> dict[str, str]:
    """Give every page by its file's name."""
    return {
        "commands.md": commands(),
        "settings.md": settings(),
        "diagnostics.md": diagnostics(),
        "openapi.md": openapi(),
    }


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def commands() -> str:
    """Every command with its options, as `--help` has them."""
    lines = ["# Commands", "", _MADE.format("the command line itself"), ""]
    lines += ["[The command line in words](../cli.md) says what they are for.", ""]
    for name, command in sorted(cli.commands.items()):
        context = click.Context(command, info_name=f"clientwright {name}")
        usage = " ".join(command.collect_usage_pieces(context))
        said = (command.help or "").split("\b")
        lines += [f"## {name}", "", f"```text\nclientwright {name} {usage}\n```", ""]
        lines += [said[0].strip().replace("\n    ", "\n"), ""]
        options = [one for one in command.params if isinstance(one, click.Option)]
        if options:
            lines += ["| option | what |", "|---|---|"]
            lines += [_option(one, context) for one in options]
            lines.append("")
        if len(said) > 1:
            shown = "\n".join(line.strip() for line in said[1].strip().splitlines())
            lines += [f"```sh\n{shown}\n```", ""]
    return "\n".join(lines)


def _option(option: click.Option, context: click.Context) -> str:
    flags = ", ".join(f"`{one}`" for one in (*option.opts, *option.secondary_opts))
    metavar = re.sub("INTEGER( RANGE)?", "N", option.make_metavar(context))
    kind = "" if option.is_flag else f" `{metavar}`"
    default = option.default
    shown = isinstance(default, str | int) and not isinstance(default, bool)
    after = f" By default `{default}`." if shown and default != 0 else ""
    return f"| {flags}{_cell(kind)} | {_cell((option.help or '') + after)} |"


def settings() -> str:
    """Every option of `clientwright.toml`, as editors know them."""
    schema = json_schema()
    vendor = schema["properties"]["vendors"]["additionalProperties"]
    lines = ["# Settings", "", _MADE.format("the schema of the settings"), ""]
    lines += ["[Settings in words](../settings.md) shows how they are used;"]
    lines += ["[clientwright.schema.json](../clientwright.schema.json) is for editors."]
    lines += ["", "Below `[vendors.NAME]`:", "", "| option | type | what |"]
    lines += ["|---|---|---|", *_rows("", vendor), ""]
    return "\n".join(lines)


def _rows(prefix: str, schema: Mapping[str, Any]) -> Iterator[str]:
    required = set(schema.get("required", ()))
    for name, one in schema.get("properties", {}).items():
        inner = [one, *one.get("anyOf", ())]
        need = " **Required.**" if prefix + name == "spec" and name in required else ""
        what = f"{one.get('description', '')}{need}"
        yield f"| `{prefix}{name}` | {_cell(_type(one))} | {_cell(what)} |"
        for table in inner:
            if table.get("properties"):
                yield from _rows(f"{prefix}{name}.", table)


def _type(schema: Mapping[str, Any]) -> str:
    if "enum" in schema:
        return ", ".join(f"`{one}`" for one in schema["enum"])
    if "anyOf" in schema:
        return " or ".join(dict.fromkeys(map(_type, schema["anyOf"])))
    kind = schema.get("type", "any")
    if kind == "array":
        return f"list of {_type(schema['items'])}"
    if kind == "object":
        return "table"
    return " or ".join([kind] if isinstance(kind, str) else kind)


OWN = frozenset(
    {"x-clientwright-elsewhere", "x-clientwright-made", "x-clientwright-path"}
    | {"x-clientwright-referred", "x-clientwright-segments"}
    | {"x-clientwright-unresolved", "x-composed", "x-default", "x-ext", "x-json"}
    | {"x-explode"}
    | {"x-not", "x-operationId", "x-patternProperties", "x-prefixItems", "x-scheme"}
    | {"x-text", "x-type", "x-anyOf", "x-example", "x-examples"}
    | {"x-www-form-urlencoded"}
    | {"x-idempotence-key", "x-idempotency-key", "x-idempotency-token"}
)
"""Names with `x-` that no author of a document writes: keywords that are kept aside,
marks between stages, ends of media types, names of header fields."""


def extensions_of_the_code() -> set[str]:
    """Find every `x-…` that the code names."""
    return {
        text
        for _, node in _nodes()
        if isinstance(node, ast.Constant)
        and isinstance(text := node.value, str)
        and re.fullmatch(r"x-[a-zA-Z][a-zA-Z-]+", text)
    }


@cache
def _nodes() -> list[tuple[str, ast.AST]]:
    """Give the calls, constants and assignments of the code, each with its file."""
    kinds = (ast.Call, ast.Constant, ast.Assign, ast.AnnAssign)
    return [
        (path.relative_to(SOURCE).as_posix(), node)
        for path in sorted(SOURCE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, kinds)
    ]


_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+|notation|invalid|inferred")
_STAGES = {
    "document/read": "reading",
    "document/overlay": "overlays",
    "document/bundle": "references",
    "document/repair": "repair",
    "document/select": "selection",
    "document/pages": "documentation pages",
    "document/normalize": "versions",
    "build": "meaning",
    "names": "names",
    "output": "writing",
    "commands": "commands",
    "evolve": "changes",
}
_SEVERITIES = ("error", "warning", "info")


def codes() -> dict[str, tuple[set[str], set[str]]]:
    """Give every code of a diagnostic with its severities and stages."""
    constants: dict[str, dict[str, str]] = {}
    for path, node in _nodes():
        match node:
            case (
                ast.Assign(
                    targets=[ast.Name(id=name)], value=ast.Constant(value=str(text))
                )
                | ast.AnnAssign(
                    target=ast.Name(id=name), value=ast.Constant(value=str(text))
                )
            ):
                constants.setdefault(path, {})[name] = text
    found: dict[str, tuple[set[str], set[str]]] = {}
    for path, node in _nodes():
        if not isinstance(node, ast.Call) or not node.args:
            continue
        called = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if called.lstrip("_") not in (*_SEVERITIES, "warn", "say", "tell", "report"):
            continue
        code = _text(node.args[0], constants.get(path, {}))
        if code is None or not _CODE.fullmatch(code):
            continue
        severities, stages = found.setdefault(code, (set(), set()))
        severity = called.lstrip("_")
        severities.add(severity if severity in _SEVERITIES else "warning")
        stages.add(next((v for k, v in _STAGES.items() if path.startswith(k)), path))
    for rule in RULES:
        severities, stages = found.setdefault(rule.code, (set(), set()))
        severities.add(rule.severity.value)
        stages.add("repair")
    return found


def _text(node: ast.expr, constants: Mapping[str, str]) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return constants.get(node.id) if isinstance(node, ast.Name) else None


def diagnostics() -> str:
    """Every code that a run may say, and where it comes from."""
    lines = ["# Diagnostics", "", _MADE.format("the code"), ""]
    lines += [
        "A diagnostic reads `severity[code] file:line:#/pointer: message`. Errors are",
        "about what could not be worked with, warnings about what was worked around;",
        "remarks show with `-v`. The rules of repair: [repairs](../repairs.md).",
        "",
        "| code | severity | found by |",
        "|---|---|---|",
    ]
    for code, (severities, stages) in sorted(codes().items()):
        how = ", ".join(one for one in _SEVERITIES if one in severities)
        lines.append(f"| `{code}` | {how} | {', '.join(sorted(stages))} |")
    return "\n".join([*lines, ""])


def keywords() -> dict[str, dict[str, tuple[str, ...]]]:
    """Give the versions that have each field of each object."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for kind, rows in FIELDS.items():
        fields: dict[str, list[str]] = {}
        for versions, names in rows:
            for name in names.split():
                fields.setdefault(name, []).extend(versions.split())
        found[kind] = {
            name: tuple(one for one in VERSIONS if one in several)
            for name, several in fields.items()
        }
    old = {"nullable", "definitions", "dependencies", "additionalItems"}
    for name in OBJECTS["Schema"]:
        if name.startswith("x-") or name in old:
            continue
        before = found["Schema"].get(name, ())
        found["Schema"][name] = (*before, "3.1", "3.2")
    found["Discriminator"] = {
        "propertyName": ("3.0", "3.1", "3.2"),
        "mapping": ("3.0", "3.1", "3.2"),
        "defaultMapping": ("3.2",),
    }
    return found


def used() -> dict[tuple[str, str, str], str]:
    """Give a case for each (object, field, version) that one has."""
    found: dict[tuple[str, str, str], str] = {}
    cases = ROOT / "tests" / "cases"
    # Those that are about fields come first: other cases come and go.
    files = sorted(
        cases.glob("*/*/openapi.*"), key=lambda one: ("fields-of" not in str(one), one)
    )
    for file in files:
        if (file.parent / "error.txt").exists():
            continue
        root = load(str(file), Collector(), Limits(), Policy()).root
        version = _version(root)
        if version is not None:
            name = file.parent.relative_to(cases).as_posix()
            _walk(DOCUMENT, root, version, name, found, 0)
    return found


def _version(root: Mapping[str, Any]) -> str | None:
    stated = str(root.get("openapi") or root.get("swagger") or "")
    return next((one for one in VERSIONS if stated.startswith(one)), None)


def _walk(
    place: Slot,
    value: Any,
    version: str,
    case: str,
    found: dict[tuple[str, str, str], str],
    depth: int,
) -> None:
    if depth > 40:
        return
    if isinstance(value, dict) and place.shape in ("one", "one or list"):
        for name in value:
            found.setdefault((place.kind, str(name), version), case)
    for _, inner, item in children(place, value):
        _walk(inner, item, version, case, found, depth + 1)


def openapi() -> str:
    """Every field of every object, by version: a tick where a case has it."""
    known = used()
    lines = [
        "# Supported OpenAPI",
        "",
        _MADE.format("the folders of `tests/cases/`"),
        "",
    ]
    lines += [
        "A tick is a document of that version with that field among the cases: the",
        "package that is made from it is compared, imported, and proved by `verify`.",
        "`·` stands for a field that is read in that version and that no case has, an",
        "empty cell for one that the version does not have. A case may end with",
        "warnings, in its `diagnostics.txt`: elements of XML by their place, as",
        "`prefixItems` describes them, are given as text.",
        "",
    ]
    for kind, fields in sorted(keywords().items()):
        lines += [f"## {kind}", "", "| field | 2.0 | 3.0 | 3.1 | 3.2 | a case |"]
        lines += ["|---|:-:|:-:|:-:|:-:|---|"]
        for name, versions in sorted(fields.items()):
            where = [known.get((kind, name, one)) for one in VERSIONS]
            cells = [
                "" if one not in versions else "✓" if case else "·"
                for one, case in zip(VERSIONS, where, strict=True)
            ]
            cases = [
                case
                for one, case in zip(VERSIONS, where, strict=True)
                if case is not None and one in versions
            ]
            example = f"`{cases[-1]}`" if cases else ""
            lines.append(f"| `{name}` | {' | '.join(cells)} | {example} |")
        lines.append("")
    return "\n".join(lines)
