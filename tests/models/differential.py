"""`./scripts/engines`: two engines, one document, and what only one of them reads.

Values are made for each component schema, good ones and damaged ones, and read by the
models of both. Every difference has its reason in `reasons.py`, or is a fault.
Arguments are documents: paths, or names in the index of CLIENTWRIGHT_CORPUS; without
any it is all of that, the smallest first. Exit code 1 where a difference has no reason.
Unions that hold themselves take pydantic long: what of a schema's damaged instances is
not read within `--seconds N` is left out, and counted.
"""

from __future__ import annotations

import argparse
import contextlib
import copy
import importlib
import json
import logging
import math
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from corpus.table import subjects
from models.reasons import Refusal, lost, ours_alone, theirs_alone
from support import here

from clientwright.verify.schemas.validators import Schemas
from clientwright.verify.values.chooser import First, Rotation
from clientwright.verify.values.made import Maker
from clientwright.verify.values.making import CutError
from clientwright.verify.wire.compare import difference

ENGINES = ("builtin", "datamodel-code-generator")
_WRONG: tuple[Any, ...] = (7, "7", 1.5, True, None, [], {}, ["x"], {"x": "y"})
_MOST_PLACES = 12
"""Of one instance that are damaged, each in every way."""

_MOST_VARIANTS = 6


@dataclass(frozen=True, slots=True)
class Difference:
    """An instance that is read by one of two, or written back as something else."""

    pointer: str
    label: str
    told: str
    value: Any
    reason: str | None
    """One of `REASONS`; None: it is a fault."""


@dataclass(frozen=True, slots=True)
class Instance:
    """A value made for a component schema; damaged ones may or may not fit it."""

    pointer: str
    label: str
    value: Any
    damaged: bool
    valid: bool
    """Whether a JSON Schema validator takes it, limits and formats included."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of an instance: what it was read as, or what was wrong with it."""

    value: Any = None
    refused: tuple[Refusal, ...] = ()


class Readings(NamedTuple):
    """An instance as both engines read it."""

    instance: Instance
    ours: Reading
    theirs: Reading


@dataclass(frozen=True, slots=True)
class Reader:
    """The models of one package."""

    package: str
    names: Mapping[str, str]

    def read(self, pointer: str, value: Any, *, strict: bool = True) -> Reading:
        """Read a value as the schema that a pointer leads to."""
        return self.read_as(self.names[pointer], value, strict=strict)

    def read_as(self, name: str, value: Any, *, strict: bool = True) -> Reading:
        """Read a value as the model of a planned name."""
        decode = self._part("_runtime.decode")
        content = json.dumps(value).encode()
        kind = self.kind(name)
        try:
            return Reading(decode.decode(content, kind, strict=strict, where=name))
        except ValidationError as error:
            return Reading(
                refused=tuple(
                    Refusal(one["loc"], one["type"], one["input"])
                    for one in error.errors(include_url=False, include_context=False)
                )
            )

    def written(self, value: Any) -> Any:
        """Give the JSON data of what was read."""
        encode = self._part("_runtime.encode")
        return json.loads(encode.dump_json(encode.encode(value)))

    def kind(self, name: str) -> Any:
        """Give the type of a model by its planned name; None: there is none."""
        return getattr(self._part("models"), name, None)

    def _part(self, module: str) -> Any:
        return importlib.import_module(f"{self.package}.{module}")


def make_reader(engine: str, spec: Path, folder: Path, name: str) -> Reader:
    """Make a package, and make it importable under a name of its own."""
    out = folder / name
    options = ("--models", engine)
    arguments = ("--spec", spec, "--output", out, "--package", name, *options)
    done = here("generate", *arguments, "--allow-outside")
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    sys.path.insert(0, str(out / "src"))
    importlib.invalidate_caches()
    manifest = json.loads((out / ".clientwright.json").read_text("utf-8"))
    return Reader(name, manifest["names"])


def instances(maker: Maker, pointer: str) -> Iterator[Instance]:
    """Make values for a schema as answers hold them: good ones, then damaged ones."""
    good: dict[str, tuple[str, Any]] = {}
    for label, value in _good(maker, pointer):
        good.setdefault(json.dumps(value, sort_keys=True), (label, value))
    for label, value in good.values():
        valid = maker.schemas.accepts(pointer, value, "response")
        yield Instance(pointer, label, value, False, valid)
    for label, value in good.values():
        for at, damaged in _damaged(value):
            fits = maker.schemas.accepts(pointer, damaged, "response")
            yield Instance(pointer, f"{label}, {at}", damaged, True, fits)


def _good(maker: Maker, pointer: str) -> Iterator[tuple[str, Any]]:
    rotation = Rotation(turning=True)
    for number in range(_MOST_VARIANTS):
        full = number > 0
        chooser = rotation if number > 1 else First()
        try:
            value = maker.make(pointer, chooser, full=full)
        except CutError:
            return
        yield f"{'full' if full else 'minimal'} {number}", value
        if number > 1 and not rotation.waiting():
            return


def _damaged(value: Any) -> Iterator[tuple[str, Any]]:
    """Put values of other types in each of the first places, and take members out."""
    for place in [*_places(value)][:_MOST_PLACES]:
        where = "/".join(map(str, place))
        for wrong in _WRONG:
            yield f"{where} = {wrong!r}", _replaced(value, place, wrong)
        if place and isinstance(place[-1], str):
            yield f"no {where}", _replaced(value, place, _GONE)


_GONE = object()


def _places(value: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield at
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _places(item, (*at, key))
    elif isinstance(value, list) and value:
        yield from _places(value[0], (*at, 0))


def _replaced(value: Any, place: tuple[Any, ...], wrong: Any) -> Any:
    """Copy what leads to a place, and share the rest."""
    if not place:
        return wrong
    made = copy.copy(value)
    if len(place) == 1 and wrong is _GONE:
        del made[place[0]]
    else:
        made[place[0]] = _replaced(value[place[0]], place[1:], wrong)
    return made


def disagreements(
    ours: Reader, theirs: Reader, made: Iterable[Readings]
) -> Iterator[Difference]:
    """Give the instances that one engine reads and the other does not.

    Null by itself is left out: whether an alias says that it may be null, or each of
    its uses, is a matter of spelling. Members are null often enough.
    """

    def chosen(label: str, taken: Any, value: Any) -> bool:
        kind = theirs.kind(label)
        if not isinstance(kind, type) or isinstance(taken, kind):
            return False
        planned = ours.names.values()
        found = (name for name in planned if theirs.kind(name) is type(taken))
        return any(not ours.read_as(name, value).refused for name in found)

    for one, mine, other in made:
        if one.value is None:
            continue
        if bool(mine.refused) is bool(other.refused):
            continue
        if mine.refused:
            told = "theirs alone reads it"
            reason = theirs_alone(mine.refused, other.value, one.value, chosen)
        else:
            told = "ours alone reads it"
            reason = ours_alone(other.refused, mine.value, one.value)
        yield Difference(one.pointer, one.label, told, one.value, reason)


def losses(
    reader: Reader, made: Iterable[tuple[Instance, Reading]]
) -> Iterator[Difference]:
    """Give the valid instances that are written back as something else.

    A validator takes any text for a `date`: one that is none need only be kept. What
    both engines refuse is no difference, what one of them does is a disagreement.
    """
    for one, reading in made:
        if not one.valid or one.value is None:
            continue
        no_format = all(error.kind == "wire_text" for error in reading.refused)
        if reading.refused and (one.damaged or no_format):
            reading = reader.read(one.pointer, one.value, strict=False)
        if reading.refused:
            continue
        found = difference(one.value, reader.written(reading.value), exact=False)
        if found is not None:
            reason = lost(found, reading.value, one.value)
            yield Difference(one.pointer, one.label, found, one.value, reason)


def components(root: Mapping[str, Any], names: Mapping[str, str]) -> list[str]:
    """List the pointers of the component schemas that have a name."""
    held = root.get("components", {}).get("schemas", {}) or root.get("definitions", {})
    where = "#/components/schemas" if "components" in root else "#/definitions"
    escaped = (key.replace("~", "~0").replace("/", "~1") for key in held)
    return [p for p in (f"{where}/{key}" for key in escaped) if p in names]


@dataclass(frozen=True, slots=True)
class Compared:
    """Both engines' models of one document."""

    ours: Reader
    theirs: Reader
    root: Mapping[str, Any]

    def pointers(self) -> list[str]:
        """List the component schemas that have a name."""
        return components(self.root, self.ours.names)

    def tried(
        self, seconds: float = math.inf
    ) -> Iterator[tuple[list[Instance], list[Difference], int]]:
        """Give the instances of each schema, what differs, and how many were left out.

        `seconds` is for the damaged instances of one schema; good ones are all read.
        """
        maker = Maker(Schemas(self.root), "response")
        for pointer in self.pointers():
            started = time.monotonic()
            made: list[Readings] = []
            left = 0
            for one in instances(maker, pointer):
                if one.damaged and time.monotonic() - started > seconds:
                    left += 1
                    continue
                mine = self.ours.read(pointer, one.value)
                other = self.theirs.read(pointer, one.value)
                made.append(Readings(one, mine, other))
            found = [
                *disagreements(self.ours, self.theirs, made),
                *losses(self.ours, ((one, mine) for one, mine, _ in made)),
                *losses(self.theirs, ((one, other) for one, _, other in made)),
            ]
            yield [one for one, _, _ in made], found, left


@contextlib.contextmanager
def compared(spec: Path, name: str) -> Iterator[Compared]:
    """Make a document's two packages, which are forgotten again at the end."""
    before = [*sys.path]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        ours, theirs = (
            make_reader(engine, spec, folder, f"{name}_{side}")
            for side, engine in enumerate(ENGINES)
        )
        path = folder / ours.package / "openapi.json"
        try:
            yield Compared(ours, theirs, json.loads(path.read_text("utf-8")))
        finally:
            sys.path[:] = before
            for module in [*sys.modules]:
                if module.partition(".")[0] in (ours.package, theirs.package):
                    del sys.modules[module]


def documents(asked: Sequence[str]) -> list[tuple[str, Path]]:
    """Give the documents that are asked for: paths, names of the corpus, or all of it.

    Raises `SystemExit` where a name is none.
    """
    corpus = os.environ.get("CLIENTWRIGHT_CORPUS")
    known = {one.name: one.path for one in subjects(Path(corpus))} if corpus else {}
    for name in asked:
        if name not in known and not Path(name).is_file():
            raise SystemExit(f"error: no such document: {name}")
    return [(name, known.get(name, Path(name))) for name in asked or known]


def report(name: str, both: Compared, seconds: float) -> bool:
    """Print what has no reason, and how often each reason was one; tell if all has."""
    total, unread, tried, reasons = 0, 0, 0, Counter[str]()
    for made, found, left in both.tried(seconds):
        tried += 1
        total += len(made)
        unread += left
        reasons.update(one.reason or "NO REASON" for one in found)
        for one in found:
            if one.reason is None:
                shown = json.dumps(one.value)[:200]
                print(f"  {one.pointer} [{one.label}] {one.told}: {shown}")
    told = ", ".join(f"{reason} {times}" for reason, times in reasons.items())
    rest = f" ({unread} left out)" if unread else ""
    print(
        f"{name}: {tried} schemas, {total} instances{rest};"
        f" differences: {told or 'none'}"
    )
    return "NO REASON" not in reasons


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare the engines on documents; exit code 1: a difference has no reason."""
    parser = argparse.ArgumentParser(prog="engines", description=__doc__)
    parser.add_argument("documents", nargs="*", metavar="DOCUMENT")
    parser.add_argument("--seconds", type=float, default=10, help="a schema")
    options = parser.parse_args(arguments)
    # Salvaged answers are logged; here they are damaged on purpose.
    logging.getLogger().addHandler(logging.NullHandler())
    explained = True
    for number, (name, spec) in enumerate(documents(options.documents)):
        with compared(spec, f"engine_{number}") as both:
            explained = report(name, both, options.seconds) and explained
        sys.stdout.flush()
    return 0 if explained else 1


if __name__ == "__main__":
    sys.exit(main())
