"""The only place that knows datamodel-code-generator.

It is used through its public `generate()` alone, without network, without its client
output, and with what it made taken from its own metadata, never from a guess.
"""

from __future__ import annotations

import ast
import json
import re
import tempfile
import warnings
from collections.abc import Container, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from tokenize import TokenError

from ..diagnostics import GenerationError
from ..ir.document import Json
from ..ir.foreign import ForeignModels
from .json_schema import TYPES
from .printable import printable

PYDANTIC = "pydantic_v2.BaseModel"
_TYPED_DICT = "typing.TypedDict"
_HINT = 'leave `models` out, or set it to "builtin", for the built-in engine'
_NOT_PYTHON = "datamodel-code-generator wrote what is not Python: {}"
_HEADER = '"""Models of the API, written by datamodel-code-generator."""'
_IMPORTS = {
    "BaseModel": ".._runtime.foreign",
    **TYPES,
    # pydantic reads those of `typing` from Python 3.12 on only.
    "TypedDict": "typing_extensions",
}
"""Where names come from that its output imports."""

TESTED = ((0, 89), (0, 90))
"""Versions that are tested, the first and the one behind the last: options move."""


def make(
    definitions: Mapping[str, Json],
    family: str,
    attributes: Mapping[tuple[str, str], str],
    looks: Mapping[str, str],
) -> ForeignModels:
    """Make the models of `$defs` entries that bear their planned names.

    Args:
        definitions: Planned name -> JSON Schema.
        family: `pydantic_v2.BaseModel`, `dataclasses.dataclass`, `typing.TypedDict`.
        attributes: (planned name, wire name) -> attribute, where it is not the
            library that names it. A typed dict has no attributes: those members are
            left out of its type, and stay in its instances.
        looks: Planned name -> what its class looks like in XML, as source.

    Raises:
        GenerationError: The library failed, or a schema came back without a class.
    """
    if not definitions:
        return ForeignModels(
            source=f"{_HEADER}\n", classes={}, needs_extensions=False, fields={}
        )
    if family == _TYPED_DICT:
        definitions = {
            name: _without(schema, {wire for one, wire in attributes if one == name})
            for name, schema in definitions.items()
        }
        attributes = {}
    text, metadata = _generate(definitions, family, attributes)
    classes, fields = _read_metadata(metadata, definitions)
    missing = sorted(set(definitions) - set(classes))
    if missing:
        raise GenerationError(
            "datamodel-code-generator made nothing of these schemas: "
            + ", ".join(missing[:10]),
            hint=_HINT,
        )
    text = _in_xml(text, classes, looks)
    if family != PYDANTIC:
        text = _completed(text, classes, {} if family == _TYPED_DICT else fields)
    text = _format(_without_rebuilds(text))
    needs_extensions = any(
        isinstance(node, ast.ImportFrom) and node.module == "typing_extensions"
        for node in _parse(text).body
    )
    return ForeignModels(
        source=text, classes=classes, needs_extensions=needs_extensions, fields=fields
    )


def _without(schema: Json, wires: Container[str]) -> Json:
    """Leave members out of an object schema."""
    if "properties" not in schema:
        return schema
    kept = {k: v for k, v in schema["properties"].items() if k not in wires}
    required = [name for name in schema.get("required", ()) if name not in wires]
    return {**schema, "properties": kept, "required": required}


def _generate(
    definitions: Mapping[str, Json],
    family: str,
    attributes: Mapping[tuple[str, str], str],
) -> tuple[str, Mapping[str, Json]]:
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$defs": dict(definitions),
    }
    with (
        tempfile.TemporaryDirectory(prefix="clientwright-models-") as folder,
        warnings.catch_warnings(),
    ):
        # Its remarks are about its own options; ours are diagnostics.
        warnings.simplefilter("ignore")
        metadata = Path(folder, "metadata.json")
        aliases = {f"{name}.{wire}": to for (name, wire), to in attributes.items()}
        text = _call(schema, family, metadata, aliases)
        return text, json.loads(metadata.read_text(encoding="utf-8"))


def _call(schema: Json, family: str, metadata: Path, aliases: Mapping[str, str]) -> str:
    """Call the library with everything off that reads, fetches or runs.

    Raises:
        GenerationError: It failed, or is of a version that is not tested.
    """
    _check_version()
    from datamodel_code_generator import (
        Error,
        InputFileType,
        LiteralType,
        PythonVersion,
        generate,
    )
    from datamodel_code_generator.enums import DataModelType
    from datamodel_code_generator.format import Formatter

    try:
        text = generate(
            schema,
            input_file_type=InputFileType.JsonSchema,
            output_model_type=DataModelType(family),
            target_python_version=PythonVersion.PY_311,
            emit_model_metadata=metadata,
            custom_file_header=_HEADER,
            # Its own sorts imports; Black has the last word.
            formatters=[Formatter.BUILTIN],
            settings_path=metadata.parent,
            keep_model_order=True,
            keyword_only=True,
            use_schema_description=True,
            use_field_description=True,
            use_attribute_docstrings=True,
            use_single_line_docstring=True,
            use_double_quotes=True,
            use_type_alias=True,
            skip_root_model=True,
            strict_nullable=True,
            enum_field_as_literal=LiteralType.All,
            allow_remote_refs=False,
            strict_refs=True,
            type_mappings=["binary=string"],
            import_overrides=_IMPORTS,
            aliases=aliases,
        )
    except (Error, ValueError, RecursionError) as error:
        reason = str(error).strip().splitlines() or [type(error).__name__]
        raise GenerationError(
            f"datamodel-code-generator cannot make these models: {reason[0][:300]}",
            hint=_HINT,
        ) from error
    if not isinstance(text, str):
        raise GenerationError("datamodel-code-generator returned no single module")
    return text


def _check_version() -> None:
    found = version("datamodel-code-generator")
    numbers = tuple(int(part) for part in re.findall(r"\d+", found)[:2])
    if not TESTED[0] <= numbers < TESTED[1]:
        low, high = (".".join(map(str, one)) for one in TESTED)
        raise GenerationError(
            f"datamodel-code-generator {found} is not a version that clientwright is "
            f"tested with: at least {low}, below {high}",
            hint=f'install "datamodel-code-generator>={low},<{high}"',
        )


def _read_metadata(
    metadata: Mapping[str, Json], definitions: Mapping[str, Json]
) -> tuple[dict[str, str], dict[tuple[str, str], str]]:
    """Find the class and the attributes that each `$defs` entry became."""
    classes: dict[str, str] = {}
    fields: dict[tuple[str, str], str] = {}
    for model in metadata["models"]:
        path = model["source_path"]
        if len(path) != 2 or path[0] != "$defs":
            continue
        planned = path[1]
        classes[planned] = model["class_name"]
        for field in model["fields"]:
            if field["original_name"] in definitions[planned].get("properties", ()):
                fields[planned, field["original_name"]] = field["name"]
    return classes, fields


def _completed(
    text: str, classes: Mapping[str, str], fields: Mapping[tuple[str, str], str]
) -> str:
    """State what dataclasses and typed dicts have no place for.

    Wire names that differ, and that members without a field are kept.
    """
    renamed: dict[str, dict[str, str]] = {}
    for (planned, wire), attribute in fields.items():
        if wire != attribute:
            renamed.setdefault(classes[planned], {})[attribute] = wire
    module = _parse(text)
    calls = [f"wire_names({name}, {names!r})\n" for name, names in renamed.items()]
    kinds = [name for node in module.body if (name := _class_name(node)) is not None]
    if kinds:
        calls.append(f"keep_unknown({', '.join(kinds)})\n")
    if not calls:
        return text
    used = ["keep_unknown"] * bool(kinds) + ["wire_names"] * bool(renamed)
    own = f"from .._runtime.foreign import {', '.join(used)}\n"
    return _with_calls(text, own, calls)


def _in_xml(text: str, classes: Mapping[str, str], looks: Mapping[str, str]) -> str:
    """State what classes look like in XML, of which no family can say anything."""
    named = {
        classes[planned]: look for planned, look in looks.items() if planned in classes
    }
    kinds = {_class_name(node) for node in _parse(text).body} if named else set()
    calls = [
        f"in_xml({kind}, {look})\n" for kind, look in named.items() if kind in kinds
    ]
    if not calls:
        return text
    used = ["XmlField"] * any("XmlField(" in call for call in calls) + ["XmlRules"]
    own = f"from .._runtime.xml_rules import {', '.join(used)}, in_xml\n"
    return _with_calls(text, own, calls)


def _with_calls(text: str, own: str, calls: Sequence[str]) -> str:
    """Put calls below all classes, and their import where its name belongs."""
    module = _parse(text)
    imports = [n for n in module.body if isinstance(n, ast.Import | ast.ImportFrom)]
    local = [n for n in imports if isinstance(n, ast.ImportFrom) and n.level > 0]
    before = [n for n in local if f"{ast.unparse(n)}\n" < own]
    lines = text.splitlines(keepends=True)
    if local and not before:
        lines.insert(local[0].lineno - 1, own)
    else:
        last = (before or imports)[-1]
        lines.insert(last.end_lineno or last.lineno, own if local else f"\n{own}")
    return "".join([*lines, "\n\n", *calls])


def _class_name(node: ast.stmt) -> str | None:
    """Give the name of a class: `class A: ...` or `A = TypedDict("A", ...)`."""
    match node:
        case ast.ClassDef():
            return node.name
        case ast.Assign([ast.Name(name)], ast.Call(ast.Name("TypedDict"))):
            return name
        case _:
            return None


def _parse(text: str) -> ast.Module:
    """Parse a module; raises `GenerationError` for what is not Python."""
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError) as error:
        raise GenerationError(_NOT_PYTHON.format(error), hint=_HINT) from error


def _without_rebuilds(text: str) -> str:
    """Leave out `Pet.model_rebuild()`: a model is built when it is first used."""
    dropped = set[int]()
    for node in _parse(text).body:
        match node:
            case ast.Expr(ast.Call(ast.Attribute(ast.Name(), "model_rebuild"), [], [])):
                dropped.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    lines = text.splitlines(keepends=True)
    return "".join(
        line for number, line in enumerate(lines, 1) if number not in dropped
    )


def _format(text: str) -> str:
    """Bring a module into Black's style, without a character that does not print.

    Raises:
        GenerationError: The library wrote something that is not Python.
    """
    import black
    from black.mode import TargetVersion
    from black.parsing import InvalidInput

    mode = black.Mode(target_versions={TargetVersion.PY311})
    try:
        return black.format_str(printable(text), mode=mode)
    except (InvalidInput, SyntaxError, TokenError) as error:
        raise GenerationError(_NOT_PYTHON.format(error), hint=_HINT) from error
