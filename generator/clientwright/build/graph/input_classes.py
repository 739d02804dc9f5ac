"""Finds the schemas that need another class when a caller sends them.

A required `readOnly` property is expected of the server and not asked of the caller
(OpenAPI 3.2, section 4.24.3), so one class cannot serve both ways.
"""

from __future__ import annotations

from ...ir.api import Api
from ...ir.query import access
from ...ir.schema import Access, ObjectSchema, SchemaId, UnionSchema
from ...ir.sent import sent, sent_parts


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
    everything = sent(api)
    users: dict[SchemaId, list[SchemaId]] = {}
    for id_ in everything:
        for part in sent_parts(api, id_):
            users.setdefault(part, []).append(id_)
    stack = [id_ for id_ in needing if id_ in everything]
    found = set(stack)
    while stack:
        for user in users.get(stack.pop(), ()):
            if user not in found:
                found.add(user)
                stack.append(user)
    return frozenset(
        id_ for id_ in found if isinstance(api.schemas[id_], ObjectSchema | UnionSchema)
    )
