"""A union takes null where one of its branches does."""

from __future__ import annotations

from dataclasses import replace

from ...ir.schema import RefSchema, Schema, SchemaId, UnionSchema


def spread_null(schemas: dict[SchemaId, Schema]) -> None:
    """Make unions nullable that have, through references, a nullable branch."""
    users: dict[SchemaId, list[SchemaId]] = {}
    for id_, schema in schemas.items():
        if isinstance(schema, RefSchema):
            users.setdefault(schema.target, []).append(id_)
        elif isinstance(schema, UnionSchema):
            for branch in schema.branches:
                users.setdefault(branch.schema, []).append(id_)
    stack = [id_ for id_ in users if schemas[id_].nullable]
    seen = set(stack)
    while stack:
        for user in users.get(stack.pop(), ()):
            if user not in seen:
                seen.add(user)
                stack.append(user)
                schema = schemas[user]
                if isinstance(schema, UnionSchema) and not schema.nullable:
                    schemas[user] = replace(schema, nullable=True)
