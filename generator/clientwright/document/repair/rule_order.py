"""All rules of repair, in the order in which they look at an object.

A new rule is a function in the module of its subject, and its name here; the table of
the documentation is made from this list.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ...ir.document import Json
from .rule import Rule
from .rules import (
    defaults,
    exclusive_fields,
    media_types,
    older_forms,
    operations,
    parameters,
    path_templates,
    required_fields,
    schemas_3_0,
    spelling,
    swagger_2,
    version_fields,
)
from .rules import impossible_schemas as schemas

RULES: Final[tuple[Rule, ...]] = (
    # Words of the standard, in another spelling.
    spelling.method,
    spelling.parameters_by_name,
    spelling.location,
    spelling.scheme_type,
    spelling.type_of_component,
    spelling.status,
    # Forms of other versions, or of none.
    operations.overloaded_paths,
    older_forms.schema_in_place,
    version_fields.beside_reference,
    older_forms.bare_media_type,
    older_forms.produces,
    older_forms.without_content,
    older_forms.own_type,
    older_forms.body_parameter,
    older_forms.file_type,
    older_forms.flow,
    swagger_2.body_type,
    swagger_2.body_keywords,
    swagger_2.simple_schema,
    swagger_2.other_schema,
    swagger_2.object_parameter,
    swagger_2.several_files,
    swagger_2.inner_file,
    exclusive_fields.schemes,
    swagger_2.repeated,
    swagger_2.address,
    swagger_2.multi_elsewhere,
    swagger_2.oauth_address,
    media_types.no_examples,
    media_types.examples,
    media_types.example_and_examples,
    media_types.content,
    media_types.listed,
    media_types.item_schema,
    older_forms.exclusive_flags,
    older_forms.recursive_anchor,
    schemas_3_0.const,
    schemas_3_0.types,
    schemas_3_0.exclusive,
    schemas_3_0.examples,
    schemas_3_0.content,
    schemas.empty_items,
    schemas.listed_items,
    schemas.nested_type,
    schemas.examples,
    # What is there, and cannot be.
    schemas.empty_enum,
    schemas.repeated_values,
    schemas.empty_union,
    schemas.empty_required,
    schemas.multiple_of_nothing,
    schemas.pattern,
    schemas.pattern_properties,
    defaults.default,
    parameters.schema_and_content,
    parameters.one_media_type,
    exclusive_fields.beside_content,
    exclusive_fields.examples_beside_content,
    exclusive_fields.two_targets,
    exclusive_fields.license_url,
    exclusive_fields.external_value,
    exclusive_fields.parent,
    exclusive_fields.no_responses,
    parameters.style,
    parameters.flags,
    parameters.named_header,
    parameters.repeated,
    parameters.header_name,
    parameters.unused,
    operations.slash,
    path_templates.expression,
    operations.operation_ids,
    operations.tags,
    operations.component_keys,
    version_fields.unknown_field,
    version_fields.field_of_other_type,
    version_fields.address_of_other_flow,
    version_fields.short_version,
    version_fields.items_of_parameter,
    # What is not there, and must be.
    required_fields.unresolved,
    required_fields.document,
    required_fields.info,
    required_fields.words,
    required_fields.tag,
    required_fields.discriminator,
    required_fields.server,
    required_fields.server_variable,
    required_fields.response,
    required_fields.responses,
    required_fields.request_body,
    required_fields.parameter,
    required_fields.security_scheme,
    required_fields.token_scheme,
    required_fields.flow,
    parameters.required_in_path,
    parameters.untyped,
    parameters.undeclared,
    schemas.items,
)


_MOST_KEYS = 12
"""Of an object whose rules are remembered by its keys."""


class Rules:
    """The rules that look at one kind of object, in their order."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = tuple(rules)
        self._by_keys: dict[tuple[str, ...], tuple[Rule, ...]] = {}

    def of(self, value: Mapping[str, Json]) -> tuple[Rule, ...]:
        """Return those that look at an object with these keys.

        Objects of a document have few sets of keys between them.
        """
        keys = tuple(value)
        found = self._by_keys.get(keys)
        if found is None:
            found = tuple(
                one
                for one in self._rules
                if one.keys is None or not one.keys.isdisjoint(keys)
            )
            if len(keys) <= _MOST_KEYS:
                self._by_keys[keys] = found
        return found


def by_kind(version: str, *, late: bool) -> Mapping[str, Rules]:
    """Return the rules of each kind of object in a version of OpenAPI."""
    found: dict[str, list[Rule]] = {}
    for one in RULES:
        if one.late is late and version in one.versions:
            for kind in one.kinds:
                found.setdefault(kind, []).append(one)
    return {kind: Rules(rules) for kind, rules in found.items()}
