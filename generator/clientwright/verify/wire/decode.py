"""What stands on the wire, decoded from the standards.

Targets and queries: RFC 3986 and RFC 6570 as OpenAPI 3.2, section 4.12.2 uses them,
and the URL standard's forms; header fields: RFC 9110; cookies: RFC 6265. A decoder is
told the *shape* that it should find (text, list or mapping), since the wire does not
say; what it gives holds texts only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias
from urllib.parse import quote, unquote_to_bytes

from ...ir.document import Json

Shape: TypeAlias = Literal["text", "list", "map"]
Texts: TypeAlias = Json
"""A str, a list of `Texts`, or a dict of `Texts`."""

Members: TypeAlias = Mapping[str, int | None]
"""The members of an object that are pairs of their own: how many each may be, since
other parameters may have a member of the same name. None: all that there are."""


class MalformedError(ValueError):
    """What stands there cannot be read in the way the document says."""


class _Absent:
    """Nothing was sent."""

    def __repr__(self) -> str:
        return "nothing"


ABSENT = _Absent()


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it came: nothing decoded but the split into its parts."""

    method: str
    target: str
    """Path and query, as sent."""

    headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def path(self) -> str:
        """The raw path."""
        return self.target.partition("?")[0]

    @property
    def query(self) -> str:
        """The raw query without its question mark."""
        return self.target.partition("?")[2]

    def values(self, name: str) -> list[str]:
        """Give the values of all fields of one name."""
        name = name.lower()
        return [value for key, value in self.headers if key.lower() == name]


def shape_of(value: Json) -> Shape:
    """Name the shape of a JSON value."""
    if isinstance(value, Mapping):
        return "map"
    return "list" if isinstance(value, list) else "text"


def members_of(value: Json) -> Members:
    """Give the members of an object, and how many pairs each is where it is spread."""
    if not isinstance(value, Mapping):
        return {}
    return {
        name: max(len(item), 1) if isinstance(item, list) else 1
        for name, item in value.items()
    }


def unquote(text: str, *, plus: bool = False) -> str:
    """Undo percent-encoding; with `plus`, a plus sign is a space (forms).

    Raises MalformedError for what is not UTF-8 or not an escape.
    """
    if re.search(r"%(?![0-9A-Fa-f]{2})", text):
        raise MalformedError(f"a percent sign without two hex digits: {text!r}")
    try:
        return unquote_to_bytes(text.replace("+", " ") if plus else text).decode()
    except UnicodeDecodeError as error:
        raise MalformedError(f"not UTF-8: {text!r}") from error


class Pairs:
    """Name and value pairs of a query or a form, each to be used once.

    `claimed` says of the names that are one value's own and a member of others how many
    pairs these have.
    """

    def __init__(self, raw: str, claimed: Mapping[str, int] | None = None) -> None:
        self._left: dict[str, list[tuple[int, str]]] = {}
        """By name: each value, and where it stands."""
        self._size = 0
        self._claimed = dict(claimed or {})
        for part in raw.split("&"):
            if part:
                name, _, value = part.partition("=")
                self._add(unquote(name, plus=True), value)

    def _add(self, name: str, value: str) -> None:
        self._left.setdefault(name, []).append((self._size, value))
        self._size += 1

    @staticmethod
    def of(pairs: Iterable[tuple[str, str]]) -> Pairs:
        """Take pairs whose values were never percent-encoded."""
        made = Pairs("")
        for name, value in pairs:
            made._add(name, quote(value, safe=",|"))
        return made

    def copy(self, claimed: Mapping[str, int]) -> Pairs:
        """Give the same pairs, with other claims."""
        made = Pairs("", claimed)
        made._left = {name: [*values] for name, values in self._left.items()}
        return made

    def take_own(self, name: str, *, several: bool) -> list[str]:
        """Take the raw values of a value of that name, but those of others' members."""
        if name not in self._claimed:
            return self.take(name)
        count = len(self._left.get(name, ()))
        return self.take(name, max(count - self._claimed[name], 0) if several else 1)

    def take_member(self, name: str, most: int | None) -> list[str]:
        """Take the raw values of an object's member."""
        values = self.take(name, most)
        if name in self._claimed:
            self._claimed[name] -= len(values)
        return values

    def take(self, name: str, most: int | None = None) -> list[str]:
        """Take the raw values under a name, all or the first `most`."""
        found = self._left.pop(name, [])
        if most is not None and len(found) > most:
            self._left[name], found = found[most:], found[:most]
        return [value for _, value in found]

    def names(self) -> list[str]:
        """List the names that nobody took yet."""
        return [name for name, _ in self.rest()]

    def rest(self) -> list[tuple[str, str]]:
        """List what nobody took, as it stands."""
        found = [
            (at, name, value)
            for name, values in self._left.items()
            for at, value in values
        ]
        return [(name, value) for _, name, value in sorted(found)]


_DEEPEST = 100
"""Levels of `name[a][b]…`; what is sent beyond them is refused."""

_DELIMITERS = {
    "form": ",",
    "simple": ",",
    "cookie": ",",
    "spaceDelimited": "%20|\\+",
    "pipeDelimited": "%7[Cc]|\\|",
    "tabDelimited": "%09",
}


def form_value(
    pairs: Pairs,
    name: str,
    style: str,
    explode: bool,
    shape: Shape,
    members: Members | None = None,
) -> Texts:
    """Decode one value of a query or an urlencoded form; ABSENT where there is none.

    `members` are those of an object whose members are pairs of their own.
    """
    if style == "deepObject":
        return _deep(pairs, name, shape)
    if explode and shape == "map" and style in ("form", "cookie"):
        found = {}
        for member, most in (members or {}).items():
            values = pairs.take_member(member, most)
            if values:
                found[member] = _one([unquote(v, plus=True) for v in values])
        return found or ABSENT
    raw = pairs.take_own(name, several=explode and shape == "list")
    if not raw and explode:
        raw = pairs.take(f"{name}[]") if shape == "list" else raw
    if not raw:
        return ABSENT
    if explode and shape == "list":
        return [unquote(value, plus=True) for value in raw]
    if len(raw) > 1:
        raise MalformedError(f"{name!r} stands {len(raw)} times")
    if shape == "text":
        return unquote(raw[0], plus=True)
    parts = [
        unquote(part, plus=True)
        for part in re.split(_DELIMITERS.get(style, ","), raw[0])
    ]
    return parts if shape == "list" else alternating(parts)


def _one(values: list[str]) -> Texts:
    return values[0] if len(values) == 1 else values


def _deep(pairs: Pairs, name: str, shape: Shape) -> Texts:
    """Decode `name[a][b]=…`; lists as `[]`, `[0]` or repeated names."""
    tree: dict[str, Texts] = {}
    found = False
    for key in dict.fromkeys(pairs.names()):
        if not key.startswith(f"{name}["):
            continue
        path = re.findall(r"\[([^\[\]]*)\]", key[len(name) :])
        if "".join(f"[{part}]" for part in path) != key[len(name) :]:
            continue
        found = True
        if len(path) > _DEEPEST:
            raise MalformedError(f"{name!r} is nested over {_DEEPEST} levels deep")
        values = [unquote(value, plus=True) for value in pairs.take(key)]
        _plant(tree, path, _one(values) if path[-1] != "" else values)
    if not found:
        values = pairs.take(name)
        if not values:
            return ABSENT
        return _one([unquote(value, plus=True) for value in values])
    return _listed(tree) if shape == "list" or "" in tree else _inner_lists(tree)


def _plant(tree: dict[str, Texts], path: list[str], value: Texts) -> None:
    for part in path[:-1]:
        inner = tree.setdefault(part, {})
        if not isinstance(inner, dict):
            raise MalformedError(f"{part!r} is a value and an object at once")
        tree = inner
    tree[path[-1]] = value


def _inner_lists(tree: dict[str, Texts]) -> Texts:
    return {
        key: _listed(value) if isinstance(value, dict) else value
        for key, value in tree.items()
    }


def _listed(value: Texts) -> Texts:
    """Give a mapping with the keys 0, 1, … or the empty one as the list it is."""
    if not isinstance(value, dict):
        return value
    if list(value) == [""]:
        inner = value[""]
        return inner if isinstance(inner, list) else [_listed(inner)]
    if list(value) == [str(index) for index in range(len(value))]:
        return [_listed(item) for item in value.values()]
    return _inner_lists(value)


def alternating(parts: Sequence[str]) -> dict[str, str]:
    """Read `k,v,k,v` as a mapping."""
    if len(parts) % 2:
        raise MalformedError(f"an odd number of parts in {parts!r}")
    return dict(zip(parts[::2], parts[1::2], strict=True))


def _assigned(parts: Iterable[str]) -> dict[str, str]:
    """Read `k=v` parts as a mapping."""
    found: dict[str, str] = {}
    for part in parts:
        name, equals, value = part.partition("=")
        if not equals:
            raise MalformedError(f"no equals sign in {part!r}")
        found[unquote(name)] = unquote(value)
    return found


def path_value(raw: str, name: str, style: str, explode: bool, shape: Shape) -> Texts:
    """Decode one path parameter (`simple`, `label`, `matrix`)."""
    if style == "label":
        if not raw.startswith("."):
            raise MalformedError(f"no leading dot in {raw!r}")
        delimiter = "." if explode else ","
        return _sequence(raw[1:].split(delimiter), raw[1:], explode, shape)
    if style == "matrix":
        return _matrix(raw, name, explode, shape)
    parts = re.split(_DELIMITERS.get(style, ","), raw)
    return _sequence(parts, raw, explode, shape)


def _sequence(parts: list[str], raw: str, explode: bool, shape: Shape) -> Texts:
    if shape == "text":
        return unquote(raw)
    if shape == "list":
        return [unquote(part) for part in parts]
    if explode:
        return _assigned(parts)
    return alternating([unquote(part) for part in parts])


def _matrix(raw: str, name: str, explode: bool, shape: Shape) -> Texts:
    if not raw.startswith(";"):
        raise MalformedError(f"no leading semicolon in {raw!r}")
    parts = raw[1:].split(";")
    if explode and shape == "map":
        return _assigned(parts)
    values: list[str] = []
    for part in parts:
        key, _, value = part.partition("=")
        if unquote(key) != name:
            raise MalformedError(f"{name!r} expected in {raw!r}")
        values.append(value)
    if explode and shape == "list":
        return [unquote(value) for value in values]
    if len(values) > 1:
        raise MalformedError(f"{name!r} stands {len(values)} times in {raw!r}")
    return _sequence(values[0].split(","), values[0], False, shape)


_PLAIN = {"spaceDelimited": " ", "pipeDelimited": "|", "tabDelimited": "\t"}


def inner_lists(texts: Texts, styles: Sequence[str]) -> Texts:
    """Read the texts of a list as the lists that they are (2.0, Items Object)."""
    if not styles or not isinstance(texts, list):
        return texts
    mark = _PLAIN.get(styles[0], ",")
    return [
        inner_lists(one.split(mark), styles[1:]) if isinstance(one, str) else one
        for one in texts
    ]


def header_value(raw: str, style: str, explode: bool, shape: Shape) -> Texts:
    """Decode one header parameter; escapes are left as they are."""
    if shape == "text":
        return raw
    parts = [part.strip() for part in raw.split(_PLAIN.get(style, ","))]
    if shape == "list":
        return parts
    if not explode:
        return alternating(parts)
    found: dict[str, str] = {}
    for part in parts:
        name, equals, value = part.partition("=")
        if not equals:
            raise MalformedError(f"no equals sign in {part!r}")
        found[name] = value
    return found


def cookies(request: Request) -> list[tuple[str, str]]:
    """Split the `Cookie` fields into raw pairs (RFC 6265, section 4.2)."""
    found: list[tuple[str, str]] = []
    for field in request.values("cookie"):
        for part in field.split(";"):
            name, _, value = part.strip().partition("=")
            if name:
                found.append((name, value))
    return found
