"""`README.md`: how to begin, with snippets that run."""

from __future__ import annotations

from collections.abc import Sequence

from ..client.client_module import (
    base_url_words,
    clients,
    credentials,
    server_variables,
    variable_words,
    webhooks_property,
)
from ..manifest import environment
from ..operations.plan.calls import CallPlan
from ..operations.plan.context import Context
from ..source import escape as text
from ..source import layout
from ..types.expressions import Name
from . import docstrings as docs
from .docs_views import ReadmeView, Row
from .features import (
    Words,
    around,
    middleware,
    raw_words,
    testing,
    testing_words,
    webhook,
)
from .snippets.call_snippets import asynchronous, loop, synchronous
from .snippets.example_calls import expression, pick, required
from .snippets.links_and_files import links, uploads
from .tokens import exchange, tokens, unauthenticated


def plan_readme(context: Context, calls: Sequence[CallPlan]) -> ReadmeView:
    """Write the README's parts."""
    names = context.names
    shown = pick(context, calls)
    given = credentials(context)
    return ReadmeView(
        title=text.markdown(context.api.title),
        introduction="\n".join(_introduction(context)),
        install=_install(context),
        addition=context.settings.readme,
        package=names.package,
        client=clients(context)[0],
        http_client="\n".join(_http_client(context)),
        first=(
            _first(context, shown)
            if context.api.has_client
            else models_snippet(context)
        ),
        asynchronous=(
            asynchronous(
                context,
                shown,
                expression(context, shown, "client") if shown is not None else None,
            )
            if _has_both(context)
            else ""
        ),
        raw=_raw(context, shown),
        errors=_errors(context, shown),
        cassette="cassette" if context.settings.has_sync else "async_cassette",
        pages=_pages(context, calls),
        streams=_streaming(context, calls),
        downloads=_downloads(context, calls),
        uploads=uploads(context, calls, Words.of(context).awaits),
        links=links(context, calls, Words.of(context).awaits),
        unauthenticated=unauthenticated(context),
        tokens=tokens(context),
        exchange=exchange(context),
        credentials=tuple(
            Row(text.code_cell(argument), text.code_cell(env), text.cell(what))
            for argument, env, what in given
        ),
        variables=tuple(
            Row(text.code_cell(argument), "", text.cell(variable_words(variable)))
            for argument, variable in server_variables(context)
        ),
        base_url=base_url_words(context, text.code),
        base_url_env=environment(context, "base_url"),
        has_webhooks=bool(names.webhooks),
        options_import=layout.import_from(
            names.package, ["RequestOptions", "RetryPolicy"]
        ),
        webhook=webhook(context, webhooks_property(context)),
        middleware=middleware(context) if context.api.has_client else "",
        testing=testing(context, shown),
        testing_words=testing_words(context),
        raw_words=raw_words(context),
        around=tuple(around(context)),
    )


def _install(context: Context) -> str:
    """Return the command that installs this package and no other one.

    A name that nobody has configured may be somebody else's in a package index. A
    module is there already, and needs what its project has.
    """
    if context.settings.layout == "module":
        return "pip install httpx2 pydantic"
    name = context.settings.distribution.name
    return f"pip install {name}" if name else "pip install .  # in this folder"


def _introduction(context: Context) -> list[str]:
    api = context.api
    said = api.summary or text.sentence(api.description)
    title = f"{api.title.strip()} {api.version.strip()}"
    settings = context.settings
    kinds = ["synchronous"] if settings.has_sync else []
    kinds += ["asynchronous"] if settings.has_async else []
    first = f"Typed Python client of {title}, {' and '.join(kinds)}."
    if not api.has_client:
        first = f"Typed Python models of {title}."
    lines = _wrapped(first)
    return [*lines, "", *_wrapped(said)] if said else lines


def _has_both(context: Context) -> bool:
    return context.settings.has_sync and context.settings.has_async


def _http_client(context: Context) -> list[str]:
    """Write how options are given, and which HTTP clients of the caller are taken."""
    names, settings = context.names, context.settings
    kinds = [(names.client, "httpx2.Client")] if settings.has_sync else []
    kinds += [(names.async_client, "httpx2.AsyncClient")] if settings.has_async else []
    (first, kind), *rest = kinds
    said = (
        "and handed to any method as `request_options=options`, or as a mapping. "
        f"`{first}` takes an `{kind}` of your own as `http_client=`"
        + "".join(f", `{name}` an `{other}`" for name, other in rest)
    )
    return text.fill(f"{said}.", docs.WIDTH)


def _wrapped(words: str) -> list[str]:
    return text.fill(text.markdown(words), docs.WIDTH)


def _first(context: Context, plan: CallPlan | None) -> str:
    """Write the first snippet, which runs as it stands."""
    call = expression(context, plan, "client") if plan is not None else None
    if not context.settings.has_sync:
        return asynchronous(context, plan, call)
    return synchronous(context, plan, call)


def models_snippet(context: Context) -> str:
    """Write how values of the first schema are read and written; empty without one."""
    names = context.names
    first = next((names.schemas[one] for one in context.api.components), None)
    if first is None:
        return ""
    imported = [
        layout.import_from("pydantic", ["TypeAdapter"]),
        layout.import_from(f"{names.package}.models", [first]),
    ]
    return "\n".join(
        [
            "\n\n".join(imported),
            "",
            f"adapter = TypeAdapter({first})",
            "value = adapter.validate_json(text)  # of JSON, as str or bytes",
            "text = adapter.dump_json(value, by_alias=True, exclude_unset=True)",
        ]
    )


def _raw(context: Context, plan: CallPlan | None) -> str:
    if plan is None:
        return ""
    words = Words.of(context)
    head, _, method = plan.call.rpartition(".")
    items = expression(context, plan, "client").items
    raw = layout.Call(f"client.{head}.with_raw_response.{method}(", items)
    lines = [
        layout.headed("response = ", raw, 0, words.awaits),
        'print(response.status_code, response.headers["content-type"])',
        "print(response.parse())",
        *(["print(response.headers_typed)"] if context.names.headers else []),
    ]
    if "streaming-responses" in context.settings.features:
        unread = layout.Call(f"client.{head}.with_streaming_response.{method}(", items)
        lines += [
            "",
            layout.lay(unread, 0, f"{words.opens} ", " as unread:"),
            f"    {words.loops} line in unread.iter_lines():",
            "        print(line)",
        ]
    return "\n".join(lines)


def _errors(context: Context, plan: CallPlan | None) -> str:
    names = context.names
    failures = plan.answer.failures if plan is not None else ()
    generated = [one.class_name for one in failures if one.generated]
    specific = generated[0] if generated else "NotFoundError"
    lines = [
        layout.import_from(
            names.package, ["APIConnectionError", "APIStatusError", specific]
        ),
        "",
        "try:",
        "    " + _attempt(context, plan),
        f"except {specific} as error:",
        "    print(error.body)",
        "except APIStatusError as error:",
        "    print(error.status_code, error.headers, error.body)",
        "except APIConnectionError as error:",
        '    print("no response:", error)',
    ]
    return "\n".join(lines)


def _attempt(context: Context, plan: CallPlan | None) -> str:
    if plan is None:
        return "..."
    answer, words = plan.answer, Words.of(context)
    iterated = answer.pages is not None or answer.always_streams
    call = expression(context, plan, "client")
    return layout.lay(call, 4, "" if iterated else words.awaits)


def _pages(context: Context, calls: Sequence[CallPlan]) -> str:
    """Write how the items of all pages are read, and one page after the other."""
    plan = next((one for one in calls if one.answer.pages is not None), None)
    if plan is None:
        return ""
    call = _shown(context, plan)
    made = layout.headed("pages = ", call, 0)
    loops = Words.of(context).loops
    lines = [loop(call, 0, loops), "", made, f"{loops} page in pages.pages():"]
    return "\n".join([*lines, "    print(page.number, len(page.items), page.body)"])


def _streaming(context: Context, calls: Sequence[CallPlan]) -> str:
    """Write how a stream is read as it arrives."""
    found = next((one for one in calls if one.answer.stream is not None), None)
    if found is None or found.answer.stream is None:
        return ""
    choice = found.answer.stream.streaming.choice
    plan = found.streams or found
    call = _shown(context, plan)
    if choice is not None and choice.parameter is not None:
        key = (plan.operation.identity, choice.parameter)
        flag = f"{context.names.arguments[key]}="
        kept = [one for one in call.items if one.before != flag]
        kept.append(layout.Item(flag, text.literal(choice.value)))
        call = layout.Call(call.open, tuple(kept))
    words = Words.of(context)
    made = layout.lay(call, 0, f"{words.opens} ", " as stream:")
    return "\n".join(
        [made, f"    {words.loops} item in stream:", "        print(item)"]
    )


def _downloads(context: Context, calls: Sequence[CallPlan]) -> str:
    """Write how a response of bytes, and of nothing else, becomes a file."""
    for plan in calls:
        streams = plan.answer.stream is not None
        if plan.answer.binary and plan.answer.item == Name("Never") and not streams:
            awaits = Words.of(context).awaits
            made = layout.headed("file = ", _shown(context, plan), 0, awaits)
            shown = "print(file.media_type, file.size, file.filename)"
            return "\n".join(
                [made, shown, f'{awaits}file.save("download", resume=True)']
            )
    return ""


def _shown(context: Context, plan: CallPlan) -> layout.Call:
    """Write a call with what it needs, or dots where that cannot be made up."""
    items = required(context, plan)
    given = tuple(items) if items is not None else (layout.Item("", "..."),)
    return layout.Call(f"client.{plan.call}(", given)
