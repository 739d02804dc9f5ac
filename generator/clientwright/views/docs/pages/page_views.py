"""Every string of the HTML reference of a package, decided; templates escape them."""

from __future__ import annotations

from ....frozen import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text of one kind."""

    text: str
    kind: str = ""
    """How it is shown: `string`, `keyword`, `code`; empty: as what surrounds it."""

    href: str = ""
    """Where it leads within the pages; empty: nowhere."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a list, code or a table of a description; a line is its pieces."""

    lines: tuple[tuple[Piece, ...], ...]
    is_list: bool = False
    is_code: bool = False
    rows: tuple[tuple[tuple[Piece, ...], ...], ...] = ()
    """Cells of a table, in the place of lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLink:
    """An entry of the navigation, or of a list of what a page holds."""

    title: str
    href: str
    detail: str = ""
    method: str = ""
    is_here: bool = False
    is_deprecated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRow:
    """An argument, a field, an error class or a credential."""

    name: str
    anchor: str = ""
    type: tuple[Piece, ...] = ()
    marks: tuple[str, ...] = ()
    """`required`, `read-only`."""

    what: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSnippet:
    """A call that can be copied and run."""

    label: str
    """`Python`, `async`, `curl`."""

    anchor: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageOperation:
    """One call."""

    anchor: str
    name: str
    """`invite`."""

    call: str
    """`client.members.invite`."""

    method: str
    path: str
    pointer: str
    """In `openapi.json`, by which a verification knows it."""

    summary: str
    description: tuple[Block, ...]
    is_deprecated: bool
    marks: tuple[str, ...]
    """`pages`, `streams`."""

    signature: tuple[Piece, ...]
    arguments: tuple[PageRow, ...]
    returns: tuple[Piece, ...]
    errors: tuple[PageRow, ...]
    security: str
    """`bearerAuth or apiKey`; empty where no credentials are needed."""

    snippets: tuple[PageSnippet, ...]
    to_fill: str
    """What a reader has to put in place of the dots; empty where a snippet is whole."""

    proof: str = ""
    """What a verification found; empty where there was none."""

    proof_kind: str = ""
    """`good` or `bad`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageResource:
    """One page of calls."""

    file: str
    """`resources/members.html`."""

    title: str
    """`client.members`."""

    name: str
    description: tuple[Block, ...]
    operations: tuple[PageOperation, ...]
    links: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageModel:
    """A model, an enumeration or another named type."""

    anchor: str
    name: str
    kind: str
    """`model`, `enum`, `union`, `type`."""

    description: tuple[Block, ...]
    fields: tuple[PageRow, ...]
    definition: tuple[Piece, ...]
    """What the name stands for, where it has no fields."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageModels:
    """One page of models."""

    file: str
    """`models/index.html`, `models/a.html`."""

    title: str
    models: tuple[PageModel, ...]
    links: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PagesView:
    """The whole reference."""

    title: str
    version: str
    """Of the package."""

    api_version: str
    package: str
    generator: str
    introduction: tuple[Block, ...]
    install: tuple[Piece, ...]
    first: tuple[Piece, ...]
    """The first snippet."""

    credentials: tuple[PageRow, ...]
    servers: tuple[str, ...]
    resources: tuple[PageResource, ...]
    models: tuple[PageModels, ...]
    index: tuple[tuple[str, str, str], ...]
    """What search finds: title, detail, and address from the first page."""
