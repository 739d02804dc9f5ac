"""Dynamic references become static ones, before anything is put together.

JSON Schema 2020-12, section 8.2.3.2, and OpenAPI 3.1.1, "Generic (Template) Data
Structures". A template has `$dynamicRef`; a schema that refers to it says with
`$dynamicAnchor`, of its own or in its `$defs`, what that is there. Such a schema gets a
copy of the template; in the template itself its own anchor counts. A `$dynamicRef` that
names no dynamic anchor is a `$ref`, and none of this module's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from ...diagnostics import Collector
from ...ir.document import Document, Json, join, tokens
from ..edits import Edits, edited
from ..read.limits import Limits, exceeded
from .crawl import Use

_KEY: Final = "$dynamicRef"
_COMPONENT: Final = re.compile(r"#/components/schemas/[^/]+")
_DEFINED: Final = re.compile(r"(.+)/\$defs/[^/]+")
_IDENTITY: Final = frozenset(
    ("$id", "$anchor", "$dynamicAnchor", "$schema", "$defs", "$comment")
)
"""What a template keeps for itself."""

_WORDS: Final = _IDENTITY | {"$ref", "title", "summary", "description", "deprecated"}
"""What may stand beside a reference and is no condition of its own."""


def bound(
    document: Document, uses: Iterable[Use], limits: Limits, collector: Collector
) -> Document:
    """Give the document in which what is bound has copies of templates.

    Templates of other files are left as they are.

    Raises:
        GenerationError: The copies are too large.
    """
    own = [use for use in uses if use.source.tree is document.root]
    dynamic = [use for use in own if use.key == _KEY and use.text.startswith("#")]
    anchors = list(_anchors(document.root)) if dynamic else []
    names = {name for name, _ in anchors}
    templates: dict[str, dict[str, str]] = {}
    for use in dynamic:
        component = _COMPONENT.match(use.pointer)
        if component is not None and use.text[1:] in names:
            templates.setdefault(component[0], {})[use.pointer] = use.text[1:]
    if not templates:
        return document
    targets = {
        use.pointer: use.target.pointer
        for use in own
        if use.key == "$ref" and use.target and use.target.source is use.source
    }
    return _Binding(document, templates, targets, anchors, limits, collector).document()


class _Binding:
    """Binds the templates of one document."""

    def __init__(
        self,
        document: Document,
        templates: Mapping[str, Mapping[str, str]],
        targets: Mapping[str, str],
        anchors: Sequence[tuple[str, str]],
        limits: Limits,
        collector: Collector,
    ) -> None:
        self._document = document
        self._limits = limits
        self._collector = collector
        self._copied = 0
        self._templates = templates
        self._targets = targets
        self._anchors = anchors
        self._edits = Edits()
        self._made: list[tuple[str, str]] = []

    def document(self) -> Document:
        """Make the bound document."""
        bindings: dict[str, dict[str, str]] = {}
        for name, pointer in self._anchors:
            defined = _DEFINED.fullmatch(pointer)
            binder = defined[1] if defined else pointer
            bindings.setdefault(binder, {})[name] = self._meant(pointer)
        for binder, names in bindings.items():
            self._bind(binder, names)
        for template, places in self._templates.items():
            for pointer, name in places.items():
                self._settle(template, pointer, name)
        return edited(self._document, self._edits, self._made)

    def _meant(self, pointer: str) -> str:
        """Give what an anchor stands for: what it refers to, where it does no more."""
        node = self._at(pointer)
        plain = isinstance(node, dict) and _WORDS.issuperset(node)
        return self._targets.get(pointer, pointer) if plain else pointer

    def _bind(self, binder: str, names: Mapping[str, str]) -> None:
        """Give a schema copies of the templates that it refers to."""
        node = self._at(binder)
        if not isinstance(node, dict):
            return
        parts = node.get("allOf")
        places = [binder] if "$ref" in node else []
        places += [
            join(binder, "allOf", index)
            for index, part in enumerate(parts if isinstance(parts, list) else ())
            if isinstance(part, dict) and "$ref" in part
        ]
        for place in places:
            template = self._targets.get(place, "")
            used = set(self._templates.get(template, {}).values())
            if template == binder or used.isdisjoint(names):
                continue
            self._instantiate(place, template, names)

    def _instantiate(self, place: str, template: str, names: Mapping[str, str]) -> None:
        """Put a copy of a template in the place of the reference to it."""
        node, original = self._at(place), self._at(template)
        assert isinstance(node, dict)
        assert isinstance(original, dict)
        beside = {key: item for key, item in node.items() if key != "$ref"}
        is_copy = _WORDS.issuperset(beside)
        whole = {key: item for key, item in original.items() if key not in _IDENTITY}
        # In a template that refers to itself the binding still counts.
        again = {template: place} if is_copy else {}
        made = self._copy(whole, template, names, again)
        assert isinstance(made, dict)
        if is_copy:
            self._edits.put(place, {**made, **beside})
            inside = place
        else:
            # What stands beside the reference says more; both have to be met.
            before = beside.get("allOf")
            others = before if isinstance(before, list) else []
            self._edits.put(place, {**beside, "allOf": [*others, made]})
            inside = join(place, "allOf", len(others))
        self._made += [(join(inside, key), join(template, key)) for key in made]

    def _copy(
        self,
        node: Json,
        pointer: str,
        names: Mapping[str, str],
        again: Mapping[str, str],
    ) -> Json:
        self._copied += 1
        if self._copied > self._limits.nodes // 20:
            place = self._document.place(pointer)
            raise exceeded("nodes", self._limits.nodes, place)
        if isinstance(node, list):
            return [
                self._copy(item, f"{pointer}/{index}", names, again)
                for index, item in enumerate(node)
            ]
        if not isinstance(node, dict):
            return node
        made = {
            key: self._copy(item, join(pointer, key), names, again)
            for key, item in node.items()
        }
        name = node.get(_KEY)
        if isinstance(name, str) and name[1:] in names:
            del made[_KEY]
            made["$ref"] = names[name[1:]]
        elif "$ref" in made and pointer in self._targets:
            target = self._targets[pointer]
            made["$ref"] = again.get(target, target)
        return made

    def _settle(self, template: str, pointer: str, name: str) -> None:
        """Let a template's own anchor count where nobody says otherwise."""
        found = [at for known, at in self._anchors if known == name]
        own = [at for at in found if f"{at}/".startswith(f"{template}/")]
        self._edits.drop(join(pointer, _KEY))
        if own or len(found) == 1:
            self._edits.put(join(pointer, "$ref"), (own or found)[0])
        else:
            told = (
                f"several schemas are `#{name[:80]}`, and none here: it may be anything"
            )
            place = self._document.place(pointer)
            self._collector.warning("unresolved-reference", told, place)

    def _at(self, pointer: str) -> Json:
        node: Json = self._document.root
        for token in tokens(pointer):
            node = node[int(token) if isinstance(node, list) else token]
        return node


def _anchors(tree: Json) -> Iterator[tuple[str, str]]:
    """Give the dynamic anchors of a file with their places, in the file's order."""
    pending: list[tuple[Json, str]] = [(tree, "#")]
    while pending:
        node, pointer = pending.pop()
        if isinstance(node, dict):
            name = node.get("$dynamicAnchor")
            if isinstance(name, str):
                yield name, pointer
            inner = [(node[key], join(pointer, key)) for key in node]
        elif isinstance(node, list):
            inner = [(item, f"{pointer}/{index}") for index, item in enumerate(node)]
        else:
            continue
        pending += inner[::-1]
