"""One parameter, taken from the part of the request that it travels in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping

from ..document.api import Parameter
from .decode import (
    ABSENT,
    MalformedError,
    Members,
    Pairs,
    Request,
    Shape,
    Texts,
    alternating,
    form_value,
    header_value,
    inner_lists,
    path_value,
    unquote,
)


class Jar:
    """Cookies as raw pairs, each to be used once where several parameters have it.

    `claimed` says how many of a name are members of spread objects, not its own.
    """

    def __init__(
        self, pairs: Iterable[tuple[str, str]], claimed: Mapping[str, int]
    ) -> None:
        self.left = list(pairs)
        self.claimed = dict(claimed)

    def take(
        self, names: Container[str], text: Callable[[str], str], most: int | None
    ) -> list[tuple[str, str]]:
        """Take pairs of some names; of a claimed name no more than `most`."""
        counts = Counter[str]()
        found: list[tuple[str, str]] = []
        for pair in [*self.left]:
            name = text(pair[0])
            if name in names:
                counts[name] += 1
                if name in self.claimed:
                    if most is not None and counts[name] > most:
                        continue
                    self.left.remove(pair)
                found.append((name, pair[1]))
        return found


def decode_parameter(
    parameter: Parameter,
    request: Request,
    raw: Mapping[str, str],
    pairs: Pairs,
    jar: Jar,
    shape: Shape,
    members: Members,
) -> Texts:
    """Decode one parameter in one shape; ABSENT where it was not sent.

    Raises MalformedError for what cannot be read so.
    """
    if parameter.content is not None:
        shape, style, explode = "text", "form", False
    else:
        style, explode = parameter.style, parameter.explode
    if parameter.location == "path":
        if parameter.name not in raw:
            return ABSENT
        if parameter.content is not None:
            return unquote(raw[parameter.name])
        value = raw[parameter.name]
        found = path_value(value, parameter.name, style, explode, shape)
        return inner_lists(found, parameter.inner)
    if parameter.location == "query":
        found = form_value(pairs, parameter.name, style, explode, shape, members)
        return inner_lists(found, parameter.inner)
    if parameter.location == "cookie":
        return _cookie(parameter, jar, shape, explode, members)
    fields = request.values(parameter.name)
    if not fields:
        return ABSENT
    found = header_value(", ".join(fields), style, explode, shape)
    return inner_lists(found, parameter.inner)


def _cookie(
    parameter: Parameter,
    jar: Jar,
    shape: Shape,
    explode: bool,
    members: Members,
) -> Texts:
    """Decode a cookie parameter; `form` is percent-encoded, `cookie` is not."""
    plain = parameter.style == "cookie"

    def text(value: str) -> str:
        return value if plain else unquote(value)

    spread = shape == "map" and explode
    wanted = set(members) if spread else {parameter.name}
    values = jar.take(wanted, text, None if shape == "list" and explode else 1)
    if not values:
        return ABSENT
    if spread:
        return {name: text(value) for name, value in values}
    if shape == "list" and explode:
        return [text(value) for _, value in values]
    if len(values) > 1:
        raise MalformedError(f"{parameter.name!r} stands {len(values)} times")
    if shape == "text":
        return text(values[0][1])
    parts = [text(part) for part in values[0][1].split(",")]
    return parts if shape == "list" else alternating(parts)
