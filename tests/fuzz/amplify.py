"""Documents whose sizes and sharing are odd: `./scripts/fuzz --amplify`.

What stands in a document once is used many times, what is small is made large, and
schemas ask for more than fits into memory. Time and output must stay in proportion to
the document; a clean error is right as well.
"""

from __future__ import annotations

import copy
import json
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from clientwright.verify.schemas.validators import Schemas
from clientwright.verify.values.chooser import Rotation
from clientwright.verify.values.made import Maker
from clientwright.verify.values.making import CutError

from .trial import Outcome, attempt

Tree = Any

_METHODS = ("get", "put", "post", "delete", "patch")
_HUGE = (300, 70_000, 10**9, 10**30, 10**400)
_LIMITS = (
    *("minLength", "minItems", "minProperties", "minimum", "multipleOf", "maxLength"),
    *("pattern", "enum", "uniqueItems", "description", "example"),
)
_LARGEST = 3_000_000
"""Bytes of a document that is tried."""

_SMALL = 100_000
"""Bytes of a document that is changed; a larger one would take its time anyway."""

_FREE = 6 << 20
_TIMES = 24
_SECONDS = 3.0
_PER_MEGABYTE = 12.0
"""Processor time: what is allowed to any document, and to each megabyte more."""


def amplify(tree: Tree, random: Random) -> Tree:
    """Change sizes and sharing of a document, one to four times."""
    tree = copy.deepcopy(tree)
    for _ in range(random.randint(1, 4)):
        random.choice(_CHANGES)(tree, random)
    return tree


def _objects(tree: Tree) -> list[dict[str, Tree]]:
    found: list[dict[str, Tree]] = []
    pending = [tree]
    while pending:
        node = pending.pop()
        if isinstance(node, dict):
            found.append(node)
            pending += node.values()
        elif isinstance(node, list):
            pending += node
    return found


def _stands_alone(tree: Tree) -> bool:
    """Tell a document, not a part of one, without references to other files.

    Such references end every run, since the document is tried in a folder of its own.
    """
    if not tree.keys() & {"openapi", "swagger"}:
        return False
    references = (one.get("$ref") for one in _objects(tree))
    return all(one[:1] == "#" for one in references if isinstance(one, str))


def _schemas(tree: Tree) -> dict[str, Tree]:
    components = tree.setdefault("components", {})
    if not isinstance(components, dict):
        components = tree["components"] = {}
    schemas = components.setdefault("schemas", {})
    if not isinstance(schemas, dict):
        schemas = components["schemas"] = {}
    return schemas


def _ref(name: str) -> Tree:
    return {"$ref": f"#/components/schemas/{name}"}


def _copies(tree: Tree, random: Random) -> None:
    """Repeat the entries of some object or list under other names."""
    holders = [one for one in _objects(tree) if one]
    holder = random.choice(holders)
    key = random.choice(list(holder))
    for number in range(random.choice((20, 300))):
        holder.setdefault(f"{key}{number}", holder[key])


def _paths(tree: Tree, random: Random) -> None:
    """Use one path item at many paths."""
    paths = tree.get("paths")
    if not isinstance(paths, dict) or not paths:
        return
    item = random.choice(list(paths.values()))
    tree.setdefault("components", {})["pathItems"] = {"X": item}
    for number in range(random.choice((30, 500))):
        paths[f"/x{number}"] = {"$ref": "#/components/pathItems/X"}


def _shared(tree: Tree, random: Random) -> None:
    """Use one parameter, body or response in every operation, and widen it."""
    size = random.choice((1, 30, 400))
    schemas = _schemas(tree)
    schemas["Wide"] = {"properties": {f"f{n}": {"type": "string"} for n in range(size)}}
    media = {f"application/{n}+json": {"schema": _ref("Wide")} for n in range(size)}
    kind = random.choice(("parameters", "requestBodies", "responses"))
    part: Tree = {"description": "x" * size, "content": media}
    if kind == "parameters":
        part = {
            "in": "query",
            "name": "q",
            "schema": {},
            "description": "y" * size * 40,
        }
    tree["components"][kind] = {"Shared": part}
    reference = {"$ref": f"#/components/{kind}/Shared"}
    for item in (tree.get("paths") or {}).values():
        for method in _METHODS:
            operation = item.get(method) if isinstance(item, dict) else None
            if not isinstance(operation, dict):
                continue
            if kind == "parameters":
                operation["parameters"] = [reference]
            elif kind == "requestBodies":
                operation["requestBody"] = reference
            else:
                operation["responses"] = {str(n): reference for n in range(400, 440)}


def _chain(tree: Tree, random: Random) -> None:
    """Compose schemas of one another: a chain, a lattice, or a fan."""
    schemas, size = _schemas(tree), random.choice((12, 60, 900))
    word = random.choice(("allOf", "anyOf", "oneOf", "required", "items"))
    width = random.choice((1, 2, 3))
    for number in range(size):
        nexts = [_ref(f"L{number + 1}") for _ in range(width)]
        names = [f"p{n}" for n in range(width)]
        schemas[f"L{number}"] = {
            "required": {
                "required": names,
                "properties": dict(zip(names, nexts, strict=True)),
            },
            "items": {"type": "array", "minItems": width, "items": nexts[0]},
        }.get(word, {word: [*nexts, {"properties": {f"p{number}": {}}}]})
    last = _ref("L0") if random.random() < 0.2 else {"type": "string"}
    schemas[f"L{size}"] = last


def _limits(tree: Tree, random: Random) -> None:
    """Ask for much: lengths, counts, numbers, patterns and enumerations."""
    schemas = [one for one in _objects(tree) if "type" in one or "properties" in one]
    for _ in range(random.randint(1, 5)):
        if not schemas:
            return
        schema, huge = random.choice(schemas), random.choice(_HUGE)
        word = random.choice(_LIMITS)
        schema[word] = {
            "pattern": random.choice(("(a{999}){999}", "^(a+)+$", "[^a]" * 3000)),
            "enum": [f"v{n}" for n in range(min(huge, 5000))],
            "uniqueItems": True,
            "description": "word " * min(huge, 20_000),
            "example": [0] * min(huge, 20_000),
        }.get(word, huge)


def _security(tree: Tree, random: Random) -> None:
    names = [f"s{n}" for n in range(random.choice((3, 80)))]
    scheme = {"type": "http", "scheme": "bearer"}
    tree.setdefault("components", {})["securitySchemes"] = dict.fromkeys(names, scheme)
    tree["security"] = [{name: [] for name in names[n:]} for n in range(len(names))]


def _servers(tree: Tree, random: Random) -> None:
    size = random.choice((5, 100))
    variables = {f"v{n}": {"default": "a", "enum": ["a", "b"]} for n in range(size)}
    url = "https://h.test/" + "/".join(f"{{{name}}}" for name in variables)
    tree["servers"] = [{"url": url, "variables": variables}] * size


_CHANGES: tuple[Callable[[Tree, Random], None], ...] = (
    *(_copies, _paths, _shared, _shared, _chain, _chain, _limits, _limits),
    *(_security, _servers),
)


class Amplify:
    """One run: what was tried, and what came of it."""

    def __init__(self, seed: int, folder: Path, findings: Path) -> None:
        self.seed = seed
        self.folder = folder
        self.findings = findings
        self.counts: Counter[str] = Counter()
        self.seen: set[str] = set()

    def run(self, trees: list[tuple[str, Tree]], minutes: float) -> None:
        """Try documents until the time is over."""
        until = time.monotonic() + minutes * 60
        small = [
            (name, tree)
            for name, tree in trees
            if len(repr(tree)) < _SMALL and _stands_alone(tree)
        ]
        number = 0
        while time.monotonic() < until:
            number += 1
            random = Random(f"{self.seed}-{number}")
            name, tree = random.choice(small)
            try:
                changed = amplify(tree, random)
                content = json.dumps(changed).encode()
            except RecursionError:
                continue  # a document of some other test that nests as deep as it can
            if len(content) < _LARGEST:
                self._try(content, f"{name}, change {number}")

    def _try(self, content: bytes, origin: str) -> None:
        file = self.folder / "openapi.json"
        file.write_bytes(content)
        start = time.process_time()
        outcome = judged(file, len(content))
        self.counts["documents"] += 1
        self.counts[outcome.kind] += 1
        if outcome.kind == "finding" and outcome.detail[:60] not in self.seen:
            self.seen.add(outcome.detail[:60])
            self.findings.mkdir(parents=True, exist_ok=True)
            kept = self.findings / f"{self.seed}-amplify-{len(self.seen)}.json"
            kept.write_bytes(content)
            took = time.process_time() - start
            print(f"finding: {outcome.detail[:400]} ({took:.1f} s)", flush=True)
            print(f"  of {origin}: {kept}", flush=True)


def judged(file: Path, length: int) -> Outcome:
    """Make a package, and values for every schema; say what is out of proportion."""
    allowed = _SECONDS + _PER_MEGABYTE * length / (1 << 20)
    start = time.process_time()
    outcome = attempt(file)
    took = time.process_time() - start
    if outcome.kind == "finding":
        return outcome
    if took > allowed:
        return Outcome("finding", f"{took:.1f} s where {allowed:.1f} are allowed")
    size = sum(len(one.text) for one in outcome.files)
    if size > _FREE + _TIMES * length + (1 << 20):
        return Outcome("finding", f"{size} bytes of {length}")
    return _made(outcome) or outcome


def _made(outcome: Outcome) -> Outcome | None:
    """Make values as `verify` does; give what is wrong with them."""
    text = next((o.text for o in outcome.files if o.path == "openapi.json"), "{}")
    root = json.loads(text)
    names = (root.get("components") or {}).get("schemas") or {}
    maker = Maker(Schemas(root), "response")
    for name in list(names)[:50]:
        pointer = "#/components/schemas/" + name.replace("~", "~0").replace("/", "~1")
        start = time.process_time()
        try:
            made = maker.make(pointer, Rotation(), full=True, hurting=True)
            maker.schemas.accepts(pointer, made, "response")
        except CutError:
            continue
        except Exception as error:
            return Outcome("finding", f"a value: {type(error).__name__}: {error}")
        took = time.process_time() - start
        if took > _SECONDS or len(json.dumps(made)) > 3_000_000:
            return Outcome("finding", f"a value of {name[:40]} took {took:.1f} s")
    return None
