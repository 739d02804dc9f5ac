"""`raw_methods.py`: for type checkers, what calls give that return the response."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from ...ir.names import ResourceName
from ..side_views import RawClassView, RawMethodsView, RawModeView
from ..source import escape as text
from ..source import layout
from ..source.type_layout import annotation
from ..types.expressions import ANY, Name, TypeExpression, generic
from .plan.calls import CallPlan
from .plan.context import Context
from .raw_bases import FEATURE, group
from .resources import children_of, grouped


def plan_raw_methods(
    context: Context,
    calls: Mapping[str, CallPlan],
    places: Mapping[tuple[str, ...], str],
) -> RawMethodsView | None:
    """Write the module; None unless the settings ask for it.

    `places` are the modules of resources.

    Names of classes end in `Methods` or `Links`, those that the template has do not.
    """
    if FEATURE not in context.settings.features or not context.api.has_client:
        return None
    names, kinds = context.names, _kinds(context)
    plans, children = grouped(context, calls), children_of(names.resources)
    taken = {name for one in names.resources for name in one.attributes}
    taken |= {plan.method for several in plans.values() for plan in several}
    taken |= set(names.links.values())
    written = _Written(context, places, taken)
    groups = [
        RawClassView(
            head=layout.class_head(group(kind, one), "Group[M_co]"),
            attributes=(
                *_children(kind, children[one.attributes]),
                *written.methods(kind, one, plans[one.attributes]),
            ),
        )
        for one in names.resources
        for kind in kinds
    ]
    groups += [
        RawClassView(
            head=layout.class_head(f"{kind}Client", "Group[M_co]"),
            attributes=tuple(_children(kind, children[()])),
        )
        for kind in kinds
    ]
    return RawMethodsView(
        resources="\n".join(written.imports()),
        imports=_imports(context),
        modes=tuple(_modes(context)),
        links=tuple(written.links),
        groups=tuple(groups),
    )


def _children(kind: str, below: Iterable[ResourceName]) -> Iterator[str]:
    for one in below:
        hint = generic(group(kind, one), Name("M_co"))
        before = f"{one.attributes[-1]}: "
        if text.width(f"        {before}{hint.head}[") <= layout.WIDTH:
            yield annotation(hint, 8, before)
        else:
            # Where not even the head fits, formatters want parentheses.
            yield f"{before}(\n            {hint}\n        )"


class _Written:
    """Attributes of classes, and the classes of links that these name."""

    def __init__(
        self,
        context: Context,
        places: Mapping[tuple[str, ...], str],
        taken: Collection[str],
    ) -> None:
        self.links: list[RawClassView] = []
        self._context, self._places, self._taken = context, places, taken
        self._classes = {one.attributes: one for one in context.names.resources}
        self._given: set[str] = set()

    def imports(self) -> Iterator[str]:
        """Yield the import of each module of resources."""
        for module in sorted(set(self._places.values())):
            named = f"{module} as {self._alias(module)}"
            yield layout.import_from(".resources", [named])

    def _alias(self, module: str) -> str:
        """Name a module so that no attribute of a class hides it."""
        name = f"_{module}"
        while name in self._taken:
            name += "_"
        return name

    def methods(
        self, kind: str, one: ResourceName, plans: Iterable[CallPlan]
    ) -> Iterator[str]:
        """Yield the attributes of operations: `list = Page(resources.Ships.list)`."""
        for plan in plans:
            node = layout.call(
                _method(kind, plan),
                self._called(kind, one, plan.method),
                links=self._links(kind, one, plan),
            )
            yield layout.headed(f"{plan.method} = ", node, 8)

    def _called(self, kind: str, one: ResourceName, method: str) -> str:
        module = self._alias(self._places[one.attributes])
        return f"{module}.{kind}{one.class_name}.{method}"

    def _links(self, kind: str, one: ResourceName, plan: CallPlan) -> str | None:
        """Write the class of an operation's links, and return its name."""
        names, identity = self._context.names, plan.operation.identity
        targets = {
            names.links[identity, link.name]: names.methods[link.target]
            for links in plan.operation.links.values()
            for link in links
        }
        if not targets:
            return None
        words = "".join(word.title() for word in plan.method.split("_"))
        name = given = f"{kind}{one.class_name}{words}Links"
        count = 2
        while given in self._given:
            given, count = name.replace("Links", f"{count}Links"), count + 1
        self._given.add(given)
        lines = [
            layout.headed(
                f"{key} = ",
                layout.call(
                    "Link",
                    self._called(kind, self._classes[to.resources], to.method),
                ),
                8,
            )
            for key, to in targets.items()
        ]
        self.links.append(RawClassView(head=f"class {given}:", attributes=tuple(lines)))
        return given


def _method(kind: str, plan: CallPlan) -> str:
    """Name the class of a method, by what `parse()` returns."""
    answer = plan.answer
    by_flag = answer.stream is not None and answer.stream.by_flag
    if by_flag and answer.stream is not None:
        choice = answer.stream.streaming.choice
        usual = choice is not None and not choice.default and not answer.binary
        return f"{kind}Flagged" if usual else "Open"
    if answer.always_streams:
        return "Untyped"
    if answer.pages is not None:
        return f"{kind}Page"
    if answer.binary:
        return "Content" if answer.item == Name("Never") else "Untyped"
    return f"{kind}Call"


def _modes(context: Context) -> Iterator[RawModeView]:
    """Yield what a group may be for, and what its methods return then."""
    result, links = Name("R_co"), Name("L_co")
    headers = Name("ResponseHeaders") if context.names.headers else ANY
    raw = generic("RawResponse", result, headers, links)
    if context.settings.has_sync:
        yield _mode("Sync", raw)
    if context.settings.has_async:
        yield _mode("Async", generic("Coroutine", ANY, ANY, raw))
    if "streaming-responses" in context.settings.features:
        for kind in _kinds(context):
            unread = generic(f"{kind}StreamingResponse", result)
            manager = generic(f"Abstract{kind}ContextManager", unread)
            yield _mode(f"{kind}Unread", manager)


def _mode(name: str, returned: TypeExpression) -> RawModeView:
    hint = generic("Callable", Name("P"), returned)
    return RawModeView(name=name, returns=layout.stub_returns(hint, 8))


def _kinds(context: Context) -> list[str]:
    settings = context.settings
    return [
        *([""] if settings.has_sync else []),
        *(["Async"] if settings.has_async else []),
    ]


def _imports(context: Context) -> str:
    """Write what else is imported, the first line without its indentation."""
    callables = ["Callable", *(["Coroutine"] if context.settings.has_async else [])]
    standard = [layout.import_from("collections.abc", callables, 4)]
    local: list[str] = []
    kinds = (
        _kinds(context) if "streaming-responses" in context.settings.features else []
    )
    if kinds:
        managers = [f"Abstract{kind}ContextManager" for kind in kinds]
        standard.append(layout.import_from("contextlib", managers, 4))
    names = [
        "Any",
        "Concatenate",
        "Generic",
        "ParamSpec",
        "Protocol",
        "Self",
        "overload",
    ]
    standard.append(layout.import_from("typing", names, 4))
    if "Async" in kinds:
        line = "from ._runtime.async_streaming_response import AsyncStreamingResponse"
        local.append(line)
    local.append("from ._runtime.raw import RawResponse")
    if "" in kinds:
        local.append("from ._runtime.streaming_response import StreamingResponse")
    if context.names.headers:
        local.append("from .headers import ResponseHeaders")
    lines = [*standard, "", "from typing_extensions import TypeVar", "", *local]
    return "\n".join(f"    {line}" if line else "" for line in lines).lstrip()
