"""Two engines, one document: what one of them reads, and the other one does not.

`python tests/models/differential.py DOCUMENT…` prints every difference.
"""

from __future__ import annotations

import copy
import importlib
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from support import here

from clientwright.verify.chooser import First, Rotation
from clientwright.verify.compare import difference
from clientwright.verify.schemas import Schemas
from clientwright.verify.values import CutError, Maker

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
class Reader:
    """The models of one package."""

    package: str
    names: Mapping[str, str]

    def read(
        self, pointer: str, value: Any, *, strict: bool = True
    ) -> tuple[bool, Any]:
        """Read a value; tell whether that worked, and what is written back."""
        runtime = f"{self.package}._runtime"
        decode = importlib.import_module(f"{runtime}.decode")
        encode = importlib.import_module(f"{runtime}.encode")
        models = importlib.import_module(f"{self.package}.models")
        kind = getattr(models, self.names[pointer])
        data = decode.parse_json(json.dumps(value).encode())
        try:
            read = decode.decode(data, kind, strict=strict, where=pointer)
        except ValidationError:
            return False, None
        return True, json.loads(encode.dump_json(encode.encode(read)))


def make_reader(
    engine: str, spec: Path, folder: Path, name: str, family: str = ""
) -> Reader:
    """Make a package, and make it importable under a name of its own."""
    out = folder / name
    options = ["--models", engine, *(("--models-output", family) if family else ())]
    arguments = ("--spec", spec, "--output", out, "--package", name, *options)
    done = here("generate", *arguments, "--allow-outside")
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    sys.path.insert(0, str(out / "src"))
    importlib.invalidate_caches()
    manifest = json.loads((out / ".clientwright.json").read_text("utf-8"))
    return Reader(name, manifest["names"])


def instances(root: Mapping[str, Any], pointers: Sequence[str]) -> Iterator[Instance]:
    """Make values for schemas as answers hold them: good ones, then damaged ones."""
    schemas = Schemas(root)
    maker = Maker(schemas, "response")
    for pointer in pointers:
        seen: set[str] = set()
        for label, value in _good(maker, pointer):
            key = json.dumps(value, sort_keys=True)
            if key in seen:
                continue
            seen.add(key)
            valid = schemas.accepts(pointer, value, "response")
            yield Instance(pointer, label, value, False, valid)
            for at, damaged in _damaged(value):
                fits = schemas.accepts(pointer, damaged, "response")
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
    if not place:
        return copy.deepcopy(wrong)
    made = copy.deepcopy(value)
    holder = made
    for part in place[:-1]:
        holder = holder[part]
    if wrong is _GONE:
        del holder[place[-1]]
    else:
        holder[place[-1]] = copy.deepcopy(wrong)
    return made


def disagreements(
    ours: Reader, theirs: Reader, made: Sequence[Instance]
) -> Iterator[Difference]:
    """Give the instances that one engine reads and the other does not."""
    for one in made:
        mine, _ = ours.read(one.pointer, one.value)
        other, _ = theirs.read(one.pointer, one.value)
        if mine is not other:
            told = "ours alone reads it" if mine else "theirs alone reads it"
            yield Difference(one.pointer, one.label, told, one.value)


def losses(ours: Reader, made: Sequence[Instance]) -> Iterator[Difference]:
    """Give the valid instances that are refused, or written back as something else.

    A validator takes any text for a `date`, so that damaged ones need only be kept.
    Null is left out: a schema that may be null is a class, and null are its uses.
    """
    for one in made:
        if not one.valid or one.value is None:
            continue
        read, back = ours.read(one.pointer, one.value, strict=not one.damaged)
        if not read:
            yield Difference(one.pointer, one.label, "refused", one.value)
        else:
            found = difference(one.value, back, exact=False)
            if found is not None:
                yield Difference(one.pointer, one.label, found, one.value)


def components(root: Mapping[str, Any], names: Mapping[str, str]) -> list[str]:
    """List the pointers of the component schemas that have a name."""
    held = root.get("components", {}).get("schemas", {}) or root.get("definitions", {})
    where = "#/components/schemas" if "components" in root else "#/definitions"
    escaped = (key.replace("~", "~0").replace("/", "~1") for key in held)
    return [p for p in (f"{where}/{key}" for key in escaped) if p in names]


def main(documents: Sequence[str]) -> int:
    """Print every difference of some documents."""
    for number, spec in enumerate(documents):
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary)
            readers = [
                make_reader(engine, Path(spec), folder, f"engine_{number}_{side}")
                for side, engine in enumerate(ENGINES)
            ]
            path = folder / readers[0].package / "openapi.json"
            root = json.loads(path.read_text("utf-8"))
            made = [*instances(root, components(root, readers[0].names))]
            found = [*disagreements(readers[0], readers[1], made)]
            lost = [*losses(readers[0], made)]
        valid = sum(one.valid for one in made)
        print(
            f"{spec}: {len(made)} instances, {valid} valid, {len(found)} read by one, "
            f"{len(lost)} lost by ours"
        )
        for one in [*lost, *found]:
            shown = json.dumps(one.value)[:200]
            print(f"  {one.pointer} [{one.label}] {one.told}: {shown}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
