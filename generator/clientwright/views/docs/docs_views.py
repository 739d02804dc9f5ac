"""Every string of README.md and reference.md, decided."""

from __future__ import annotations

from ...frozen import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a Markdown table; every text is a cell."""

    name: str
    """An argument, a field or a class."""

    kind: str
    """Its type, or the environment variable that stands in for it."""

    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadmeView:
    """`README.md`; code is whole lines."""

    title: str
    introduction: str
    install: str
    """`pip install .`, or of the name that the settings give."""

    package: str
    client: str
    """The client that the snippets use."""

    http_client: str
    """A paragraph on options, and on the HTTP clients of the caller."""

    first: str
    """The first snippet, runnable as it stands."""

    asynchronous: str
    """Empty where there is one client alone."""

    raw: str
    raw_words: str
    """What the snippet on raw responses shows."""

    errors: str
    cassette: str
    """The function that gives a recorded `http_client`."""

    pages: str
    tokens: str
    """How tokens of OAuth2 are fetched."""

    exchange: str
    """What follows a user's consent, Markdown."""

    unauthenticated: str
    """What to do where no security scheme is documented, Markdown."""

    streams: str
    downloads: str
    credentials: tuple[Row, ...]
    variables: tuple[Row, ...]
    base_url: str
    """A sentence on where requests go."""

    base_url_env: str
    has_webhooks: bool
    uploads: str
    """The snippet with a file; empty where no operation takes one."""

    links: str
    """The snippet with a link; empty where none can be followed as it stands."""

    options_import: str
    """`from periskope import RequestOptions, RetryPolicy`."""

    webhook: str
    """The snippet that reads any webhook; empty where nothing tells them apart."""

    middleware: str
    """The snippet with a function around each attempt; empty without operations."""

    testing: str
    """The snippet with a stand-in or a function; empty where there is no operation."""

    testing_words: str
    """What stands in for the server there."""

    around: tuple[str, ...]
    """Lines on middleware, and on requests that the document does not have."""

    addition: str
    """Markdown of the settings, as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceOperation:
    """One operation in `reference.md`; all text is Markdown."""

    title: str
    """`client.members.invite`."""

    request: str
    """`POST /members/invite`, a code span."""

    signature: str
    """Python source."""

    description: str
    deprecated: bool
    arguments: tuple[Row, ...]

    returns: str
    errors: tuple[Row, ...]

    security: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceResource:
    """One resource in `reference.md`."""

    file: str
    """`members.md`, below `reference`, where `reference.md` would be too large."""

    title: str
    description: str
    operations: tuple[ReferenceOperation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceModel:
    """One model in `reference.md`."""

    name: str
    description: str
    fields: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceModels:
    """Models of one initial, where `reference.md` would be too large."""

    file: str
    """`models-a.md`, below `reference`."""

    title: str
    models: tuple[ReferenceModel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceView:
    """`reference.md`."""

    title: str
    resources: tuple[ReferenceResource, ...]
    models: tuple[ReferenceModel, ...]
    groups: tuple[ReferenceModels, ...]
    """The same models by their initials."""
