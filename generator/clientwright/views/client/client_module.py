"""`client.py`: the clients, with a constructor that takes every credential."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ...ir.api import Location, SchemeType, SecurityScheme, ServerVariable
from ..docs import docstrings as docs
from ..manifest import environment, parts, primary_parts
from ..operations import raw_bases
from ..operations.data.operation_data import (
    retry_node,
    scopes_node,
    security_node,
    server_nodes,
)
from ..operations.data.response_data import error_classes
from ..operations.plan.context import Context
from ..operations.plan.shared import Shared
from ..operations.resources import child_view, children_of
from ..package import ChildView, ClientView, ConstructorArgument
from ..source import escape as text
from ..source import imports, layout, runtime_names
from ..types.aliases import alias
from ..types.expressions import STR, Name, optional
from . import oauth
from .digest import described, is_digest

_LOCAL = {
    **dict.fromkeys(("errors", "headers", "resources", "webhooks"), "."),
    **runtime_names.local("."),
}
_SCHEMES = {
    SchemeType.API_KEY: "ApiKey",
    SchemeType.BEARER: "Bearer",
    SchemeType.BASIC: "Basic",
    SchemeType.HTTP: "Bearer",
    SchemeType.MUTUAL_TLS: "MutualTls",
}


_KEYS = {
    Location.HEADER: "ApiKey",
    Location.COOKIE: "CookieKey",
    Location.QUERY: "QueryKey",
}


def plan_client(
    context: Context, shared: Shared, raised: Sequence[tuple[str, str]] = ()
) -> ClientView:
    """Write the client's module; `raised` are errors of nearly all calls, and why."""
    names = context.names
    top = children_of(names.resources)[()]
    taken = {one.attributes[-1] for one in top}
    received = webhooks_property(context)
    if received is not None:
        taken.add(received)
    resources, getter = alias("resources", taken), alias("property", taken)
    api = _api(context, shared, str(alias("headers", taken)))
    given = credentials(context)
    variables = server_variables(context)
    children = [child_view(context, one, str(resources), "self") for one in top]
    module = alias("webhooks", taken)
    typing = raw_bases.typing_imports(context, ".")
    if received is not None:
        children.append(_webhooks(received, f"{module}.Webhooks"))
    return ClientView(
        docstring=text.docstring([f"Clients of {_title(context)}."], 0),
        standard_imports=imports.block(
            ["Mapping", "Sequence", *(["TYPE_CHECKING"] if typing else [])], {}
        ),
        imports=imports.block(
            [
                *(*layout.roots(api), *resources.roots, *getter.roots),
                *(*_hints(context), *(module.roots if received is not None else ())),
            ],
            _LOCAL,
            taken,
        )
        + typing,
        api=layout.lay(api, 0, "_API = "),
        head=_head(context, "", names.client),
        async_head=_head(context, "Async", names.async_client),
        class_docstring=_docstring(context, "", raised),
        async_class_docstring=_docstring(context, "async ", raised),
        credentials=tuple(
            ConstructorArgument(
                name=argument,
                parameter=layout.parameter(
                    argument, optional(Name("Credential")), "None"
                ),
                async_parameter=layout.parameter(
                    argument, optional(Name("AsyncCredential")), "None"
                ),
            )
            for argument, _, _ in given
        ),
        credential_items=_items("credentials", [name for name, _, _ in given]),
        variables=tuple(
            ConstructorArgument(
                name=argument,
                parameter=layout.parameter(argument, optional(STR), "None"),
                async_parameter=layout.parameter(argument, optional(STR), "None"),
            )
            for argument, _ in variables
        ),
        variable_items=_items("variables", [name for name, _ in variables]),
        property=str(getter),
        children=tuple(children),
    )


def webhooks_property(context: Context) -> str | None:
    """Name the property that reads webhooks; None: the client has none."""
    if context.api.events is None:
        return None
    names = {one.attributes[0] for one in context.names.resources}
    return "webhook_events" if "webhooks" in names else "webhooks"


def _webhooks(name: str, kind: str) -> ChildView:
    getter = layout.lay(layout.call(f"def {name}", "self"), 4, "", f" -> {kind}:")
    make = layout.returned(layout.call(kind), 8)
    return ChildView(
        name=name,
        before="\n",
        signature=getter,
        async_signature=getter,
        docstring='"""Requests that the vendor sends: `unwrap(body, headers)`."""',
        make=make,
        async_make=make,
        hint=kind,
    )


def clients(context: Context) -> list[str]:
    """List the names of the package's client classes."""
    names, settings = context.names, context.settings
    found = [names.client] if settings.has_sync else []
    return [*found, names.async_client] if settings.has_async else found


def _hints(context: Context) -> list[str]:
    settings = context.settings
    kinds = [""] if settings.has_sync else []
    kinds += ["Async"] if settings.has_async else []
    found = [f"{kind}Middleware" for kind in kinds]
    found += [base for kind in kinds for base in _bases(context, kind)]
    found += ["Limits", "RetryPolicy"]
    if credentials(context):
        found += [f"{kind}Credential" for kind in kinds]
    return found


_BASES = {"request": "FreeRequests", "streaming-responses": "StreamingClient"}
"""Bases of a client that has a feature."""


def _bases(context: Context, kind: str) -> list[str]:
    """List the bases of the client; what features give comes after its own."""
    given = context.settings.features
    return [
        f"{kind}{base}"
        for base in ("Client", *(_BASES[one] for one in given if one in _BASES))
    ]


def _head(context: Context, kind: str, name: str) -> str:
    bases = (
        raw_bases.base(context, one, f"{kind}Client") for one in _bases(context, kind)
    )
    return layout.class_head(name, *bases)


def _title(context: Context) -> str:
    return text.sentence(context.api.title).rstrip(".") or context.names.client


def credentials(context: Context) -> list[tuple[str, str, str]]:
    """List the constructor's credentials: argument, environment variable, what."""
    found: dict[str, tuple[str, str, str]] = {}
    for key, scheme in context.api.security_schemes.items():
        said = text.sentence(scheme.description)
        for part in parts(scheme):
            argument = context.names.credentials[key, part]
            # What the document says is of what is sent, not of what fetches it.
            own = said if part in primary_parts(scheme) else ""
            what = f"{scheme_words(scheme, part)} {own}".strip()
            env = environment(context, argument)
            found.setdefault(argument, (argument, env, what))
    return list(found.values())


def server_variables(context: Context) -> list[tuple[str, ServerVariable]]:
    """List the constructor's server variables, each argument once."""
    found: dict[str, ServerVariable] = {}
    servers = [*context.api.servers]
    for operation in context.api.operations:
        servers += operation.servers
    for server in servers:
        for one in server.variables:
            found.setdefault(context.names.variables[one.name], one)
    return list(found.items())


def _items(keyword: str, names: list[str]) -> str:
    """Write the line that hands values on to the base class."""
    return layout.lay(layout.arguments(names), 12, f"{keyword}=", ",")


def _api(context: Context, shared: Shared, headers: str) -> layout.Call:
    api, names = context.api, context.names
    schemes = layout.mapping(
        (text.string(key), _scheme(context, scheme))
        for key, scheme in api.security_schemes.items()
    )
    common = [error_classes(shared.errors)] if shared.errors else []
    node = layout.call(
        "Api",
        title=text.string(_title(context)),
        package=text.string(names.package),
        version=text.string(context.settings.version),
        base_url_env=text.string(environment(context, "base_url")),
        servers=server_nodes(context, api.servers) if api.servers else None,
        own_servers="True" if _own_servers(context) else None,
        schemes=schemes if schemes.items else None,
        security=security_node(shared.security) if shared.security else None,
        scopes=scopes_node(shared.scopes) if shared.scopes else None,
        retry=retry_node({**api.retry, **context.settings.retry}),
        headers=(
            layout.Lambda(Name("ResponseHeaders", headers)) if names.headers else None
        ),
        errors=layout.call("ErrorClasses", *common) if shared.has_errors else None,
    )
    return replace(node, tall=True)


def _own_servers(context: Context) -> bool:
    """Tell whether operations can be sent where the document as a whole names none."""
    return any(
        "://" in server.url
        for operation in context.api.operations
        for server in operation.servers
    )


def _scheme(context: Context, scheme: SecurityScheme) -> layout.Node:
    given = {
        part: context.names.credentials[scheme.key, part] for part in parts(scheme)
    }
    literals = {part: text.string(name) for part, name in given.items()}
    env = {
        part: text.string(environment(context, name)) for part, name in given.items()
    }
    name = _SCHEMES[scheme.type]
    match scheme.type:
        case SchemeType.API_KEY:
            return layout.call(
                _KEYS[scheme.location or Location.HEADER],
                text.string(scheme.name or ""),
                argument=literals["value"],
                env=env["value"],
                prefix=_prefix(scheme),
            )
        case SchemeType.BASIC:
            return layout.call(
                name,
                username=literals["username"],
                password=literals["password"],
                username_env=env["username"],
                password_env=env["password"],
            )
        case SchemeType.BEARER if scheme.flows:
            return oauth.scheme_node(scheme, literals, env, _prefix(scheme))
        case SchemeType.BEARER:
            return layout.call(
                name,
                argument=literals["token"],
                env=env["token"],
                word=_prefix(scheme),
            )
        case SchemeType.HTTP:
            return layout.call(
                "Digest" if is_digest(scheme) else name,
                argument=literals["value"],
                env=env["value"],
                word=_prefix(scheme) or text.string(scheme.name or ""),
            )
        case SchemeType.MUTUAL_TLS:
            return layout.call(name)


def _prefix(scheme: SecurityScheme) -> str | None:
    """Write what stands before a credential; keys of the query have nothing there."""
    if scheme.prefix is None or scheme.location is Location.QUERY:
        return None
    return text.string(scheme.prefix)


def scheme_words(scheme: SecurityScheme, part: str) -> str:
    """Tell what a credential is and where it is sent."""
    if scheme.flows and part in oauth.WORDS:
        return oauth.WORDS[part]
    where = scheme.location.value if scheme.location else "header"
    match scheme.type:
        case SchemeType.API_KEY:
            kind = f"API key, sent in the {where} `{scheme.name}`."
            if where == "query":
                kind = f"API key, sent as the query parameter `{scheme.name}`."
            elif scheme.prefix is not None:
                kind += f" `{scheme.prefix}` is written before it."
        case SchemeType.BASIC:
            what = "Password" if part == "password" else "User name"
            kind = f"{what} of HTTP Basic authentication."
        case SchemeType.BEARER:
            kind = f"Bearer token, without the word `{scheme.prefix or 'Bearer'}`."
        case SchemeType.HTTP:
            kind = described(scheme)
        case SchemeType.MUTUAL_TLS:
            kind = "A client certificate, set on the `http_client`."
    return kind


def base_url_words(context: Context, code: Callable[[str], str] = "`{}`".format) -> str:
    """Tell where requests go, and when the caller must say it.

    `code` writes a URL of the document as code, for where the words go.
    """
    env = environment(context, "base_url")
    absolute = [one.url for one in context.api.servers if "://" in one.url]
    if absolute:
        first = code(absolute[0]) if len(absolute[0]) < 200 else "the first server"
        return (
            f"URL that paths are appended to, {first} by default; it replaces the "
            f"server's whole URL. `{env}` in the environment stands in for it."
        )
    return (
        "URL that paths are appended to. The document names no server, so this or "
        f"`{env}` in the environment is needed."
    )


def _docstring(
    context: Context, flavour: str, raised: Sequence[tuple[str, str]]
) -> str:
    """Write the class docstring, which shows how to begin."""
    names = context.names
    name = names.async_client if flavour else names.client
    kind = "Asynchronous client" if flavour else "Client"
    said = f"{kind} of {_title(context)}"
    if context.api.version:
        said += f", version {context.api.version}"
    lines = text.prose(said + ".", 84)
    summary = text.sentence(context.api.summary)
    if summary:
        lines += ["", *text.prose(summary, 84)]
    closing = f"{flavour}with {name}(…) as client:"
    more = (
        "Resources are attributes, operations are their methods. The client keeps "
        f"connections open: close it, or write `{closing}`."
    )
    lines += ["", *text.prose(more, 84)]
    lines += docs.section("Args", _arguments(context), 4)
    lines += docs.section("Nearly every call raises", raised, 4)
    return text.docstring(lines, 4)


def _arguments(context: Context) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for argument, env, what in credentials(context):
        found.append((argument, f"{what} `{env}` in the environment stands in for it."))
    for argument, variable in server_variables(context):
        found.append((argument, variable_words(variable)))
    found += [
        ("base_url", base_url_words(context)),
        ("timeout", "Seconds for each phase of a request, or an `httpx2.Timeout`."),
        ("max_retries", "How often a failed request is sent again; 0 for never."),
        ("http_client", "An HTTP client of your own, which you close yourself."),
        ("default_headers", "Sent with every request; the same name replaces."),
        ("retry", "When a failed request is sent again, in detail."),
        ("middleware", "Called around each attempt, the outermost first."),
        ("user_agent", "What your application adds to the `User-Agent`."),
        ("strict_responses", "Whether a response of undocumented shape is an error."),
        ("limits", "What a server can make this client read or hold, and how long."),
    ]
    return found


def variable_words(variable: ServerVariable) -> str:
    """Tell what a server variable is for."""
    said = text.sentence(variable.description) or f"`{variable.name}` of the URL."
    values = ", ".join(text.code(value) for value in variable.enum[:20])
    one_of = f" One of {values}." if values else ""
    default = f" {text.code(variable.default)} by default." if variable.default else ""
    return f"{said}{one_of}{default}"
