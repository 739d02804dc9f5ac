"""Where credentials come from, in the README: tokens, and documents without schemes."""

from __future__ import annotations

from ..operations.plan.context import Context
from ..source import escape as text
from ..source import layout


def unauthenticated(context: Context) -> str:
    """Write how to authenticate where the document says nothing of it."""
    if context.api.security_schemes:
        return ""
    client = _client(context)
    call = f'{client}(default_headers={{"Authorization": "Bearer …"}})'
    http_client = f"httpx2.{'Client' if context.settings.has_sync else 'AsyncClient'}"
    said = (
        "The document describes no credentials. If the API asks for any, send them "
        f"with every request: `{call}`, or by an `{http_client}` of your own with "
        "`auth=`."
    )
    return "\n".join(text.fill(said, 88))


def tokens(context: Context) -> str:
    """Write how tokens are fetched by the first flow that the document names."""
    for key, scheme in context.api.security_schemes.items():
        argument = context.names.credentials.get((key, "token"), "")
        kinds = {flow.kind for flow in scheme.flows}
        if "authorizationCode" in kinds:
            return _consent(context, f"auth.{argument}_authorization_code")
        if "openIdConnect" in kinds:
            return _discovered(context, f"auth.{argument}_openid_connect")
        if "clientCredentials" in kinds:
            return _program(context, argument)
    return ""


def _client(context: Context) -> str:
    """Name the client that the README speaks of."""
    names = context.names
    return names.client if context.settings.has_sync else names.async_client


def _import(context: Context) -> str:
    return layout.import_from(context.names.package, [_client(context), "auth"])


def _consent(context: Context, flow: str, *before: str) -> str:
    login = layout.call(
        f"{flow}.login",
        client_id='"…"',
        redirect_uri='"https://app.example/back"',
    )
    shown = layout.lay(login, 0, "login = ")
    lines = ["print(login.url)  # where a user consents, and comes back to your URL"]
    return "\n".join([_import(context), "", *before, shown, *lines])


def _discovered(context: Context, flow: str) -> str:
    """Write how a provider is asked for its endpoints, once."""
    client, awaits = f"{_client(context)}()", ""
    method = "discover"
    if not context.settings.has_sync:
        awaits, method = "await ", "discover_async"
    asked = layout.headed(
        "provider = ", layout.call(f"{flow}.{method}", client), 0, awaits
    )
    return _consent(context, "provider", asked)


def _program(context: Context, argument: str) -> str:
    made = layout.call(
        f"auth.{argument}_client_credentials.tokens",
        client_id='"…"',
        client_secret='"…"',
    )
    client = layout.call(_client(context), **{argument: "tokens"})
    lines = [layout.lay(made, 0, "tokens = "), layout.lay(client, 0, "client = ")]
    return "\n".join([_import(context), "", *lines])


def exchange(context: Context) -> str:
    """Write what follows the consent of a user."""
    for key, scheme in context.api.security_schemes.items():
        kinds = {flow.kind for flow in scheme.flows}
        if kinds & {"authorizationCode", "openIdConnect"}:
            argument = context.names.credentials[key, "token"]
            client = _client(context)
            called = "login.exchange"
            if not context.settings.has_sync:
                called = "await login.exchange_async"
            said = (
                f"`tokens = {called}(callback_url, {client}())` is what "
                f"`{client}({argument}=tokens)` takes; it is renewed by itself."
            )
            return "\n".join(text.fill(said, 88))
    return ""
