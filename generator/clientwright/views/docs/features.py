"""Parts of `README.md` on what settings give a package: tests, and what is around."""

from __future__ import annotations

from typing import NamedTuple

from ..client.testing_module import fake_of, stand_in
from ..manifest import environment
from ..operations.plan.calls import CallPlan, makes_key
from ..operations.plan.context import Context
from ..source import escape as text
from ..source import layout
from . import docstrings as docs
from .snippets.call_snippets import standard_imports
from .snippets.example_calls import expression


class Words(NamedTuple):
    """How the snippets wait: not at all, where the first client is synchronous."""

    awaits: str
    loops: str
    opens: str

    @classmethod
    def of(cls, context: Context) -> Words:
        """Return the words of a package's first client."""
        if context.settings.has_sync:
            return cls("", "for", "with")
        return cls("await ", "async for", "async with")


def testing(context: Context, plan: CallPlan | None) -> str:
    """Write the snippet of a test that needs no network."""
    if plan is None or "fakes" not in context.settings.features:
        return _handler(context) if context.api.has_client else ""
    names = context.names
    server = stand_in(names.client)
    fake = f"fake.{fake_of(plan.call)}"
    other = "pages([…], […])" if plan.answer.pages is not None else "returns(…)"
    has_sync = context.settings.has_sync
    used = expression(context, plan, f"fake.{'client' if has_sync else 'async_client'}")
    paged = plan.answer.pages is not None
    call = layout.lay(used, 4, "" if paged else Words.of(context).awaits)
    if paged and has_sync:
        call = layout.lay(layout.Call("list(", (layout.Item("", call),)), 4)
    elif paged:
        call = f"[item async for item in {call}]"
    lines = [
        f"fake = {server}()",
        f"{fake}.raises(429)  # or {other}",
        "try:",
        f"    {call}",
        "except TooManyRequestsError:",
        f"    print({fake}.calls)",
    ]
    dates = [*standard_imports(lines), ""] if standard_imports(lines) else []
    imports = [
        layout.import_from(names.package, ["TooManyRequestsError"]),
        layout.import_from(f"{names.package}.testing", [server]),
    ]
    return "\n".join([*dates, *imports, "", *lines])


_HANDLER = """\
import httpx2
{imports}


def handler(request: httpx2.Request) -> httpx2.Response:
    return httpx2.Response(404, json={{"message": "none of that name"}})


client = {made}(handler)"""


def _handler(context: Context) -> str:
    """Write the snippet of a test whose responses a function makes."""
    has_sync = context.settings.has_sync
    made = "client_for" if has_sync else "async_client_for"
    module = f"{context.names.package}.testing"
    return _HANDLER.format(imports=layout.import_from(module, [made]), made=made)


def testing_words(context: Context) -> str:
    """Say what tests have in the place of a server."""
    said = (
        "A stand-in for the server gives clients without a network. Say of each "
        "operation what it returns or raises; what it was asked is in `calls`."
    )
    if "fakes" not in context.settings.features:
        said = (
            "A client without a network, whose requests a function responds to. (A "
            'typed stand-in for the server comes with `features = ["fakes"]` in the '
            "settings that this package is made by.)"
        )
    return "\n".join(text.fill(said, docs.WIDTH))


def around(context: Context) -> list[str]:
    """Say what stands around and beside the calls."""
    features = context.settings.features
    said = "`middleware=` are functions around each attempt, for signatures or metrics."
    if "opentelemetry" in features:
        said = (
            "`middleware=` are functions around each attempt, for signatures, metrics "
            "or spans (`otel.tracing()`, of the extra `otel`)."
        )
    if "request" in features:
        said += (
            ' `client.request("GET", "/path")` is for what the document does not have, '
            "with the same credentials, retries and errors."
        )
    keys = dict.fromkeys(
        text.code(one.name)
        for operation in context.api.operations
        for one in operation.parameters
        if makes_key(operation, one)
    )
    if keys:
        said += (
            f" An operation that takes {', '.join(keys)} is given one for each call, "
            "which its retries keep; a key of your own comes first."
        )
    seconds, log = environment(context, "timeout"), environment(context, "log")
    said += f" `{seconds}` in the environment has seconds, `{log}=debug` writes a log."
    return text.fill(said, docs.WIDTH)


_MIDDLEWARE = """\
import httpx2
{imports}


{define} measured(request: httpx2.Request, send: {kind}Send) -> httpx2.Response:
    response = {awaits}send(request)
    print(request.method, request.url.path, response.status_code)
    return response


client = {client}(middleware=[measured])"""


def middleware(context: Context) -> str:
    """Write the snippet with a function around each attempt."""
    names, has_sync = context.names, context.settings.has_sync
    client = names.client if has_sync else names.async_client
    kind = "" if has_sync else "Async"
    imports = layout.import_from(names.package, [client, f"{kind}Send"])
    return _MIDDLEWARE.format(
        imports=imports,
        define="def" if has_sync else "async def",
        kind=kind,
        awaits=Words.of(context).awaits,
        client=client,
    )


_WEBHOOK = """\
from collections.abc import Mapping

from {package} import WebhookError


def receive(body: bytes, headers: Mapping[str, str]) -> int:
    try:
        event = client.{unwrap}.unwrap(body, headers)
    except WebhookError:
        return 400
    print(event)
    return 204"""


def webhook(context: Context, unwrap: str | None) -> str:
    """Write the snippet that reads a request of the vendor."""
    if unwrap is None:
        return ""
    return _WEBHOOK.format(package=context.names.package, unwrap=unwrap)


def raw_words(context: Context) -> str:
    """Say what there is of responses besides their values."""
    said = "Status, headers and content as they were sent"
    if "streaming-responses" in context.settings.features:
        said += "; or content that is read as it arrives"
    return f"{said}."
