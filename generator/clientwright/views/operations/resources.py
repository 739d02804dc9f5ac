"""Resource modules: data and methods of a group of operations, in two classes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ...ir.names import ResourceName
from ..client import errors_module as errors
from ..docs import docstrings as docs
from ..package import ChildView, LazyView, ResourceView
from ..source import escape as text
from ..source import imports, layout, runtime_names
from ..types.aliases import alias
from . import methods, raw_bases
from .plan.calls import CallPlan
from .plan.context import Context
from .plan.shared import Shared

LOCAL = {
    "models": "..",
    "errors": "..",
    "resources": "..",
    **runtime_names.local(".."),
}


def plan_resources(
    context: Context, calls: Mapping[str, CallPlan], shared: Shared
) -> tuple[ResourceView, ...]:
    """Write every resource's module."""
    plans = grouped(context, calls)
    children = children_of(context.names.resources)
    told = errors.told(calls.values())
    return tuple(
        _resource(
            context,
            one,
            plans[one.attributes],
            children[one.attributes],
            told,
            shared,
        )
        for one in context.names.resources
    )


def grouped(
    context: Context, calls: Mapping[str, CallPlan]
) -> Mapping[tuple[str, ...], list[CallPlan]]:
    """Group what has a method by its resource."""
    found: dict[tuple[str, ...], list[CallPlan]] = defaultdict(list)
    for identity, plan in calls.items():
        group = found[context.names.methods[identity].resources]
        group += [plan] if plan.streams is None else [plan, plan.streams]
    return found


def children_of(
    resources: Iterable[ResourceName],
) -> Mapping[tuple[str, ...], list[ResourceName]]:
    """Group resources by their parent; the client's own are under `()`."""
    found: dict[tuple[str, ...], list[ResourceName]] = defaultdict(list)
    for one in resources:
        found[one.attributes[:-1]].append(one)
    return found


def child_view(
    context: Context, one: ResourceName, module: str, client: str
) -> ChildView:
    """Write the property that gives a resource.

    `module` is what `resources` is called there, `client` the client's expression.
    """
    name = one.attributes[-1]
    made = f"{module}.{one.class_name}"
    async_made = f"{module}.Async{one.class_name}"
    return ChildView(
        name=name,
        before="\n",
        signature=_getter(name, made),
        async_signature=_getter(name, async_made),
        docstring=_docstring(context, one, 80, 8),
        make=layout.returned(layout.call(made, client), 8),
        async_make=layout.returned(layout.call(async_made, client), 8),
        hint=made,
    )


def _getter(name: str, hint: str) -> str:
    return layout.lay(layout.call(f"def {name}", "self"), 4, "", f" -> {hint}:")


def _said(context: Context, one: ResourceName, columns: int) -> list[str]:
    """Return what the document says a resource is about, by its tag."""
    tag = context.tags.get(one.attributes)
    said = text.sentence((tag.summary or tag.description) if tag else None)
    return text.prose(said, columns) if said else []


def _title(one: ResourceName) -> str:
    words = " ".join(one.attributes).replace("_", " ").strip()
    return f"Operations of `{words}`."


def _docstring(context: Context, one: ResourceName, columns: int, indent: int) -> str:
    """Write what the document says; empty where that is nothing."""
    said = _said(context, one, columns)
    return text.docstring(said, indent) if said else ""


def _resource(
    context: Context,
    one: ResourceName,
    plans: Sequence[CallPlan],
    children: Sequence[ResourceName],
    told: Mapping[str, str],
    shared: Shared,
) -> ResourceView:
    taken = frozenset(
        {plan.method for plan in plans} | {c.attributes[-1] for c in children}
    ) - {"self"}
    resources = alias("resources", taken)
    data_names = _data_names(plans)
    written = [
        methods.method(context, plan, name, taken, told, shared)
        for plan, name in zip(plans, data_names, strict=True)
    ]
    views = tuple(
        child_view(context, child, str(resources), "self._client") for child in children
    )
    getter = alias("property", taken)
    settings = context.settings
    base = "Resource"
    if "streaming-responses" in settings.features:
        base = "StreamingResource"
    bases = [base] if settings.has_sync else []
    bases += [f"Async{base}"] if settings.has_async else []
    names = set(bases).union(*(named for _, named in written))
    if children:
        names.update(resources.roots, getter.roots)
    typing = raw_bases.typing_imports(context, "..")
    names |= {"TYPE_CHECKING"} if typing else set()
    class_docstring = _docstring(context, one, 84, 4)
    members = [view for view, _ in written]
    if not class_docstring:
        views = (*(replace(child, before="") for child in views[:1]), *views[1:])
        if not views:
            members[:1] = [replace(first, before="") for first in members[:1]]
    return ResourceView(
        module=one.module,
        docstring=text.docstring(_said(context, one, 88) or [_title(one)], 0),
        class_docstring=class_docstring,
        imports=imports.block(names, LOCAL, taken) + typing,
        head=_head(context, "", one, base),
        async_head=_head(context, "Async", one, base),
        property=str(getter),
        children=views,
        methods=tuple(members),
        names=frozenset(names),
    )


def _head(context: Context, kind: str, one: ResourceName, base: str) -> str:
    methods = raw_bases.group(kind, one)
    written = raw_bases.base(context, f"{kind}{base}", methods)
    return layout.class_head(f"{kind}{one.class_name}", written)


def _data_names(plans: Sequence[CallPlan]) -> list[str]:
    """Name each operation's data after its method: `_INVITE`.

    Two underscores at the start would be mangled within the class.
    """
    given: list[str] = []
    for plan in plans:
        name = base = "_" + (plan.method.upper().lstrip("_") or "OPERATION")
        count = 2
        while name in given:
            name, count = f"{base}_{count}", count + 1
        given.append(name)
    return given


def lazy_view(context: Context) -> LazyView:
    """Write `resources/__init__.py`."""
    names: list[tuple[str, str]] = []
    for one in context.names.resources:
        if context.settings.has_sync:
            names.append((one.class_name, one.module))
        if context.settings.has_async:
            names.append((f"Async{one.class_name}", one.module))
    names.sort(key=lambda pair: (pair[1], pair[0]))
    said = f"Resources of {context.api.title}, imported on first use."
    return LazyView(
        docstring=text.docstring(text.prose(said, docs.WIDTH), 0),
        imports=tuple(
            layout.import_from(f".{module}", [f"{name} as {name}"], 4)
            for name, module in names
        ),
        entries=tuple(
            f"{text.string(name)}: {text.string(module)}," for name, module in names
        ),
    )
