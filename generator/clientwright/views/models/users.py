"""Which operations use a definition: what their modules are gathered by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...frozen import dataclass
from ...ir.api import Api, Operation
from ...ir.names import Names
from ...ir.query import body_properties
from ...ir.schema import SchemaId
from .annotations import Annotations
from .bits import bits
from .value_annotations import Key, Use


@dataclass(frozen=True, slots=True)
class User:
    """One request or response of an operation, or a webhook."""

    name: str
    """`POST /members/invite request`, `POST /members/invite 200`."""

    resource: tuple[str, ...]
    """Attributes of the resource, from the client on; a webhook's are empty."""


def users(annotations: Annotations) -> dict[Key, dict[User, None]]:
    """Return who names a definition in the annotations of a request or response.

    Requests and responses are apart: who reads a response loads no class for requests.
    """
    found: dict[Key, dict[User, None]] = {}
    for user, schemas, use in _all(annotations.api, annotations.names):
        for schema in schemas:
            for key in annotations.parts(schema, use)[1]:
                found.setdefault(key, {})[user] = None
    return found


def _all(api: Api, names: Names) -> Iterator[tuple[User, list[SchemaId], Use]]:
    for operation in api.operations:
        identity = operation.identity
        resource = names.methods[identity].resources
        request = User(f"{identity} request", resource)
        yield request, _taken(api, operation), Use.ARGUMENT
        for response in operation.responses:
            schemas = [one for media in response.content for one in media.schemas]
            yield User(f"{identity} {response.key}", resource), schemas, Use.RESULT
    for webhook in api.webhooks:
        if webhook.body is not None:
            schemas = [one for media in webhook.body.content for one in media.schemas]
            yield User(f"{webhook.name} {webhook.method}", ()), schemas, Use.RESULT


def _taken(api: Api, operation: Operation) -> list[SchemaId]:
    """List the schemas of a method's arguments."""
    found = [one.schema for one in operation.parameters]
    fields = body_properties(api, operation)
    if fields is not None:
        found += [one.schema for one in fields]
    elif operation.body is not None:
        found += [one for media in operation.body.content for one in media.schemas]
    return found


@dataclass(frozen=True, slots=True)
class Reach:
    """Sets of users, as integers with a bit for each."""

    users: tuple[int, ...]
    """Of each group of definitions: those that name it, or what leads to it."""

    resources: tuple[int, ...]
    """Likewise, a bit for each resource."""

    families: tuple[int, ...]
    """Likewise, a bit for each of the client's own resources."""

    names: tuple[tuple[str, ...], ...]
    """The resource of each bit."""

    def resources_of(self, groups: Iterable[int]) -> frozenset[tuple[str, ...]]:
        """Return the resources whose operations use any of these groups."""
        mask = 0
        for at in groups:
            mask |= self.resources[at]
        return frozenset(self.names[bit] for bit in bits(mask))


def reach(
    groups: Sequence[Sequence[Key]],
    needs: Sequence[Iterable[int]],
    used_by: Mapping[Key, Iterable[User]],
) -> Reach:
    """Follow the users of groups to all that these need.

    `needs` are the groups that a group names, each of them earlier in the list.
    """
    names: dict[str, int] = {}
    resources: dict[tuple[str, ...], int] = {}
    families: dict[tuple[str, ...], int] = {}
    found = [[0] * len(groups) for _ in range(3)]
    for number, group in enumerate(groups):
        for user in (user for key in group for user in used_by.get(key, ())):
            found[0][number] |= 1 << names.setdefault(user.name, len(names))
            at = resources.setdefault(user.resource, len(resources))
            found[1][number] |= 1 << at
            at = families.setdefault(user.resource[:1], len(families))
            found[2][number] |= 1 << at
    for number in reversed(range(len(groups))):
        for masks in found:
            for other in needs[number]:
                masks[other] |= masks[number]
    users, owners, heads = map(tuple, found)
    return Reach(users, owners, heads, tuple(resources))
