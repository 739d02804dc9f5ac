"""Derives what a merge patch may hold from the schema of what it changes.

Documents give `application/merge-patch+json` the schema of the resource. In the patch
any property may be absent, and null removes it, in objects within objects too; an array
replaces the whole array (RFC 7396, section 2).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

from ...ir.api import Api, MediaType
from ...ir.query import access, essence, held
from ...ir.schema import (
    MISSING,
    Access,
    ArraySchema,
    Branch,
    EnumSchema,
    MapSchema,
    NeverSchema,
    ObjectSchema,
    Property,
    RefSchema,
    Schema,
    SchemaId,
    TupleSchema,
    UnionSchema,
)

MERGE_PATCH = "application/merge-patch+json"
_COPY = "/~patch"
"""Ends the id of a copy; no pointer of a document can have a `~` before a `p`."""


def with_patches(api: Api) -> Api:
    """Return the API with merge patches of their own.

    A schema that only merge patches use is changed where it stands; one that has other
    uses gets a copy. Time grows with the number of schemas and of their references.
    """
    bodies = [one.body.content for one in api.operations if one.body is not None]
    roots = [
        media.schema
        for content in bodies
        for media in content
        if _is_patch(media) and media.schema is not None
    ]
    if not roots:
        return api
    patches = _Patches(api, roots)
    operations = tuple(
        one
        if one.body is None
        else replace(
            one, body=replace(one.body, content=patches.media(one.body.content))
        )
        for one in api.operations
    )
    return replace(
        api,
        operations=tuple(operations),
        schemas={**api.schemas, **patches.made},
        copies=frozenset(patches.made).difference(api.schemas),
    )


def copy_of(id_: SchemaId) -> SchemaId:
    """Return the id of what a schema is in merge patches, if it is also used as is."""
    return f"{id_}{_COPY}"


def _is_patch(media: MediaType) -> bool:
    return essence(media.media_type) == MERGE_PATCH


class _Patches:
    """The schemas of an API that merge patches reach, and what becomes of each."""

    def __init__(self, api: Api, roots: list[SchemaId]) -> None:
        self.api = api
        self.inside = _reach(roots, self._parts)
        """What a patch is made of, down to arrays, which are values as a whole."""
        self.shared = _reach(
            _others(api, self.inside), lambda id_: held(api.schemas[id_])
        )
        """What is something else than a patch as well."""
        self.nullable = {
            one
            for id_ in self.inside
            if isinstance(api.schemas[id_], ObjectSchema | MapSchema)
            for one in self._parts(id_)
        }
        self.changed = self._holders()
        self.made = {
            self._id(id_): self._derived(api.schemas[id_])
            for id_ in sorted(self.inside)
            if id_ in self.nullable or id_ in self.changed
        }

    def media(self, content: tuple[MediaType, ...]) -> tuple[MediaType, ...]:
        """Return a body's media types, merge patches with schemas of their own."""
        return tuple(
            replace(one, schema=self._link(one.schema))
            if _is_patch(one) and one.schema is not None
            else one
            for one in content
        )

    def _parts(self, id_: SchemaId) -> list[SchemaId]:
        """Return what a patch of this schema holds patches of; all but `readOnly`."""
        node = self.api.schemas[id_]
        match node:
            case ArraySchema() | TupleSchema():
                return []
            case ObjectSchema():
                left_out = {
                    one.schema for one in node.properties if self._is_read_only(one)
                }
                return [one for one in held(node) if one not in left_out]
            case _:
                return list(held(node))

    def _is_read_only(self, one: Property) -> bool:
        return access(self.api, one.schema) is Access.READ_ONLY

    def _holders(self) -> set[SchemaId]:
        """Find the objects and maps of patches, and what holds one of these."""
        users: dict[SchemaId, list[SchemaId]] = {}
        found: set[SchemaId] = set()
        for id_ in self.inside:
            for part in self._parts(id_):
                users.setdefault(part, []).append(id_)
            if isinstance(self.api.schemas[id_], ObjectSchema | MapSchema):
                found.add(id_)
        waiting = list(found)
        while waiting:
            for user in users.get(waiting.pop(), ()):
                if user not in found:
                    found.add(user)
                    waiting.append(user)
        return found

    def _id(self, id_: SchemaId) -> SchemaId:
        return copy_of(id_) if id_ in self.shared else id_

    def _link(self, id_: SchemaId) -> SchemaId:
        is_made = id_ in self.nullable or id_ in self.changed
        return self._id(id_) if id_ in self.inside and is_made else id_

    def _derived(self, node: Schema) -> Schema:
        """Return what a schema is in a patch, under its new id."""
        found = self._changed(node) if node.id in self.changed else node
        if node.id in self.nullable and not isinstance(node, NeverSchema):
            found = replace(found, nullable=True, default=MISSING)
        if node.id not in self.shared:
            return found
        if node.id not in self.changed and isinstance(node, EnumSchema | UnionSchema):
            # What has a name keeps it: it is the same in a patch, but for null.
            return _reference(found, self._id(node.id), node.id)
        return replace(found, id=self._id(node.id), name_hint=None)

    def _changed(self, node: Schema) -> Schema:
        match node:
            case ObjectSchema():
                return self._object(node)
            case MapSchema():
                return replace(node, values=self._link(node.values))
            case UnionSchema():
                return self._union(node)
            case RefSchema():
                return replace(node, target=self._link(node.target))
            case _:
                return node

    def _object(self, node: ObjectSchema) -> ObjectSchema:
        properties = tuple(
            Property(one.name, self._link(one.schema), required=False)
            for one in node.properties
            if not self._is_read_only(one)
        )
        extra = node.additional
        return replace(
            node,
            is_patch=True,
            properties=properties,
            additional=None if extra is None else self._link(extra),
            patterns=tuple((key, self._link(id_)) for key, id_ in node.patterns),
        )

    def _union(self, node: UnionSchema) -> UnionSchema:
        """Return a union without a tag, which need not be in a patch."""
        ids = dict.fromkeys(held(node))
        origins = {branch.schema: branch.origin for branch in node.branches}
        branches = (Branch(self._link(one), (), origins.get(one)) for one in ids)
        return replace(node, branches=tuple(branches), tag=None, fallback=None)


def _reference(node: Schema, id_: SchemaId, target: SchemaId) -> RefSchema:
    return RefSchema(
        id=id_,
        place=node.place,
        title=node.title,
        description=node.description,
        nullable=node.nullable,
        access=node.access,
        deprecated=node.deprecated,
        examples=node.examples,
        limits=node.limits,
        format=node.format,
        target=target,
    )


def _others(api: Api, inside: Collection[SchemaId]) -> Iterator[SchemaId]:
    """List what is used as it is documented, in and beside merge patches."""
    yield from (one for one in api.components if one not in inside)
    for id_ in inside:
        if isinstance(api.schemas[id_], ArraySchema | TupleSchema):
            yield from held(api.schemas[id_])
    for operation in api.operations:
        yield from (one.schema for one in operation.parameters)
        content = [] if operation.body is None else list(operation.body.content)
        content = [one for one in content if not _is_patch(one)]
        for response in operation.responses:
            content += response.content
            yield from (one.schema for one in response.headers)
        for media in content:
            yield from media.schemas
    for webhook in api.webhooks:
        for media in () if webhook.body is None else webhook.body.content:
            yield from media.schemas


def _reach(
    roots: Iterable[SchemaId], parts: Callable[[SchemaId], Iterable[SchemaId]]
) -> set[SchemaId]:
    found = set(roots)
    waiting = list(found)
    while waiting:
        for part in parts(waiting.pop()):
            if part not in found:
                found.add(part)
                waiting.append(part)
    return found
