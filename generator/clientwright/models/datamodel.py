"""The only place that knows datamodel-code-generator.

It is used through its public `generate()` alone, without network, without its client
output, and with what it made taken from its own metadata, never from a guess.
"""

from __future__ import annotations

import json
import tempfile
import warnings
from collections.abc import Mapping
from pathlib import Path

from ..diagnostics import GenerationError
from ..ir.document import Json
from ..ir.foreign import ForeignModels

_DATACLASS = "dataclasses.dataclass"
_HINT = 'leave `models` out, or set it to "pydantic", for the built-in engine'
_HEADER = '"""Models of the API, written by datamodel-code-generator."""'


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
    return ForeignModels(source=_format(text), classes=classes, fields=fields)


def _generate(
    definitions: Mapping[str, Json], family: str
) -> tuple[str, Mapping[str, Json]]:
    from datamodel_code_generator import Error, InputFileType, PythonVersion, generate
    from datamodel_code_generator.enums import DataModelType

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
        try:
            text = generate(
                schema,
                input_file_type=InputFileType.JsonSchema,
                output_model_type=DataModelType(family),
                target_python_version=PythonVersion.PY_311,
                emit_model_metadata=metadata,
                custom_file_header=_HEADER,
                formatters=[],
                keep_model_order=True,
                keyword_only=True,
                extra_fields="allow",
                allow_population_by_field_name=True,
                use_schema_description=True,
                use_field_description=True,
                use_attribute_docstrings=True,
                use_double_quotes=True,
                use_type_alias=True,
                skip_root_model=True,
                strict_nullable=True,
                allow_remote_refs=False,
                strict_refs=True,
                type_mappings=["binary=string"],
                # pydantic reads those of `typing` from Python 3.12 on only.
                import_overrides={"TypedDict": "typing_extensions"},
            )
        except (Error, ValueError, RecursionError) as error:
            reason = str(error).strip().splitlines() or [type(error).__name__]
            raise GenerationError(
                f"datamodel-code-generator cannot make these models: {reason[0][:300]}",
                hint=_HINT,
            ) from error
        if not isinstance(text, str):
            raise GenerationError("datamodel-code-generator returned no single module")
        return text, json.loads(metadata.read_text(encoding="utf-8"))


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
    future = "from __future__ import annotations\n"
    head, _, rest = text.partition(future)
    calls = [f"wire_names({name}, {names!r})" for name, names in renamed.items()]
    own = "\nfrom .._runtime.foreign import wire_names\n"
    return f"{head}{future}{own}{rest}\n\n" + "\n".join(calls) + "\n"


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
        raise GenerationError(
            f"datamodel-code-generator wrote what is not Python: {error}"
        ) from error
