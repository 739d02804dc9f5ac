"""Every string of a package, decided: what the templates are given.

Templates copy these fields and decide nothing. Text that holds source is laid out
already, without the first line's indentation; docstrings have their quotes. `blank`
fields are empty strings where there is nothing to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from ..frozen import dataclass
from ..ir.document import Json
from .callers import CallersView
from .docs.docs_views import ReadmeView, ReferenceView
from .docs.pages.page_views import PagesView
from .models.models_package import ModelsView
from .side_views import AuthView, HeadersView, OverloadView, RawMethodsView


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodView:
    """One operation: the data beside the class, and the method in both classes."""

    name: str
    """`invite`."""

    before: str
    """An empty line, where something stands above it in its class."""

    data_before: str
    """An empty line, where the class of another resource stands above the data."""

    data: str
    """`_INVITE: Operation[models.X] = Operation(\\n    method="POST", …)`."""

    decorators: tuple[str, ...]
    """`deprecated("…")`, without the `@`."""

    overloads: tuple[OverloadView, ...]
    """None where no flag chooses what is returned."""

    parameters: tuple[str, ...]
    """Lines between the brackets: `self,`, `*,`, `emails: Sequence[str],`."""

    returns: str
    """`) -> models.X:`."""

    async_returns: str
    """The same in the asynchronous class: `) -> AsyncPager[models.X]:`."""

    async_def: str
    """`async def`, or `def` where the call gives an asynchronous iterable."""

    docstring: str
    """Of both methods; quotes included, indented by 8 from the second line on."""

    call: str
    """`return self._call(_INVITE, …)`, or `return Pager.of(self, _LIST, …)`."""

    async_call: str
    """`return await self._call(_INVITE, …)`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildView:
    """A property that gives a resource."""

    name: str
    """`invites`."""

    before: str
    """An empty line, where something stands above it in its class."""

    signature: str
    """`def invites(self) -> resources.OrganizationsInvites:`."""

    async_signature: str
    docstring: str
    """`\"\"\"Invitations.\"\"\"`; empty where the document says nothing."""

    make: str
    """`return resources.OrganizationsInvites(self._client)`."""

    async_make: str
    hint: str
    """`resources.OrganizationsInvites`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceView:
    """Two classes of a module of `resources`, and the data beside them."""

    class_docstring: str
    """Indented by 4; empty where the document says nothing."""

    head: str
    """`class Members(Resource):`."""

    async_head: str
    property: str
    """`property`, or an alias where a method has taken that name."""

    children: tuple[ChildView, ...]
    methods: tuple[MethodView, ...]
    names: frozenset[str]
    """What its source names that it imports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceModuleView:
    """One module of `resources`: a resource, and small ones below it."""

    name: str
    """`members`."""

    docstring: str
    imports: str
    """Everything between the docstring and the data."""

    resources: tuple[ResourceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LazyView:
    """An `__init__.py` whose names are imported on first use."""

    docstring: str
    imports: tuple[str, ...]
    """For type checkers, one statement a module: `from .members import Members as
    Members`."""

    entries: tuple[str, ...]
    """At run time: `"members": "AsyncMembers Members",`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstructorArgument:
    """One argument of the client's constructor."""

    name: str
    """`bearer_auth`."""

    parameter: str
    """`bearer_auth: Credential | None = None,`."""

    async_parameter: str
    """`bearer_auth: AsyncCredential | None = None,`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientView:
    """`client.py`: both clients."""

    docstring: str
    standard_imports: str
    imports: str
    api: str
    """`_API = Api(…)`."""
    head: str
    """`class FaxPlus(Client):`."""
    async_head: str
    class_docstring: str
    async_class_docstring: str
    credentials: tuple[ConstructorArgument, ...]
    credential_items: str
    """`{"bearer_auth": bearer_auth}`, laid out for the call."""

    variables: tuple[ConstructorArgument, ...]
    variable_items: str
    property: str
    children: tuple[ChildView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorView:
    """One class of `errors.py`."""

    name: str
    """`InviteMembersConflictError`."""

    head: str
    """`class InviteMembersConflictError(ConflictError):`."""
    docstring: str
    body: str
    """`body: models.InviteMembersConflict`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorsView:
    """`errors.py`."""

    docstring: str
    imports: str
    classes: tuple[ErrorView, ...]
    has_rare: bool
    """Whether a status is documented whose class few packages have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParserView:
    """One function of `webhooks.py`."""

    name: str
    """`pet_created`."""

    data: str
    """`_PET_CREATED: Payload[models.Pet] = Payload(lambda: models.Pet)`."""

    returns: str
    """`) -> models.Pet:`."""

    docstring: str
    call: str
    """`return _PET_CREATED.read(payload)`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhooksView:
    """`webhooks.py`."""

    docstring: str
    imports: str
    parsers: tuple[ParserView, ...]
    events: str
    """`_EVENTS: Events[models.A | models.B] = Events(…)`; empty where nothing tells
    which webhook a request is."""

    unwrap_returns: str
    """`) -> models.A | models.B:`."""

    unwrap_call: str
    """`return _EVENTS.unwrap(body, headers, secret)`."""

    wrap_payload: str
    """`payload: models.A | models.B,`."""

    wrap_call: str
    secret: str
    """Environment variable with the secret; empty where requests are not signed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeView:
    """One class of `testing.py`: what stands in for the operations of a resource."""

    head: str
    """`class FakeMembers(ResourceFake):`."""

    attributes: tuple[str, ...]
    """`invite: Fake[models.X] = Fake("POST /members/invite")`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TestingView:
    """`testing.py`."""

    docstring: str
    standard_imports: str
    imports: str
    fakes: tuple[FakeView, ...]
    head: str
    """`class FakePeriskope(ServerFake):`."""

    attributes: tuple[str, ...]
    client_property: str
    """`def client(self) -> Periskope:`."""

    before_async: str
    """A line break, or nothing where there is no synchronous client."""

    async_client_property: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InitView:
    """The package's `__init__.py`."""

    docstring: str
    imports: tuple[str, ...]
    """Types of signatures, for checkers: `from ._runtime.omit import Omit as Omit`."""

    entries: tuple[str, ...]
    """At run time: `"_runtime.omit": "Omit",`."""

    modules: str
    """`from . import errors as errors, models as models`."""

    clients: str
    """`from .client import AsyncFaxPlus as AsyncFaxPlus, FaxPlus as FaxPlus`."""

    errors: str
    """`from .errors import QuotaError as QuotaError`; empty where there are none."""

    version: str
    """A string literal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectView:
    """`pyproject.toml`, `CHANGELOG.md`, `custom/`, tests: TOML strings have quotes."""

    distribution: str
    package: str
    version: str
    """A TOML string."""

    description: str
    """A TOML string."""

    build_system: str
    """Lines of the table `build-system`."""

    dependencies: str
    """A list of TOML strings on one line."""

    metadata: tuple[str, ...]
    """Further lines of the table `project`: `requires-python = ">=3.11"`."""

    extras: tuple[str, ...]
    """Lines of the table `project.optional-dependencies`: `"otel" = ["…"]`."""

    urls: tuple[str, ...]
    """Lines of the table `project.urls`: `"Homepage" = "https://…"`."""

    backend_tables: str
    """Tables that tell the build backend which files belong to the package."""

    title: str
    """Markdown."""

    plain_version: str
    """`0.1.0`, for Markdown."""

    client: str
    async_client: str
    client_for: str
    async_client_for: str
    """`def async_client_for(handler: Handler | AsyncHandler) -> AsyncFaxPlus:`."""

    credentials: tuple[str, ...]
    """`token="test",`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageView:
    """A whole package but for `openapi.json`, which is no matter of views."""

    package: str
    has_async: bool
    has_sync: bool
    callers: CallersView
    has_fakes: bool
    has_cassettes: bool
    has_otel: bool
    project: ProjectView
    init: InitView
    client: ClientView | None
    """None where the document has no operations: the package is its models."""

    resources_init: LazyView
    resource_modules: tuple[ResourceModuleView, ...]
    errors: ErrorsView
    auth: AuthView | None
    """None where no flow of OAuth2 is documented."""

    headers: HeadersView | None
    """None where no headers of responses are documented."""

    raw_methods: RawMethodsView | None
    """None unless a feature asks for it."""

    webhooks: WebhooksView | None
    testing: TestingView | None
    readme: ReadmeView
    reference: ReferenceView
    models: ModelsView
    pages: PagesView | None = None
    """The reference as HTML pages; None unless the settings ask for it."""

    manifest: Mapping[str, Json] = field(default_factory=dict)
    """`.clientwright.json` without `files` and `names`, which only the caller knows."""
