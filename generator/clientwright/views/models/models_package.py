"""The package `models`: modules with classes and aliases, imported when first used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...frozen import dataclass
from ...ir.api import Api
from ...ir.names import Names
from ...ir.schema import ObjectSchema
from ..source import escape as text
from ..source import imports, runtime_names
from ..source.lazy_names import LazyName, lazy_entries, lazy_imports
from .annotations import Annotations
from .classes.class_bases import out_of_reach
from .deep_models import deep
from .definition_order import names_later, recursive_aliases
from .definitions import Definition, Writer
from .families import Module, group
from .module_names import module_names, title
from .users import users
from .value_annotations import Form, Key


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelsModule:
    """One module of `models`."""

    name: str
    """`invited_member`."""

    docstring: str
    """Empty where there is nothing to say."""

    imports: str
    """Everything between the docstring and the first definition."""

    source: str
    """The definitions, set apart as formatters want it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelsView:
    """The package `models`."""

    modules: tuple[ModelsModule, ...]
    docstring: str
    imports: tuple[str, ...]
    """For type checkers: `from .invited_member import InvitedMember as InvitedMember`,
    at an indentation of 4, one statement a module."""

    entries: tuple[str, ...]
    """At run time: `"invited_member": "InvitedMember MemberRole",`."""

    names: frozenset[str]
    """All that can be imported: `InvitedMember`."""

    foreign: str = ""
    """Text of `schemas.py`, where another engine has written the classes."""

    needs_extensions: bool = False
    """Whether a module imports `typing_extensions`."""


def plan_models(annotations: Annotations) -> ModelsView:
    """Decide every string of `models`.

    Definitions are the components, and of what stands inline what these and the
    operations mention: `annotations` has written every signature by now.
    """
    writer = Writer(annotations)
    definitions = _definitions(annotations, writer)
    _part_from_cycles(definitions, writer)
    writer.deep = deep(definitions)
    for key in writer.deep:
        definitions[key] = writer.define(key)
    recursive = recursive_aliases(definitions)
    for key in recursive:
        definitions[key] = writer.define(key, recursive=True)
    named = frozenset(annotations.api.components)
    modules = group(definitions, users(annotations), named)
    names = module_names(modules, annotations.names.resources)
    homes = {
        one.key: name
        for name, module in zip(names, modules, strict=True)
        for one in module.definitions
    }
    made = [
        _module(name, module, definitions, homes)
        for name, module in zip(names, modules, strict=True)
    ]
    about = text.sentence(annotations.api.title).rstrip(".")
    public = [LazyName(definitions[key].name, home) for key, home in homes.items()]
    return ModelsView(
        modules=tuple(sorted(made, key=lambda module: module.name)),
        docstring=text.docstring(
            text.prose(f"Models of {about or 'the API'}, imported on first use.", 82)
        ),
        imports=lazy_imports(public),
        entries=lazy_entries(public),
        names=frozenset(one.name for one in public),
        needs_extensions=bool(recursive or annotations.names.params),
    )


def extended(api: Api, names: Names) -> dict[str, tuple[str, ...]]:
    """Return the models that extend others, and which: as `models` will have them."""
    if not any(
        isinstance(node, ObjectSchema) and node.composed_of
        for node in api.schemas.values()
    ):
        return {}
    annotations = Annotations(api, names)
    annotations.mentioned = {
        (schema, form): None
        for form, known in ((Form.MODEL, names.schemas), (Form.INPUT, names.inputs))
        for schema in known
        if isinstance(api.schemas.get(schema), ObjectSchema)
    }
    writer = Writer(annotations)
    definitions = _definitions(annotations, writer)
    _part_from_cycles(definitions, writer)
    return {
        one.name: tuple(definitions[base].name for base in one.bases)
        for one in definitions.values()
        if one.bases
    }


def _definitions(annotations: Annotations, writer: Writer) -> dict[Key, Definition]:
    """Write what is public, and everything that this leads to."""
    api, names = annotations.api, annotations.names
    waiting: list[Key] = [
        (one, Form.MODEL) for one in api.components if one in names.schemas
    ]
    waiting += annotations.mentioned
    found: dict[Key, Definition] = {}
    for key in waiting:
        if key in found:
            continue
        definition = found[key] = writer.define(key)
        waiting += definition.uses
    return found


def _part_from_cycles(definitions: dict[Key, Definition], writer: Writer) -> None:
    """Write classes out that would inherit fields that are read later."""
    while True:
        parted = out_of_reach(
            {key: one.bases for key, one in definitions.items() if one.bases},
            {key: one.uses for key, one in definitions.items()},
        )
        if not parted:
            return
        for key, base in parted:
            writer.bases.part(key, base)
        for key, one in definitions.items():
            if one.bases:
                definitions[key] = writer.define(key)


def _module(
    name: str,
    module: Module,
    definitions: Mapping[Key, Definition],
    homes: Mapping[Key, str],
) -> ModelsModule:
    local = runtime_names.local("..")
    for one in module.definitions:
        for key in one.uses:
            if homes[key] != name:
                local[definitions[key].name] = f".{homes[key]}"
    block = imports.block(
        [name for one in module.definitions for name in one.names],
        local,
        own={one.name for one in module.definitions},
    )
    future = "from __future__ import annotations"
    lines = title(module)
    return ModelsModule(
        name=name,
        docstring=text.docstring(lines) if lines else "",
        imports=f"{future}\n\n{block}" if names_later(module.definitions) else block,
        source=_apart(module.definitions),
    )


def _apart(module: Sequence[Definition]) -> str:
    """Join definitions, with two empty lines around classes and one between aliases."""
    parts: list[str] = []
    before: Definition | None = None
    for one in module:
        if before is not None:
            parts.append("\n\n" if one.is_class or before.is_class else "\n")
        elif one.is_class:
            parts.append("\n")
        parts.append(one.source + "\n")
        before = one
    return "".join(parts).removesuffix("\n")
