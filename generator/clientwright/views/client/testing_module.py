"""`testing.py`: a stand-in for the server, typed for every operation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...ir.names import ResourceName
from ..operations.plan.calls import CallPlan
from ..operations.plan.context import Context
from ..operations.resources import children_of, grouped
from ..package import FakeView, TestingView
from ..source import escape as text
from ..source import imports, layout, runtime_names
from ..types.aliases import aliased
from ..types.expressions import Name, TypeExpression, generic, union
from .client_module import clients

_OWN = ("client", "async_client")
"""What the stand-in has itself: a resource of that name gets an underscore."""


def plan_testing(context: Context, calls: Mapping[str, CallPlan]) -> TestingView:
    """Write the module that users' tests import."""
    names, settings = context.names, context.settings
    has_fakes = "fakes" in settings.features
    server = stand_in(names.client)
    classes = _class_names(names.resources, server)
    plans = grouped(context, calls)
    children = children_of(names.resources)
    fakes: list[FakeView] = []
    used = {"Callable", "Coroutine"} if settings.has_async else {"Callable"}
    if "cassettes" in settings.features:
        used |= {"Cassette", "PathLike"}
    if has_fakes:
        used |= {"ServerFake", "cached_property"}
    hidden = set[str]()
    # A class must be there before the one that has it.
    resources = names.resources if has_fakes else ()
    for one in sorted(resources, key=lambda one: -len(one.attributes)):
        below, own = children[one.attributes], plans[one.attributes]
        taken = {c.attributes[-1] for c in below} | {plan.method for plan in own}
        hidden |= taken
        lines = [_nested(c.attributes[-1], classes[c.attributes]) for c in below]
        for plan in own:
            hint = aliased(_hint(plan), taken)
            used.update(hint.roots)
            lines.append(_operation(plan, hint))
        used.add("ResourceFake")
        head = layout.class_head(classes[one.attributes], "ResourceFake")
        fakes.append(FakeView(head=head, attributes=tuple(lines)))
    classes_used = clients(context)
    classes_used += ["_API"] if "Cassette" in used else []
    local = {
        "models": ".",
        **runtime_names.local("."),
        **dict.fromkeys(classes_used, ".client"),
    }
    ours = {one for one in used if one.removeprefix("_") in local}
    return TestingView(
        docstring=_docstring(context, server, calls),
        standard_imports=imports.block(used - ours, {}, hidden),
        imports=imports.block({*ours, *classes_used}, local, hidden),
        fakes=tuple(fakes),
        head=layout.class_head(server, "ServerFake"),
        attributes=tuple(
            _nested(_attribute(one.attributes[-1]), classes[one.attributes])
            for one in children[()]
        ),
        client_property=_getter("client", names.client),
        before_async="\n" if settings.has_sync else "",
        async_client_property=_getter("async_client", names.async_client),
    )


def _class_names(
    resources: Iterable[ResourceName], server: str
) -> dict[tuple[str, ...], str]:
    """Name the class of each resource's fakes."""
    found = {one.attributes: f"Fake{one.class_name}" for one in resources}
    return {
        key: f"{name}Resource" if name == server else name
        for key, name in found.items()
    }


def stand_in(client: str) -> str:
    """Name the class that stands in for the server: `FakePeriskope`."""
    return f"Fake{client}"


def fake_of(call: str) -> str:
    """Return where an operation's fake is: `members.invite`."""
    first, dot, rest = call.partition(".")
    return f"{_attribute(first)}{dot}{rest}"


def _attribute(name: str) -> str:
    """Return what a resource of the client is called there."""
    return f"{name}_" if name in _OWN else name


def _nested(name: str, kind: str) -> str:
    return layout.assignment(name, Name(kind), layout.call(kind), 4)


def _operation(plan: CallPlan, hint: TypeExpression) -> str:
    operation = plan.operation
    place = text.string(f"{operation.method} {operation.template}")
    node = layout.call(str(hint).partition("[")[0], place)
    return layout.assignment(plan.method, hint, node, 4)


def _hint(plan: CallPlan) -> TypeExpression:
    """Annotate the fake of an operation, by what a call returns."""
    answer = plan.answer
    if answer.always_streams:
        assert answer.stream is not None
        return generic("StreamFake", answer.stream.item)
    if answer.pages is not None:
        return generic("PagedFake", answer.pages.item, answer.pages.body)
    returned = answer.item
    if answer.binary:
        rest = [] if answer.item == Name("Never") else [answer.item]
        returned = union([*rest, Name("bytes")])
    if answer.stream is not None and answer.stream.by_flag:
        return generic("ChoiceFake", returned, answer.stream.item)
    return generic("Fake", returned)


def _getter(name: str, kind: str) -> str:
    return layout.lay(layout.call(f"def {name}", "self"), 4, "", f" -> {kind}:")


def _docstring(context: Context, server: str, calls: Mapping[str, CallPlan]) -> str:
    """Write the module's docstring, which shows how to begin."""
    settings = context.settings
    lines = ["What tests of users need: clients without network."]
    call = next((one.call for one in calls.values()), None)
    if "fakes" in settings.features and call is not None:
        lines = ["What tests of users need: a server and clients without network."]
        fake = f"fake.{fake_of(call)}"
        called = "fake.client" if settings.has_sync else "await fake.async_client"
        shown = [
            f"    fake = {server}()",
            f"    {fake}.returns(…)  # or raises(409)",
            f"    {called}.{call}(…)",
            f"    assert len({fake}.calls) == 1",
        ]
        lines += ["", *shown]
    lines += ["", "Nothing is retried, and no credentials of yours are used."]
    return text.docstring(lines, 0)
