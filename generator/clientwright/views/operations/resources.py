"""Resource modules: data and methods of a group of operations, in two classes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ...frozen import dataclass
from ...ir.names import ResourceName
from ..client import errors_module as errors
from ..docs import docstrings as docs
from ..package import ChildView, LazyView, ResourceModuleView, ResourceView
from ..source import escape as text
from ..source import imports, layout, runtime_names
from ..source.lazy_names import LazyName, lazy_entries, lazy_imports
from ..types.aliases import alias
from . import methods, raw_bases
from .plan.calls import CallPlan
from .plan.context import Context
from .plan.shared import Shared
from .resource_modules import ResourceModule, share

LOCAL = {
    "models": "..",
    "errors": "..",
    "resources": "..",
    **runtime_names.local(".."),
}
_LONGEST_DATA = 62
"""Characters after which `: BinaryStreamChoice[` and a number still fit on a line.

Where they do not, Black and Ruff lay the statement out differently.
"""


def plan_resources(
    context: Context, calls: Mapping[str, CallPlan], shared: Shared
) -> tuple[tuple[ResourceModuleView, ...], LazyView, Mapping[tuple[str, ...], str]]:
    """Write every resource, in the modules that they share, and `__init__.py`.

    Return the module of each resource as well.
    """
    groups = grouped(context, calls)
    children = children_of(context.names.resources)
    told = errors.told(calls.values())
    said = {
        one.attributes: [methods.docstring(p, told, shared) for p in groups[key]]
        for one in context.names.resources
        for key in [one.attributes]
    }
    modes = context.settings.has_sync + context.settings.has_async

    def lines(one: ResourceName) -> int:
        below = 4 * len(children[one.attributes]) + 4
        own = sum(map(methods.lines, groups[one.attributes], said[one.attributes]))
        return modes * (below + own)

    modules = share(context.names.resources, lines)
    starts = {one.attributes: m.root for m in modules for one in m.resources}
    given: dict[tuple[str, ...], set[str]] = defaultdict(set)
    written: dict[tuple[str, ...], _Written] = {}
    for one in context.names.resources:
        start = starts[one.attributes]
        plans = groups[one.attributes]
        names = _data_names(plans, one.attributes[len(start) :], given[start])
        written[one.attributes] = _resource(
            context,
            one,
            list(zip(plans, names, said[one.attributes], strict=True)),
            children[one.attributes],
            shared,
        )
    views = tuple(_module(context, module, written) for module in modules)
    places = {one.attributes: m.name for m in modules for one in m.resources}
    return views, _lazy_view(context, modules), places


def _module(
    context: Context,
    module: ResourceModule,
    written: Mapping[tuple[str, ...], _Written],
) -> ResourceModuleView:
    parts = [written[one.attributes] for one in module.resources]
    first, *others = [one.view for one in parts]
    head = module.resources[0]
    title = _title(module.root, "of" if head.attributes == module.root else "below")
    return ResourceModuleView(
        name=module.name,
        docstring=text.docstring([title], 0),
        imports=imports.block(
            set().union(*(one.view.names for one in parts)),
            LOCAL,
            frozenset().union(*(one.taken for one in parts)),
        )
        + raw_bases.typing_imports(context, ".."),
        resources=(first, *map(_apart, others)),
    )


def _apart(view: ResourceView) -> ResourceView:
    """Set the data of a resource off from the class of another above it."""
    first = [replace(one, data_before="\n") for one in view.methods[:1]]
    return replace(view, methods=(*first, *view.methods[1:]))


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


def _title(attributes: tuple[str, ...], where: str = "of") -> str:
    words = " ".join(attributes).replace("_", " ").strip()
    return f"Operations {where} `{words}`."


def _docstring(context: Context, one: ResourceName, columns: int, indent: int) -> str:
    """Write what the document says of a resource, by its tag.

    It is empty where that is nothing, or what its parent says already.
    """
    tag = context.tags.get(one.attributes)
    said = text.sentence((tag.summary or tag.description) if tag else None)
    if not said or tag == context.tags.get(one.attributes[:-1]):
        return ""
    return text.docstring(text.prose(said, columns), indent)


@dataclass(frozen=True, slots=True)
class _Written:
    view: ResourceView
    taken: frozenset[str]
    """Names that the class gives to methods and properties."""


def _resource(
    context: Context,
    one: ResourceName,
    plans: Sequence[tuple[CallPlan, str, str]],
    children: Sequence[ResourceName],
    shared: Shared,
) -> _Written:
    """Write a resource of operations, each with the name of its data and docstring."""
    taken = frozenset(
        {plan.method for plan, _, _ in plans} | {c.attributes[-1] for c in children}
    ) - {"self"}
    resources = alias("resources", taken)
    written = [
        methods.method(context, plan, name, taken, said, shared)
        for plan, name, said in plans
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
    if raw_bases.typing_imports(context, ".."):
        names.add("TYPE_CHECKING")
    class_docstring = _docstring(context, one, 84, 4)
    members = [view for view, _ in written]
    if not class_docstring:
        views = (*(replace(child, before="") for child in views[:1]), *views[1:])
        if not views:
            members[:1] = [replace(first, before="") for first in members[:1]]
    view = ResourceView(
        class_docstring=class_docstring,
        head=_head(context, "", one, base),
        async_head=_head(context, "Async", one, base),
        property=str(getter),
        children=views,
        methods=tuple(members),
        names=frozenset(names),
    )
    return _Written(view, taken)


def _head(context: Context, kind: str, one: ResourceName, base: str) -> str:
    methods = raw_bases.group(kind, one)
    written = raw_bases.base(context, f"{kind}{base}", methods)
    return layout.class_head(f"{kind}{one.class_name}", written)


def _data_names(
    plans: Sequence[CallPlan], below: tuple[str, ...], given: set[str]
) -> list[str]:
    """Name each operation's data after its method: `_INVITE`, `_IMAGES_LIST`.

    `below` are the attributes from the module's resource on, `given` the names that
    others in the module have. Two underscores at the start would be mangled within the
    class.
    """
    found: list[str] = []
    for plan in plans:
        words = "_".join(one.strip("_") for one in (*below, plan.method)).upper()
        name = base = "_" + (_short(words.lstrip("_")) or "OPERATION")
        count = 2
        while name in given:
            name, count = f"{base}_{count}", count + 1
        given.add(name)
        found.append(name)
    return found


def _short(words: str) -> str:
    """Cut a name between words where its annotation would not begin on its line."""
    if len(words) <= _LONGEST_DATA:
        return words
    return words[: _LONGEST_DATA + 1].rpartition("_")[0] or words[:_LONGEST_DATA]


def _lazy_view(context: Context, modules: Sequence[ResourceModule]) -> LazyView:
    """Write `resources/__init__.py`."""
    names: list[LazyName] = []
    for module, one in ((m.name, one) for m in modules for one in m.resources):
        if context.settings.has_sync:
            names.append(LazyName(one.class_name, module))
        if context.settings.has_async:
            names.append(LazyName(f"Async{one.class_name}", module))
    said = f"Resources of {context.api.title}, imported on first use."
    return LazyView(
        docstring=text.docstring(text.prose(said, docs.WIDTH), 0),
        imports=lazy_imports(names),
        entries=lazy_entries(names),
    )
