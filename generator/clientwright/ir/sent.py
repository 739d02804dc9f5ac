"""What requests are made of: schemas that a caller gives values of."""

from __future__ import annotations

from .api import Api
from .query import access, body_properties, held
from .schema import Access, ObjectSchema, SchemaId


def sent(api: Api) -> set[SchemaId]:
    """Return everything that a request reaches, merged equals followed.

    A body whose properties are keywords has no class of its own in that place.
    """
    stack: list[SchemaId] = []
    for operation in api.operations:
        stack += [parameter.schema for parameter in operation.parameters]
        if operation.body is None:
            continue
        members = body_properties(api, operation)
        if members is not None:
            stack += [member.schema for member in members]
            continue
        for media in operation.body.content:
            stack += media.schemas
    found: set[SchemaId] = set()
    while stack:
        id_ = stack.pop()
        id_ = api.same.get(id_, id_)
        if id_ not in found:
            found.add(id_)
            stack += sent_parts(api, id_)
    return found


def sent_parts(api: Api, id_: SchemaId) -> list[SchemaId]:
    """Return what a caller gives inside a value; all but what is `readOnly`."""
    schema = api.schemas[id_]
    if isinstance(schema, ObjectSchema):
        hidden = {
            member.schema
            for member in schema.properties
            if access(api, member.schema) is Access.READ_ONLY
        }
        ids = [part for part in held(schema) if part not in hidden]
    else:
        ids = list(held(schema))
    return [api.same.get(part, part) for part in ids]
