"""Finds the schemas that need another class when a caller sends them.

A required `readOnly` property is expected of the server and not asked of the caller
(OpenAPI 3.2, section 4.24.3), so one class cannot serve both ways.
"""

from __future__ import annotations

from ...ir.api import Api
from ...ir.query import access, body_properties, held
from ...ir.schema import Access, ObjectSchema, SchemaId, UnionSchema


def find_inputs(api: Api) -> frozenset[SchemaId]:
    """Give the objects and unions of requests that hold a required `readOnly` one."""
    needing = [
        id_
        for id_, schema in api.schemas.items()
        if isinstance(schema, ObjectSchema)
        and any(
            member.required and access(api, member.schema) is Access.READ_ONLY
            for member in schema.properties
        )
    ]
    if not needing:
        return frozenset()
    sent = _sent(api)
    users: dict[SchemaId, list[SchemaId]] = {}
    for id_ in sent:
        for part in _parts(api, id_):
            users.setdefault(part, []).append(id_)
    stack = [id_ for id_ in needing if id_ in sent]
    found = set(stack)
    while stack:
        for user in users.get(stack.pop(), ()):
            if user not in found:
                found.add(user)
                stack.append(user)
    return frozenset(
        id_ for id_ in found if isinstance(api.schemas[id_], ObjectSchema | UnionSchema)
    )


def _parts(api: Api, id_: SchemaId) -> list[SchemaId]:
    """Give what a caller sends inside a value, merged equals followed."""
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


def _sent(api: Api) -> set[SchemaId]:
    """Give everything that a request reaches.

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
            stack += _parts(api, id_)
    return found
