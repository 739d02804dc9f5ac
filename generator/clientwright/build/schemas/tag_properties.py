"""Properties for tags that no class declares, so that they can be sent.

OpenAPI 3.2, section 4.25 (Discriminator Object).
"""

from __future__ import annotations

from dataclasses import replace

from ...ir.document import escape
from ...ir.schema import (
    AnySchema,
    MapSchema,
    ObjectSchema,
    PrimitiveSchema,
    Property,
    Scalar,
    SchemaId,
    UnionSchema,
)
from .worklist import Worklist


def declare(work: Worklist, union: UnionSchema) -> None:
    """Give branches that do not declare the tag a property for it, to be sent.

    Nor do those declare it that only require it: it is any value there.
    """
    tag = union.tag
    assert tag is not None
    for branch in union.branches:
        for leaf in work.leaves(branch.schema) if len(branch.tags) == 1 else ():
            node = work.schemas[leaf]
            if not isinstance(node, ObjectSchema):
                continue
            known = {one.name: one for one in node.properties}
            if tag in known:
                if isinstance(work.schemas[known[tag].schema], AnySchema):
                    known[tag] = replace(known[tag], schema=_text(work, leaf, tag))
            elif node.closed or node.additional is not None:
                continue
            else:
                known[tag] = Property(tag, _text(work, leaf, tag), required=False)
            work.schemas[leaf] = replace(node, properties=tuple(known.values()))


def _text(work: Worklist, owner: SchemaId, tag: str) -> SchemaId:
    id_ = f"{owner}/properties/{escape(tag)}"
    place = work.schemas[owner].place
    work.schemas[id_] = PrimitiveSchema(id=id_, place=place, scalar=Scalar.TEXT)
    return id_


def without_empty_parent(work: Worklist, union: UnionSchema) -> UnionSchema:
    """Leave a parent that has a discriminator and no properties out of its children."""
    parent = work.schemas.get(union.fallback or "")
    if not isinstance(parent, MapSchema) or parent.limits:
        return union
    if not isinstance(work.schemas[parent.values], AnySchema):
        return union
    others = tuple(one for one in union.branches if one.schema != parent.id)
    return replace(union, branches=others, fallback=None) if others else union
