"""Settings of other generators, as far as they mean something here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

_WITHOUT_USE = {
    "use_path_prefixes_for_title_model_names": "names of models follow the call",
    "post_hooks": "nothing needs to be formatted afterwards",
    "docstrings_on_attributes": "every field has its docstring already",
    "content_type_overrides": "an overlay changes media types of the document",
    "field_prefix": "names that are no identifiers are escaped",
    "generate_all_tags": "an operation has one place",
    "http_timeout": "`--max-seconds` and the client's `timeout` are for that",
    "package_version_override": "`version` in the settings",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """What another tool's settings come to."""

    package: str | None = None
    distribution: str | None = None
    version: str | None = None
    enums: str | None = None
    """What enums of strings are; None: literal types."""

    schema_names: dict[str, str] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    """What was left out, and what does the same here."""


def from_openapi_python_client(config: Mapping[str, Any]) -> Elsewhere:
    """Return what a configuration of openapi-python-client means here.

    `class_overrides` become names of schemas; options without a counterpart are
    remarked upon.
    """
    names: dict[str, str] = {}
    remarks: list[str] = []
    overrides = config.get("class_overrides")
    for name, given in (overrides if isinstance(overrides, dict) else {}).items():
        new = given.get("class_name") if isinstance(given, dict) else None
        if isinstance(new, str):
            names[str(name)] = new
    remarks += _remarks(config)
    return Elsewhere(
        package=_text(config.get("package_name_override")),
        distribution=_text(config.get("project_name_override")),
        # Their classes, which callers name, are what they have without it.
        enums=None if config.get("literal_enums") is True else "class",
        version=_text(config.get("package_version_override")),
        schema_names=names,
        remarks=tuple(remarks),
    )


def _remarks(config: Mapping[str, Any]) -> Iterator[str]:
    known = {"class_overrides", "package_name_override", "project_name_override"}
    known.add("literal_enums")
    for option in config:
        if option in known:
            continue
        why = _WITHOUT_USE.get(option, "it has no counterpart")
        yield f"`{option}` is left out: {why}"


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
