"""Fragments of one document, merged by path and method.

A later page never silently overrides an earlier one: what differs is kept apart where
it can be, and told in each case.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from ....diagnostics import Collector, Place
from ....ir.document import METHODS, Json, join, tokens
from .fenced import Fragment
from .renamed_references import Renaming, references

_OWN = frozenset({"openapi", "swagger", "info", "servers", "security", "tags"})
_OF_VERSION_2 = ("definitions", "parameters", "responses", "securityDefinitions")


class Merged:
    """The document so far; `origins` says where each part of it stands in its page."""

    def __init__(self, collector: Collector) -> None:
        self._collector = collector
        self.root: dict[str, Json] = {}
        self.origins: dict[str, Place] = {}
        self._servers: Json = None
        self._security: Json = None

    def add(self, fragment: Fragment) -> None:
        """Merge one fragment; those before it stay as they are."""
        tree = fragment.tree
        if not self.root:
            self._begin(fragment)
        elif _version(tree) != _version(self.root):
            self._tell(
                "version-differs",
                f"this page is written for {_version(tree)}, the first one for "
                f"{_version(self.root)}: all are read as the first one's version",
                fragment.place("#"),
            )
        renaming = self._components(fragment)
        self._paths(fragment, renaming)
        self._tags(tree)
        self._others(fragment, renaming)

    def _begin(self, fragment: Fragment) -> None:
        tree = fragment.tree
        key = "swagger" if "swagger" in tree else "openapi"
        self.root[key] = tree[key]
        self.root["info"] = tree.get("info", {})
        self._servers = tree.get("servers")
        self._security = tree.get("security")
        for name, value in (("servers", self._servers), ("security", self._security)):
            if value is not None:
                self.root[name] = value
        self.root["paths"] = {}
        self.origins["#/info"] = fragment.place("#/info")

    def _components(self, fragment: Fragment) -> Renaming:
        """Take over components; one that differs gets a name of its own."""
        renaming = Renaming({})
        held_here = list(_components(fragment.tree))
        differing = self._differing(held_here)
        for where, name, _ in held_here:
            if join(where, name) in differing:
                present = self._section(where)
                free = _free(name, present, differing, where)
                renaming.names[join(where, name)] = join(where, free)
                differing.add(join(where, free))
                self._tell(
                    "component-differs",
                    f"pages have different components named {name[:100]}; "
                    f"this page's is {free[:100]}",
                    fragment.place(join(where, name)),
                )
        for where, name, value in held_here:
            old = join(where, name)
            new = renaming.names.get(old, old)
            present = self._section(where)
            if tokens(new)[-1] not in present:
                present[tokens(new)[-1]] = renaming.apply(value)
                self.origins[new] = fragment.place(old)
        return renaming

    def _differing(self, held: Sequence[tuple[str, str, Json]]) -> set[str]:
        """Return pointers of components that mean something else than those at hand.

        One that is written alike, and refers to one that differs, differs too.
        """
        differing: set[str] = set()
        users: dict[str, list[str]] = {}
        for where, name, value in held:
            pointer = join(where, name)
            present = self._section(where)
            if name not in present:
                continue
            if present[name] != value:
                differing.add(pointer)
            for target in references(value):
                users.setdefault(target, []).append(pointer)
        waiting = list(differing)
        while waiting:
            for user in users.get(waiting.pop(), ()):
                if user not in differing:
                    differing.add(user)
                    waiting.append(user)
        return differing

    def _section(self, where: str) -> dict[str, Json]:
        present: dict[str, Json] = self.root
        for token in tokens(where):
            present = present.setdefault(token, {})
        return present

    def _paths(self, fragment: Fragment, renaming: Renaming) -> None:
        tree = fragment.tree
        schemes = self._scheme_names(renaming)
        for kind in ("paths", "webhooks"):
            items = tree.get(kind)
            for path, item in (items if isinstance(items, dict) else {}).items():
                if isinstance(item, dict):
                    target = self.root.setdefault(kind, {}).setdefault(path, {})
                    self._item(fragment, (kind, path), item, target, renaming, schemes)

    def _item(
        self,
        fragment: Fragment,
        at: tuple[str, str],
        item: Mapping[str, Json],
        target: dict[str, Json],
        renaming: Renaming,
        schemes: Mapping[str, str],
    ) -> None:
        shared = {key: item[key] for key in item if key not in METHODS}
        for method in METHODS:
            operation = item.get(method)
            if operation is None:
                continue
            operation = self._complete(operation, shared, fragment.tree, schemes)
            operation = renaming.apply(operation)
            pointer = join("#", *at, method)
            if method not in target:
                target[method] = operation
                self.origins[pointer] = fragment.place(pointer)
            elif target[method] != operation:
                first = self.origins[pointer]
                self._tell(
                    "operation-differs",
                    f"pages differ about {method.upper()} {at[1][:200]}: the first one "
                    f"({first.file}) counts",
                    fragment.place(pointer),
                )
        for key in ("summary", "description"):
            if key in shared:
                target.setdefault(key, shared[key])

    def _complete(
        self,
        operation: Json,
        shared: Mapping[str, Json],
        tree: Mapping[str, Json],
        schemes: Mapping[str, str],
    ) -> Json:
        """Write into an operation what its page says for all of its own."""
        if not isinstance(operation, dict):
            return operation
        made = dict(operation)
        parameters = shared.get("parameters")
        if isinstance(parameters, list) and parameters:
            made["parameters"] = _joined(parameters, made.get("parameters"))
        servers = shared.get("servers", tree.get("servers"))
        if servers and _addresses(servers) != _addresses(self._servers):
            made.setdefault("servers", servers)
        security = tree.get("security")
        if "security" not in made and security != self._security:
            made["security"] = security if security is not None else []
        if schemes and isinstance(made.get("security"), list):
            made["security"] = [
                {schemes.get(name, name): one[name] for name in one}
                for one in made["security"]
                if isinstance(one, dict)
            ]
        return made

    def _scheme_names(self, renaming: Renaming) -> dict[str, str]:
        """Return new names of security schemes, which requirements use bare."""
        heads = ("#/components/securitySchemes/", "#/securityDefinitions/")
        return {
            old.removeprefix(head): new.removeprefix(head)
            for old, new in renaming.names.items()
            for head in heads
            if old.startswith(head)
        }

    def _tags(self, tree: Mapping[str, Json]) -> None:
        tags = tree.get("tags")
        if not isinstance(tags, list):
            return
        present = self.root.setdefault("tags", [])
        known = {one.get("name") for one in present if isinstance(one, dict)}
        for one in tags:
            if isinstance(one, dict) and one.get("name") not in known:
                present.append(one)
                known.add(one.get("name"))

    def _others(self, fragment: Fragment, renaming: Renaming) -> None:
        for key, value in fragment.tree.items():
            if key in _OWN or key in ("paths", "webhooks", "components"):
                continue
            if key in _OF_VERSION_2 and isinstance(value, dict):
                continue
            if key not in self.root:
                self.root[key] = renaming.apply(value)
            elif self.root[key] != value and not key.startswith("x-"):
                self._tell(
                    "pages-differ",
                    f"pages differ about `{key[:100]}`: the first one counts",
                    fragment.place(join("#", key)),
                )
        info, present = fragment.tree.get("info"), self.root["info"]
        if isinstance(info, dict) and isinstance(present, dict):
            for key in ("title", "version"):
                if key in info and present.setdefault(key, info[key]) != info[key]:
                    self._tell(
                        "pages-differ",
                        f"pages differ about the {key}: the first one counts",
                        fragment.place(f"#/info/{key}"),
                    )

    def _tell(self, code: str, message: str, place: Place) -> None:
        self._collector.warning(code, message, place)


def _version(tree: Mapping[str, Json]) -> str:
    """Return the version as far as it changes what a document means."""
    if "swagger" in tree:
        return f"Swagger {tree['swagger']}"
    return "OpenAPI " + ".".join(str(tree.get("openapi")).split(".")[:2])


def _components(tree: Mapping[str, Json]) -> Iterator[tuple[str, str, Json]]:
    """Return `(pointer of the section, name, component)`, as 3.x and 2.0 have them."""
    components = tree.get("components")
    sections = {
        join("#", "components", section): held
        for section, held in (
            components.items() if isinstance(components, dict) else ()
        )
    }
    if "swagger" in tree:
        sections |= {join("#", name): tree.get(name) for name in _OF_VERSION_2}
    for where, held in sections.items():
        if isinstance(held, dict):
            for name, value in held.items():
                yield where, name, value


def _free(
    name: str, present: Mapping[str, Json], taken: Collection[str], where: str
) -> str:
    """Return the first of `Pet2`, `Pet3`, … that no component has."""
    number = 2
    while f"{name}{number}" in present or join(where, f"{name}{number}") in taken:
        number += 1
    return f"{name}{number}"


def _joined(shared: list[Json], own: Json) -> list[Json]:
    """Return the path's parameters, and the operation's, which override them."""
    own = own if isinstance(own, list) else []
    named = {_identity(one) for one in own if isinstance(one, dict)}
    kept = [
        one for one in shared if isinstance(one, dict) and _identity(one) not in named
    ]
    return [*kept, *own]


def _addresses(servers: Json) -> list[Json]:
    """Return what servers say beside their descriptions."""
    return [
        (one.get("url"), one.get("variables")) if isinstance(one, dict) else one
        for one in (servers if isinstance(servers, list) else ())
    ]


def _identity(parameter: Mapping[str, Json]) -> tuple[str, ...]:
    """Return what two parameters of one operation must not share."""
    return tuple(str(parameter.get(key)) for key in ("$ref", "in", "name"))
