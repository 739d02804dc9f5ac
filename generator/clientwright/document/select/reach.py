"""Which components a document uses, directly or through others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...ir.document import Json, escape, join
from ..grammar import DOCUMENT, SECTIONS, Slot, children, slot

_SECTIONS_2 = ("definitions", "parameters", "responses", "securityDefinitions")


def unused_components(root: Mapping[str, Json]) -> Iterator[str]:
    """Give the pointers of the components that nothing outside of them needs."""
    components = dict(_components(root))
    users = _Users(root, components)
    for pointer in components:
        if pointer not in users.reached:
            yield pointer


def _components(root: Mapping[str, Json]) -> Iterator[tuple[str, tuple[Slot, Json]]]:
    """Give pointer → what it is and its value, of every component."""
    holder = root.get("components")
    sections: list[tuple[str, str, Json]] = [
        (f"#/components/{name}", kind, holder.get(name))
        for kind, name in SECTIONS.items()
        if isinstance(holder, dict)
    ]
    kinds = ("Schema", "Parameter", "Response", "SecurityScheme")
    sections += [
        (f"#/{name}", kind, root.get(name))
        for name, kind in zip(_SECTIONS_2, kinds, strict=True)
    ]
    for at, kind, section in sections:
        if isinstance(section, dict):
            for name, value in section.items():
                yield join(at, name), (slot(kind), value)


class _Users:
    """Walks from the root, without its components, to what it refers to."""

    def __init__(
        self, root: Mapping[str, Json], components: Mapping[str, tuple[Slot, Json]]
    ) -> None:
        self._components = components
        self._children = self._heirs()
        self.reached: set[str] = set()
        own = {"components", *_SECTIONS_2}
        rest = {key: value for key, value in root.items() if key not in own}
        self._pending: list[tuple[Slot, Json]] = [(DOCUMENT, rest)]
        while self._pending:
            self._walk(*self._pending.pop())

    def _heirs(self) -> dict[str, list[str]]:
        """Give base → components that build on it with `allOf`."""
        heirs: dict[str, list[str]] = {}
        for pointer, (_, value) in self._components.items():
            branches = value.get("allOf") if isinstance(value, dict) else None
            for branch in branches if isinstance(branches, list) else ():
                base = branch.get("$ref") if isinstance(branch, dict) else None
                if isinstance(base, str):
                    heirs.setdefault(base, []).append(pointer)
        return heirs

    def _walk(self, place: Slot, value: Json) -> None:
        if isinstance(value, dict):
            reference = value.get("$ref")
            if isinstance(reference, str):
                self._reach(reference)
            if place.kind == "SecurityRequirement":
                for name in value:
                    self._reach(f"#/components/securitySchemes/{escape(name)}")
                    self._reach(f"#/securityDefinitions/{escape(name)}")
            elif place.kind == "Discriminator" and place.shape == "one":
                self._mapped(value)
        self._pending += [(inner, item) for _, inner, item in children(place, value)]

    def _mapped(self, discriminator: dict[str, Json]) -> None:
        mapping = discriminator.get("mapping")
        names = list(mapping.values()) if isinstance(mapping, dict) else []
        for name in (*names, discriminator.get("defaultMapping")):
            if isinstance(name, str):
                self._reach(name)
                self._reach(f"#/components/schemas/{escape(name)}")

    def _reach(self, reference: str) -> None:
        """Mark the component that a reference leads to or into."""
        tokens = reference.split("/")
        length = 4 if len(tokens) > 1 and tokens[1] == "components" else 3
        pointer = "/".join(tokens[:length])
        if pointer in self.reached or pointer not in self._components:
            return
        self.reached.add(pointer)
        place, value = self._components[pointer]
        self._pending.append((place, value))
        if isinstance(value, dict) and "discriminator" in value:
            for heir in self._children.get(pointer, ()):
                self._reach(heir)
