"""What a package's models can hold: a limit of their kind, whoever wrote them.

The manifest says which family they are of (`client.models.output`). What a family
cannot do is no failure of the package; all else is asked of every one.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from ...ir.document import Json


@dataclass(frozen=True, slots=True)
class Family:
    """What instances of a family of models can tell apart."""

    tells_null: bool = True
    """Whether a member that is null is another thing than an absent one."""

    def settle(self, expected: Json, actual: Json) -> Json:
        """Expect those nulls of an object that its instance has, where it must choose.

        None of an optional field is left out; that of a required one, which an answer
        lacked against its document, is not.
        """
        return expected if self.tells_null else _settled(expected, actual)


_FAMILIES: Mapping[str, Family] = {
    # Every field has a value: None stands for both.
    "dataclasses.dataclass": Family(tells_null=False),
}


def family(output: str) -> Family:
    """Give what a family can do; one that is not known here can do everything."""
    return _FAMILIES.get(output, Family())


def _settled(expected: Json, actual: Json) -> Json:
    if isinstance(expected, Mapping) and isinstance(actual, Mapping):
        held = {
            name: _settled(value, actual.get(name))
            for name, value in expected.items()
            if value is not None or name in actual
        }
        nulls = {name: None for name, value in actual.items() if value is None}
        return {**nulls, **held}
    if isinstance(expected, list) and isinstance(actual, list):
        if len(expected) != len(actual):
            return expected
        pairs = zip(expected, actual, strict=True)
        return [_settled(value, other) for value, other in pairs]
    return expected


class WireNames:
    """Finds what the attributes of a dataclass are called in JSON.

    The manifest's `names` have `field <wire name> of <schema>` where the two differ.
    """

    def __init__(self, names: Mapping[str, str], models: ModuleType | None) -> None:
        self._models = models
        self._by_class: dict[str, dict[str, str]] = {}
        for identity, attribute in names.items():
            kind, _, rest = identity.partition(" ")
            found = _owner(rest, names) if kind == "field" else None
            if found is None:
                continue
            wire, owner = found
            for holder in (owner, f"input {owner}"):
                if holder in names:
                    known = self._by_class.setdefault(names[holder], {})
                    known[attribute] = wire
        self._found: dict[type, Mapping[str, str]] = {}

    def of(self, kind: type) -> Mapping[str, str]:
        """Give attribute → wire name, for those that differ."""
        if kind not in self._found:
            self._found[kind] = next(
                (
                    wires
                    for name, wires in self._by_class.items()
                    if getattr(self._models, name, None) is kind
                ),
                {},
            )
        return self._found[kind]

    def members(self, value: Any) -> dict[str, Any]:
        """Give the members of a dataclass instance by wire name, unset ones left out.

        Members that the class has no field for are those beside its fields.
        """
        wires = self.of(type(value))
        found: dict[str, Any] = {}
        own = dict(vars(value))
        for field in dataclasses.fields(value):
            member = own.pop(field.name, None)
            defaults = (field.default, field.default_factory)
            required = defaults == (dataclasses.MISSING, dataclasses.MISSING)
            if member is not None or required:
                found[wires.get(field.name, field.name)] = member
        return {**found, **own}


def _owner(text: str, names: Mapping[str, str]) -> tuple[str, str] | None:
    """Cut `<wire name> of <schema>` where the second part is what has a name."""
    at = text.find(" of ")
    while at >= 0:
        if text[at + 4 :] in names:
            return text[:at], text[at + 4 :]
        at = text.find(" of ", at + 1)
    return None
