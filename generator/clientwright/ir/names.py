"""Every Python name of a package, decided in one place (`clientwright.names`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from ..frozen import dataclass
from .schema import SchemaId


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodName:
    """Where an operation is called."""

    resources: tuple[str, ...]
    """Attribute names from the client on: `("organizations", "invites")`."""

    method: str

    @property
    def call(self) -> str:
        """`organizations.invites.create`."""
        return ".".join((*self.resources, self.method))


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceName:
    """One class of methods."""

    attributes: tuple[str, ...]
    """Path from the client: `("organizations", "invites")`."""

    class_name: str
    """`OrganizationsInvites`; the asynchronous one is `Async` + this."""

    module: str
    """Module below `resources`, if it has its own: `organizations_invites`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """All names; keys are identities, never positions."""

    distribution: str
    package: str
    client: str
    async_client: str

    schemas: Mapping[SchemaId, str]
    """Public class or alias name in `models` of every component, and of every inline
    object, enum of two or more values and union of two or more branches (of those that
    `Api.same` merges, only the one that stands for all)."""

    inputs: Mapping[SchemaId, str]
    """Class for requests of every schema in `Api.inputs`: `PetInput`."""

    params: Mapping[SchemaId, str] = field(default_factory=dict)
    """`TypedDict` in the place of a model that a caller gives: `PetParams`; of a union,
    an alias of several. Empty unless the settings ask for them."""

    fields: Mapping[tuple[SchemaId, str], str]
    """(object schema, wire name) -> attribute."""

    members: Mapping[tuple[SchemaId, str], str]
    """(integer enum, str(value)) -> member."""

    methods: Mapping[str, MethodName]
    """Operation identity -> where it is called."""

    decisions: Mapping[str, str] = field(default_factory=dict)
    """What was decided for all operations, by the key that the manifest keeps it under:
    a later operation follows its neighbours."""

    reasons: Mapping[str, str] = field(default_factory=dict)
    """Operation identity -> what decided on its name, for people who wonder."""

    stream_methods: Mapping[str, str] = field(default_factory=dict)
    """Operation identity -> method beside its own that gives the stream, where `Accept`
    alone asks for it: `stream_export`."""

    resources: tuple[ResourceName, ...]
    """Parents before children; a parent without operations of its own is listed too."""

    arguments: Mapping[tuple[str, str], str]
    """(operation identity, key) -> keyword. Keys: `path:id`, `query:page[size]`,
    `header:X-A`, `cookie:s`, `body` (the body as one argument), `body:<wire name>` (a
    field of the body), `contentType`, `accept`."""

    errors: Mapping[tuple[str, SchemaId], str]
    """(status key, body schema) -> error class, `InviteMembersConflictError`. The
    schema is the one that `RefSchema` and `Api.same` lead to."""

    credentials: Mapping[tuple[str, str], str]
    """(security scheme, part) -> constructor argument; parts: `token`, `value`,
    `username`, `password`."""

    variables: Mapping[str, str] = field(default_factory=dict)
    """Server variable -> constructor argument."""

    webhooks: Mapping[str, str] = field(default_factory=dict)
    """Webhook key (`name method`) -> name of its parser in `webhooks`."""

    headers: Mapping[str, str] = field(default_factory=dict)
    """Response header in lower case -> attribute of `ResponseHeaders`."""

    links: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """(operation identity, key of the link) -> method of `raw.links`."""

    identities: Mapping[SchemaId, str] = field(default_factory=dict)
    """What schemas with names are known by, whatever else the document holds."""
