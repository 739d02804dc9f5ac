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
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from ..diagnostics import GenerationError
from ..ir.document import Json
from ..ir.foreign import ForeignModels
from .json_schema import TYPES

_DATACLASS = "dataclasses.dataclass"
_HINT = 'leave `models` out, or set it to "builtin", for the built-in engine'
_NOT_PYTHON = "datamodel-code-generator wrote what is not Python: {}"
_HEADER = '"""Models of the API, written by datamodel-code-generator."""'
_IMPORTS = {
    "BaseModel": ".._runtime.foreign",
    **dict.fromkeys(TYPES, ".._runtime"),
    # pydantic reads those of `typing` from Python 3.12 on only.
    "TypedDict": "typing_extensions",
}
"""Where names come from that its output imports."""

TESTED = ((0, 89), (0, 90))
"""Versions that are tested, the first and the one behind the last: options move."""


def make(definitions: Mapping[str, Json], family: str) -> ForeignModels:
    """Make the models of `$defs` entries that bear their planned names.

    Raises:
        GenerationError: The library failed, or a schema came back without a class.
    """
    if not definitions:
        return ForeignModels(source=f"{_HEADER}\n", classes={}, fields={})
    text, metadata = _generate(definitions, family)
    classes, fields = _read_metadata(metadata, definitions)
    missing = sorted(set(definitions) - set(classes))
    if missing:
        raise GenerationError(
            "datamodel-code-generator made nothing of these schemas: "
            + ", ".join(missing[:10]),
            hint=_HINT,
        )
    if family == _DATACLASS:
        text = _with_wire_names(text, classes, fields)
    text = _format(_without_rebuilds(text))
    return ForeignModels(source=text, classes=classes, fields=fields)


def _generate(
    definitions: Mapping[str, Json], family: str
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
        text = _call(schema, family, metadata)
        return text, json.loads(metadata.read_text(encoding="utf-8"))


def _call(schema: Json, family: str, metadata: Path) -> str:
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


def _with_wire_names(
    text: str, classes: Mapping[str, str], fields: Mapping[tuple[str, str], str]
) -> str:
    """State the wire names that differ: a dataclass has no place for them."""
    renamed: dict[str, dict[str, str]] = {}
    for (planned, wire), attribute in fields.items():
        if wire != attribute:
            renamed.setdefault(classes[planned], {})[attribute] = wire
    if not renamed:
        return text
    imports = [
        node
        for node in _parse(text).body
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    lines = text.splitlines(keepends=True)
    last = imports[-1]
    own = "from .._runtime.foreign import wire_names\n"
    local = isinstance(last, ast.ImportFrom) and last.level > 0
    lines.insert(last.end_lineno or last.lineno, own if local else f"\n{own}")
    calls = [f"wire_names({name}, {names!r})\n" for name, names in renamed.items()]
    return "".join([*lines, "\n\n", *calls])


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
    """Bring a module into Black's style.

    Raises:
        GenerationError: The library wrote something that is not Python.
    """
    import black
    from black.mode import TargetVersion
    from black.parsing import InvalidInput

    mode = black.Mode(target_versions={TargetVersion.PY311})
    try:
        return black.format_str(text, mode=mode)
    except InvalidInput as error:
        raise GenerationError(_NOT_PYTHON.format(error), hint=_HINT) from error
