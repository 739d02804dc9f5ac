"""What every schema is called by where it stands, and by what it is kept.

A schema's identity is the pointer of its component in the vendor's document, or, for an
inline schema, its owner's identity and the way from there, without array indexes: a
document may grow and be reordered and identities stay.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace

from ...frozen import dataclass
from ...ir.api import Api, MediaType, Operation
from ...ir.document import escape, parents, tokens, unescape
from ...ir.query import essence, is_json
from ...ir.schema import EnumSchema, ObjectSchema, Schema, SchemaId, UnionSchema
from ..nouns import singular
from ..words import digest, words
from .bases import Base, Levels
from .branches import branch_words, more_words
from .items import listed_items
from .statuses import status_word

Words = tuple[str, ...]

_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Root:
    """A place outside schemas under which inline schemas stand."""

    levels: Levels
    """What they are named after: (member), (invite), (request)."""

    identity: str
    extra: tuple[str, ...] = ()
    """More words for a second proposal: the media type."""

    rank: int = 0
    chain: Levels = ()
    """What other users of an equal schema may share with it: (member)."""

    property: Words = ()
    """Words of the parameter or of the response to an error that it is, if it is."""


@dataclass(frozen=True, slots=True)
class Inline:
    """An inline schema that needs a name."""

    id: SchemaId
    owner: SchemaId | None
    """The component or inline schema that it stands in; None: see `root`."""

    root: Root | None
    words: tuple[str, ...]
    """Words to append to the owner's name."""

    identity: str
    whole: tuple[str, ...] = ()
    """Words that name it alone: a branch's title that has the owner's words, or the
    resource whose items a method lists."""

    more: tuple[str, ...] = ()
    """Words to append where those do not tell it from the other branches."""

    top: SchemaId | Root | None = None
    """The component, or the place outside schemas, that it stands in at last."""


@dataclass(frozen=True, slots=True)
class Places:
    """The identity of each schema that needs a name."""

    components: dict[SchemaId, str]
    inline: dict[SchemaId, Inline]
    """Owners before what stands in them."""

    depth: dict[SchemaId, int]
    """How many named schemas an inline one stands in."""

    @property
    def identities(self) -> dict[SchemaId, str]:
        """Every identity, components first."""
        return self.components | {key: one.identity for key, one in self.inline.items()}


def find_places(api: Api, bases: Mapping[str, Base]) -> Places:
    """Find out where every schema that needs a name stands.

    `bases` are what operations' own schemas are named after.
    """
    components = {one: _component_identity(api, one) for one in api.components}
    roots = _roots(api, bases)
    items = listed_items(api, bases)
    nameable = dict.fromkeys(
        one
        for one, schema in api.schemas.items()
        if one not in components and needs_name(schema)
    )
    inline: dict[SchemaId, Inline] = {}
    depth: dict[SchemaId, int] = {}
    used: set[str] = set()
    for one in sorted(nameable, key=len):
        owner, root, rest = _owner(one, components, nameable, roots)
        start = _start(owner, root, components, inline)
        way, names, whole = _way(api, owner, root, rest, one)
        identity = _unique(_short(start) + way, used)
        top: SchemaId | Root | None = root or owner
        if owner in inline:
            top = inline[owner].top
        union = api.schemas.get(owner) if owner is not None else None
        more = more_words(api, api.schemas[one], union, names)
        whole = whole or items.get(api.same.get(one, one), ())
        inline[one] = Inline(one, owner, root, names, identity, whole, more, top)
        depth[one] = 0 if owner is None else depth.get(owner, -1) + 1
    return Places(components, inline, depth)


def needs_name(schema: Schema) -> bool:
    """Tell whether an inline schema is a class or an alias of its own."""
    match schema:
        case ObjectSchema():
            return True
        case EnumSchema():
            return len(schema.members) > 1
        case UnionSchema():
            return len(schema.branches) > 1
        case _:
            return False


def _component_identity(api: Api, component: SchemaId) -> str:
    place = api.schemas[component].place
    if place.file == api.file and place.pointer.startswith(
        ("#/components/schemas/", "#/definitions/")
    ):
        found = tokens(place.pointer)
        if found[-1] == tokens(component)[-1] and len(found) <= 3:
            return place.pointer
    if api.openapi.startswith("2"):
        return component.replace("#/components/schemas/", "#/definitions/", 1)
    return component


def _owner(
    one: SchemaId,
    components: dict[SchemaId, str],
    nameable: Container[SchemaId],
    roots: dict[str, Root],
) -> tuple[SchemaId | None, Root | None, str]:
    """Find the nearest thing with a name that a schema stands in."""
    for ancestor, rest in parents(one):
        if rest and (ancestor in components or ancestor in nameable):
            return ancestor, None, rest
        if ancestor in roots:
            return None, roots[ancestor], rest
    return None, None, one


def _start(
    owner: SchemaId | None,
    root: Root | None,
    components: dict[SchemaId, str],
    inline: dict[SchemaId, Inline],
) -> str:
    if owner is not None:
        return components.get(owner) or inline[owner].identity
    return root.identity if root is not None else ""


def _short(identity: str) -> str:
    if len(identity) <= _LONGEST:
        return identity
    return f"{identity[:40]}…{digest(identity, 16)}"


def _unique(identity: str, used: set[str]) -> str:
    """Tell apart what nothing but its position does: two like branches of a union."""
    name, count = identity, 1
    while name in used:
        count += 1
        name = f"{identity}~{count}"
    used.add(name)
    return name


def _way(
    api: Api, owner: SchemaId | None, root: Root | None, rest: str, one: SchemaId
) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Give the way from the owner: as an identity, as words, and words that suffice."""
    base = rest if owner is not None or root is not None else one
    path = [unescape(token) for token in base.split("/")[1:]]
    here = one[: len(one) - len(rest)] if base is rest else "#"
    key: list[str] = []
    names: list[str] = []
    whole: tuple[str, ...] = ()
    index = 0
    while index < len(path):
        token = path[index]
        after = path[index + 1] if index + 1 < len(path) else None
        if after is not None and token in _KEYED:
            key += [token, after]
            names += words(after) if token != "patternProperties" else ("value",)
            here += f"/{token}/{escape(after)}"
            index += 2
            continue
        if after is not None and token in _INDEXED:
            here += f"/{token}/{escape(after)}"
            told, said, whole = branch_words(api, owner, here, token, after)
            key += [token, told] if token != "allOf" else []
            names += said
            index += 2
            continue
        key.append(token)
        here += f"/{escape(token)}"
        index += 1
        names = _keyword(token, names)
    way = "".join(f"/{escape(token)}" for token in key)
    return way, tuple(names), whole


_KEYED = frozenset(
    {
        "$defs",
        "definitions",
        "dependentSchemas",
        "patternProperties",
        "properties",
        "schemas",
    }
)
_INDEXED = frozenset({"allOf", "anyOf", "oneOf", "prefixItems"})


def _keyword(token: str, names: list[str]) -> list[str]:
    match token:
        case "items" | "contains" | "unevaluatedItems" | "additionalItems":
            last = singular(names[-1]) if names else None
            return [*names[:-1], last] if last else [*names, "item"]
        case "additionalProperties" | "unevaluatedProperties":
            return [*names, "value"]
        case "schema" | "contentSchema" | "content" | "components" | "x-ext":
            return names
        case "itemSchema":
            return [*names, "item"]
        case _:
            return [*names, *words(token)]


def _roots(api: Api, bases: Mapping[str, Base]) -> dict[str, Root]:
    """List the schemas that parameters, bodies, responses and headers start with."""
    roots: dict[str, Root] = {}
    for operation in api.operations:
        base = bases[operation.identity]
        for one in operation.parameters:
            said = words(one.name)
            levels = (*base.levels, said)
            where = f"{operation.identity} {one.location}:{one.name}"
            if not one.schema.startswith(f"{operation.pointer}/"):
                where = f"{operation.path} {one.location}:{one.name}"
                levels = (*base.chain, said)
            extra = (str(one.location),)
            root = Root(levels, where, extra, chain=base.chain, property=said)
            _add(roots, one.schema, root)
        if operation.body is not None:
            _add_content(
                roots,
                operation.body.content,
                (*base.levels, ("request",)),
                f"{operation.identity} requestBody",
                base.chain,
            )
        _add_responses(roots, operation, base)
        _add_stream(roots, operation, base)
    for webhook in api.webhooks:
        if webhook.body is not None:
            said = words(webhook.name)
            _add_content(
                roots,
                webhook.body.content,
                (said, ("event",)),
                f"webhook {webhook.name} {webhook.method}",
                (said,),
            )
    return roots


def _add(roots: dict[str, Root], schema: SchemaId, root: Root) -> None:
    """Register a root; what stands in a shared component is named after that."""
    if schema.startswith("#/components/"):
        path = tokens(schema)
        if len(path) < 3 or path[1] == "schemas":
            return
        said = words(path[2])
        noun = {"responses": "response", "requestBodies": "request"}.get(path[1])
        if noun is not None and (not said or said[-1] not in (noun, "body")):
            said = (*said, noun)
        pointer = "#/" + "/".join(escape(token) for token in path[:3])
        way = "/".join(escape(token) for token in path[3:])
        identity = f"{pointer} {way}"
        levels = (said,) if said else root.levels
        root = replace(root, levels=levels, identity=identity, chain=())
    roots.setdefault(schema, root)


def _add_content(
    roots: dict[str, Root],
    content: Iterable[MediaType],
    base: Levels,
    identity: str,
    chain: Levels,
    said: Words = (),
) -> None:
    for index, media in enumerate(content):
        kind = words(essence(media.media_type).rpartition("/")[2])
        rank = index if is_json(media.media_type) else 100 + index
        where = f"{identity}/{escape(media.media_type)}"
        if media.schema is not None:
            root = Root(base, where, kind, rank, chain, said)
            _add(roots, media.schema, root)
        if media.item_schema is not None:
            root = Root((*base, ("item",)), f"{where}/item", kind, rank, chain)
            _add(roots, media.item_schema, root)
        for data in media.events:
            if data.schema is not None:
                named = [word for event in data.events[:1] for word in words(event)]
                place = "/".join((where, "data", *map(escape, data.events)))
                root = Root((*base, (*named, "data")), place, kind, rank, chain)
                _add(roots, data.schema, root)


def _add_responses(roots: dict[str, Root], operation: Operation, base: Base) -> None:
    first = next((r.key for r in operation.responses if r.key.startswith("2")), None)
    for response in operation.responses:
        said = () if response.key == first else _status_words(response.key)
        where = f"{operation.identity} {response.key}"
        levels = (*base.levels, (*said, "response"))
        fails = (*said, "response") if said else ()
        _add_content(roots, response.content, levels, where, base.chain, fails)
        for header in response.headers:
            name = (*said, *words(header.name))
            place = f"{where} {header.name}"
            root = Root((*base.levels, name), place, chain=base.chain)
            _add(roots, header.schema, root)


def _add_stream(roots: dict[str, Root], operation: Operation, base: Base) -> None:
    """Register what an extension streams beside the responses."""
    found = operation.streaming
    for data in found.data if found is not None else ():
        schema = data.schema
        if schema is not None and schema.startswith(f"{operation.pointer}/x-"):
            levels = (*base.levels, ("stream", "event"))
            where = f"{operation.identity} stream"
            _add(roots, schema, Root(levels, where, rank=200, chain=base.chain))


def _status_words(key: str) -> tuple[str, ...]:
    if key in ("4XX", "5XX"):
        return (*words(status_word(key)), "error")
    return ("default",) if key == "default" else words(status_word(key))
