"""Every Python name of a package, given in one go and never changed afterwards."""

from __future__ import annotations

from collections.abc import Mapping

from ..diagnostics import Collector, nearest
from ..ir.api import Api
from ..ir.document import tokens
from ..ir.names import Names
from ..ir.schema import ObjectSchema, SchemaId
from .arguments import (
    argument_identity,
    argument_keys,
    credential_identity,
    name_arguments,
    name_constructor,
    name_webhooks,
    variable_identity,
    webhook_identity,
)
from .around_responses import (
    header_identity,
    link_identity,
    name_headers,
    name_links,
)
from .client import name_package
from .fields import (
    field_identity,
    field_keys,
    member_identity,
    name_fields,
    name_members,
)
from .operations import name_operations, resource_identity
from .overrides import Overrides
from .stream_methods import name_stream_methods, stream_identity
from .types.bases import bases
from .types.errors import error_identity, name_errors
from .types.places import Places, find_places
from .types.requests import input_identity, name_inputs, name_params, params_identity
from .types.schemas import name_schemas


def assign(
    api: Api,
    overrides: Overrides,
    earlier: Mapping[str, str],
    collector: Collector,
) -> Names:
    """Name everything that needs a name.

    `earlier` is what `record` gave for an earlier version of the document; it is as
    untrusted as the document. Raises `GenerationError` for a package, class or
    distribution name of `overrides` that cannot be one.
    """
    distribution, package, client = name_package(api, overrides, earlier, collector)
    operations = name_operations(api, overrides, earlier, collector)
    named_after = bases(api, operations.methods)
    places = find_places(api, named_after)
    schemas = name_schemas(api, places, overrides, earlier, collector)
    identities = places.identities
    inputs = name_inputs(api, places, schemas, earlier, collector)
    taken = (*schemas.values(), *inputs.values())
    params: Mapping[SchemaId, str] = {}
    if overrides.typed_dicts:
        params = name_params(api, places, schemas, taken, earlier, collector)
    credentials, variables = name_constructor(api, earlier, collector)
    arguments = name_arguments(api, overrides, earlier, collector)
    _warn_of_idle_overrides(api, places, arguments, overrides, collector)
    return Names(
        distribution=distribution,
        package=package,
        client=client,
        async_client=f"Async{client}",
        schemas=schemas,
        inputs=inputs,
        params=params,
        fields=name_fields(api, identities, overrides, earlier, collector),
        members=name_members(
            api, identities, earlier, collector, classes=overrides.enum_classes
        ),
        methods=operations.methods,
        resources=operations.resources,
        decisions=operations.decisions,
        reasons=operations.reasons,
        stream_methods=name_stream_methods(
            api, operations.methods, operations.resources, earlier
        ),
        arguments=arguments,
        errors=name_errors(
            api, places, client, schemas, named_after, earlier, collector
        ),
        credentials=credentials,
        variables=variables,
        webhooks=name_webhooks(api, earlier, collector),
        headers=name_headers(api, earlier, collector),
        links=name_links(api, earlier, collector),
        identities=identities,
    )


def record(api: Api, names: Names) -> dict[str, str]:
    """List the names by identity, for the manifest.

    A name that is its wire name, and that nothing later could take, is left out.
    """
    identities = names.identities
    kept = {"package": names.package, "client": names.client, **names.decisions}
    for identity, method in names.methods.items():
        kept[identity] = method.call
    for identity, method_name in names.stream_methods.items():
        kept[stream_identity(identity)] = method_name
    for resource in names.resources:
        kept[resource_identity(resource.attributes)] = resource.class_name
    for schema, identity in identities.items():
        name = names.schemas.get(api.same.get(schema, schema))
        if name is not None:
            kept[identity] = name
    for schema, name in names.inputs.items():
        kept[input_identity(identities[schema])] = name
    for schema, name in names.params.items():
        kept[params_identity(identities[schema])] = name
    for (schema, wire), name in names.fields.items():
        if name != wire:
            kept[field_identity(identities.get(schema, schema), wire)] = name
    for (schema, value), name in names.members.items():
        kept[member_identity(identities.get(schema, schema), value)] = name
    for (operation, key), name in names.arguments.items():
        if key not in (f"path:{name}", f"query:{name}"):
            kept[argument_identity(operation, key)] = name
    for error, name in names.errors.items():
        kept[error_identity(error, identities)] = name
    for (scheme, part), name in names.credentials.items():
        kept[credential_identity(scheme, part)] = name
    for variable, name in names.variables.items():
        kept[variable_identity(variable)] = name
    for webhook, name in names.webhooks.items():
        kept[webhook_identity(webhook)] = name
    for header, name in names.headers.items():
        kept[header_identity(header)] = name
    for (operation, link), name in names.links.items():
        kept[link_identity(operation, link)] = name
    return kept


def _known_fields(api: Api) -> frozenset[str]:
    """Return every word by which settings can speak of a property."""
    return frozenset(
        key
        for schema in api.schemas.values()
        if isinstance(schema, ObjectSchema)
        for one in schema.properties
        for key in field_keys(schema.place.pointer, one.name)
    )


def _known_arguments(
    api: Api, arguments: Mapping[tuple[str, str], str]
) -> frozenset[str]:
    """Return every word by which settings can speak of an argument."""
    operations = {one.identity: one for one in api.operations}
    return frozenset(
        word
        for identity, key in arguments
        for word in argument_keys(operations[identity], key)
    )


def _warn_of_idle_overrides(
    api: Api,
    places: Places,
    names: Mapping[tuple[str, str], str],
    overrides: Overrides,
    collector: Collector,
) -> None:
    operations = {one.identity for one in api.operations}
    operations |= {one.operation_id for one in api.operations if one.operation_id}
    for key in overrides.operations:
        if key not in operations:
            collector.warning(
                "override-without-match",
                f"no operation is {key[:100]!a}{nearest(key, operations)}",
                None,
            )
    known = _known_fields(api) if overrides.fields else frozenset()
    for key in overrides.fields:
        if key not in known:
            collector.warning(
                "override-without-match",
                f"no property is {key[:100]!a}{nearest(key, known)}",
                None,
            )
    known = _known_arguments(api, names) if overrides.arguments else frozenset()
    for key in overrides.arguments:
        if key not in known:
            collector.warning(
                "override-without-match",
                f"no argument is {key[:100]!a}{nearest(key, known)}",
                None,
            )
    schemas = {tokens(one)[-1] for one in places.components}
    schemas.update(places.components.values())
    for key in overrides.schemas:
        if key not in schemas:
            collector.warning(
                "override-without-match",
                f"no schema is {key[:100]!a}{nearest(key, schemas)}",
                None,
            )
