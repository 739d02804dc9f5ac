"""OAuth2 in `client.py`, and `auth.py` with the flows that a document names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...ir.api import SecurityScheme
from ...ir.oauth import Flow, flow_parts
from ..operations.plan.context import Context
from ..side_views import AuthView
from ..source import escape as text
from ..source import imports, layout, runtime_names

WORDS = {
    "clientId": "Identifier of your application; tokens are fetched with it.",
    "clientSecret": "Secret of your application.",
    "username": "Name of the user whose tokens are fetched.",
    "password": "Password of that user.",
    "refreshToken": "Refresh token of a user who has consented; see `auth`.",
}
"""What a credential is that tokens are fetched with."""

_SNAKE = {
    "clientId": "client_id",
    "clientSecret": "client_secret",
    "username": "username",
    "password": "password",
    "refreshToken": "refresh_token",
}
_GRANTS = {
    "clientCredentials": "client_credentials",
    "password": "password",
    "authorizationCode": "refresh_token",
    "deviceAuthorization": "refresh_token",
}
_FLOWS = {
    "clientCredentials": ("ClientCredentials", "client_credentials"),
    "password": ("Password", "password"),
    "authorizationCode": ("AuthorizationCode", "authorization_code"),
    "deviceAuthorization": ("DeviceAuthorization", "device_authorization"),
    "openIdConnect": ("OpenIdConnect", "openid_connect"),
}
_LOCAL = runtime_names.local(".")
_NAMES = {
    "AuthorizationError": "oauth2_token",
    "Token": "oauth2_token",
    "TokenError": "oauth2_token",
    "TokenSource": "oauth2_tokens",
}


def scheme_node(
    scheme: SecurityScheme,
    literals: Mapping[str, str],
    env: Mapping[str, str],
    word: str | None,
) -> layout.Node:
    """Write a scheme whose tokens a client can fetch."""
    parts = layout.mapping(
        (text.string(_SNAKE[part]), layout.sequence([literals[part], env[part]]))
        for part in flow_parts(scheme.flows)
    )
    urls: dict[str, str] = {}
    discovery = ""
    for flow in scheme.flows:
        grant = _GRANTS.get(flow.kind)
        discovery = discovery or flow.discovery_url
        if grant == "refresh_token":
            urls.setdefault(grant, flow.refresh_url or flow.token_url)
        elif grant is not None:
            urls.setdefault(grant, flow.token_url)
    return layout.call(
        "OAuth2",
        argument=literals["token"],
        env=env["token"],
        word=word,
        parts=parts,
        token_urls=layout.mapping(
            (text.string(grant), text.string(url)) for grant, url in urls.items()
        )
        if urls
        else None,
        discovery=_discovery(discovery),
    )


def plan_auth(context: Context) -> AuthView | None:
    """Write `auth.py`; None where no flow is documented."""
    flows = tuple(_flows(context))
    if not flows:
        return None
    nodes = [node for _, node in flows]
    said = f"Tokens of {text.sentence(context.api.title).rstrip('.')}: flows of OAuth2."
    roots = [root for node in nodes for root in layout.roots(node)]
    given = [
        layout.import_from(f"._runtime.{module}", [f"{name} as {name}"])
        for name, module in _NAMES.items()
    ]
    own = layout.import_from(".client", ["_API"])
    return AuthView(
        docstring=text.docstring(text.prose(said, 85), 0),
        imports="\n".join([imports.block(roots, _LOCAL), *given, own]),
        flows=tuple(layout.lay(node, 0, f"{name} = ") for name, node in flows),
    )


def _flows(context: Context) -> Iterator[tuple[str, layout.Node]]:
    """Write each flow under the name of its scheme's token."""
    for key, scheme in context.api.security_schemes.items():
        for flow in scheme.flows:
            kind, suffix = _FLOWS[flow.kind]
            token = context.names.credentials[key, "token"]
            yield f"{token}_{suffix}", _flow(kind, key, flow)


def _flow(kind: str, key: str, flow: Flow) -> layout.Node:
    urls = {
        "authorization_url": flow.authorization_url,
        "device_authorization_url": flow.device_authorization_url,
        "token_url": flow.token_url,
        "refresh_url": flow.refresh_url,
    }
    scopes = layout.mapping(
        (text.string(name), text.string(text.sentence(what)))
        for name, what in flow.scopes.items()
    )
    return layout.call(
        kind,
        "_API",
        text.string(key),
        **{name: text.string(url) if url else None for name, url in urls.items()},
        discovery=_discovery(flow.discovery_url),
        scopes=scopes if flow.scopes else None,
    )


def _discovery(url: str) -> layout.Node | None:
    return layout.call("OpenIdDiscovery", text.string(url)) if url else None
