"""How the operations of a package are named, in figures: `--columns names`."""

from __future__ import annotations

import dataclasses
import json
import os
import random
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from clientwright.build import build
from clientwright.diagnostics import Collector
from clientwright.document.normalize.normalize import normalize
from clientwright.document.read.load import load
from clientwright.ir.api import Api
from clientwright.names import Overrides, assign, record
from clientwright.names.nouns import singular
from clientwright.names.words import words

PLAIN = frozenset({"list", "create", "retrieve", "update", "delete"})
LONGEST_TYPE = 60

_SAME_VERBS = {
    "get": "retrieve",
    "edit": "update",
    "modify": "update",
    "patch": "update",
    "replace": "update",
    "remove": "delete",
    "add": "create",
}
_PARAMETER = re.compile(r"\{[^}]*\}")
_DIGEST = re.compile(r"_(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-f]{4,64}\Z")

_WORD = re.compile(r"[^0-9a-z]+")


@dataclasses.dataclass(frozen=True, slots=True)
class Figures:
    """Counts of one document or of several."""

    operations: int = 0
    repeated: int = 0
    """Methods that say a noun of their resource again."""

    plain: int = 0
    """Methods that are list, create, retrieve, update or delete."""

    digests: int = 0
    longest: int = 0
    """Characters of the longest type."""

    known: int = 0
    """Operations that the vendor's own SDK has."""

    agreed: int = 0
    kept: int = 0
    """Operations of the document without a tenth of them."""

    moved: int = 0
    """Of these, the names that are others once the tenth is there."""

    renamed: int = 0
    """The same, with the manifest of the package of before."""

    def __add__(self, other: Figures) -> Figures:
        values = {
            field.name: getattr(self, field.name) + getattr(other, field.name)
            for field in dataclasses.fields(self)
        }
        return Figures(**values | {"longest": max(self.longest, other.longest)})

    @property
    def text(self) -> str:
        """Write the figures in a cell."""
        parts = [
            f"repeat {_percent(self.repeated, self.operations)}",
            f"plain {_percent(self.plain, self.operations)}",
            f"moved {_percent(self.moved, self.kept)}",
            f"longest {self.longest}",
        ]
        if self.known:
            parts.insert(2, f"agree {_percent(self.agreed, self.known)}")
        if self.digests or self.renamed:
            parts.append(f"digests {self.digests}, renamed {self.renamed}")
        return ", ".join(parts)

    @property
    def clean(self) -> bool:
        """Tell whether nothing is wrong that may never be."""
        return (
            not self.digests and not self.renamed and self.longest <= LONGEST_TYPE + 9
        )


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "-"


_NO_TYPES = ("field ", "member ", "argument ", "credential ", "server ", "webhook ")


def measured(name: str, package: Path) -> Figures:
    """Measure the names of a package that was made of a document called `name`."""
    path = package / "openapi.json"
    collector = Collector()
    api = build(normalize(load(str(path), collector), collector), collector)
    manifest = json.loads((package / ".clientwright.json").read_text("utf-8"))
    return figures(name, api, manifest, json.loads(path.read_text("utf-8")))


def figures(
    name: str, api: Api, manifest: Mapping[str, Any], document: Mapping[str, Any]
) -> Figures:
    """Measure the names of a package and of the document that it was made of."""
    calls = {
        f"{one['method']} {one['path']}": tuple(one["call"].split("."))
        for one in manifest["operations"]
    }
    types = {
        key: given
        for key, given in manifest["names"].items()
        if not key.startswith(_NO_TYPES) and given[:1].isupper()
    }
    truth = truths().get(name) or samples(document)
    known = [(call, truth[key]) for call, key in _known(calls, truth)]
    kept, moved, renamed = _grown(name, api)
    return Figures(
        operations=len(calls),
        repeated=sum(map(repeats, calls.values())),
        plain=sum(call[-1] in PLAIN for call in calls.values()),
        digests=sum(
            has_digest(key, part)
            for key, parts in [*calls.items(), *((k, (t,)) for k, t in types.items())]
            for part in parts
        ),
        longest=max(map(len, types.values()), default=0),
        known=len(known),
        agreed=sum(agrees(call, given) for call, given in known),
        kept=kept,
        moved=moved,
        renamed=renamed,
    )


def has_digest(identity: str, name: str) -> bool:
    """Tell whether a name ends in a digest that is no word of what it names: `bf16`."""
    found = _DIGEST.search(name)
    return found is not None and found[0][1:] not in _WORD.split(identity.lower())


def repeats(call: Sequence[str]) -> bool:
    """Tell whether a method says a word of its resource again."""
    said = {_one(word) for word in words(call[-1])}
    return any(_one(word) in said for level in call[:-1] for word in words(level))


def _one(word: str) -> str:
    return singular(word) or word


@cache
def truths() -> Mapping[str, Mapping[str, Sequence[str]]]:
    """Read how vendors' own SDKs call operations, where there is a file of that."""
    path = os.environ.get("CLIENTWRIGHT_NAMES_TRUTH")
    if not path:
        return {}
    found: dict[str, dict[str, list[str]]] = json.loads(Path(path).read_text("utf-8"))
    return found


_CALL = re.compile(r"\bclient\.((?:[a-z_]+\.)+[a-z_]+)\(")


def samples(document: Mapping[str, Any]) -> dict[str, list[str]]:
    """Read the calls of the vendor's own SDK off the code samples in a document."""
    found: dict[str, list[str]] = {}
    for path, item in document.get("paths", {}).items():
        for method, operation in item.items():
            if isinstance(operation, dict) and "x-oaiMeta" in operation:
                calls = _CALL.findall(json.dumps(operation["x-oaiMeta"]))
                plain = {one.replace("with_raw_response.", "") for one in calls}
                if plain:
                    key = f"{method.upper()} {re.sub(_PARAMETER, '{}', path)}"
                    found[key] = sorted(plain)
    return found


def _known(
    calls: Mapping[str, tuple[str, ...]], truth: Mapping[str, Sequence[str]]
) -> Iterable[tuple[tuple[str, ...], str]]:
    for identity, call in calls.items():
        key = re.sub(_PARAMETER, "{}", identity).partition("#")[0]
        if key in truth:
            yield call, key


def agrees(call: Sequence[str], known: Iterable[str]) -> bool:
    """Tell whether a call is one of an SDK's, but for synonyms and nearer parents."""
    return any(_alike(call, one.split(".")) for one in known)


def _alike(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    if _verb(ours[-1]) != _verb(theirs[-1]):
        return False
    shorter, longer = sorted((_resource(ours), _resource(theirs)), key=len)
    return not shorter or longer[-len(shorter) :] == shorter


def _verb(method: str) -> tuple[str, ...]:
    first, *rest = words(method) or (method,)
    return (_SAME_VERBS.get(first, first), *map(_one, rest))


def _resource(call: Sequence[str]) -> list[tuple[str, ...]]:
    levels = [words(level) for level in call[:-1]]
    return [(*level[:-1], _one(level[-1])) for level in levels if level]


def _grown(name: str, api: Api) -> tuple[int, int, int]:
    """Count the names that change when a tenth of the operations is added."""
    chance = random.Random(name)
    few = [one for one in api.operations if chance.random() >= 0.1]
    if len(api.operations) < 10:
        return 0, 0, 0
    before = dataclasses.replace(api, operations=tuple(few))
    collector = Collector()
    old = assign(before, Overrides(), {}, collector)
    new = assign(api, Overrides(), {}, collector)
    kept = assign(api, Overrides(), record(before, old), collector)
    moved = renamed = 0
    for one in few:
        call = old.methods[one.identity].call
        moved += new.methods[one.identity].call != call
        renamed += kept.methods[one.identity].call != call
    return len(few), moved, renamed
