"""Words of the standard in another spelling: `GET`, `in: Query`, `type: bearer`.

Keywords and fixed words are case-sensitive (OpenAPI 3.2, sections 4.9, 4.12 and 4.27).
They are put right before anything looks at them: an operation would be missed, or sent
without what its caller gives.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from ..diagnostics import Collector, Place
from ..ir.document import Json, join
from .grammar import METHODS

_LOCATIONS: Final = {
    **{word: word for word in ("query", "path", "header", "cookie", "body")},
    "headers": "header",
    "formdata": "formData",
    "querystring": "querystring",
}
_SCHEMES: Final = {
    "http": {"type": "http"},
    "apikey": {"type": "apiKey"},
    "api_key": {"type": "apiKey"},
    "oauth2": {"type": "oauth2"},
    "openidconnect": {"type": "openIdConnect"},
    "mutualtls": {"type": "mutualTLS"},
    "bearer": {"type": "http", "scheme": "bearer"},
    "jwt": {"type": "http", "scheme": "bearer"},
}

_Object = Mapping[str, Json]
_Mend = Callable[[_Object, Place], _Object]


def respell(root: _Object, file: str, collector: Collector) -> _Object:
    """Give a document whose fixed words are spelled as the standard spells them."""
    return _Spelling(collector).document(root, Place(file, "#"))


class _Spelling:
    def __init__(self, collector: Collector) -> None:
        self._collector = collector

    def document(self, root: _Object, place: Place) -> _Object:
        root = _each(root, place, ("paths",), self._path_item)
        root = _each(root, place, ("webhooks",), self._path_item)
        root = _each(root, place, ("parameters",), self._parameter)
        root = _each(root, place, ("components", "parameters"), self._parameter)
        root = _each(root, place, ("components", "pathItems"), self._path_item)
        schemes = ("components", "securitySchemes")
        root = _each(root, place, schemes, self._scheme)
        return _each(root, place, ("securityDefinitions",), self._scheme)

    def _path_item(self, item: _Object, place: Place) -> _Object:
        odd = {key: key.lower() for key in item if _is_other_case(key, item)}
        if odd:
            self._tell("methods are written in lower case", place)
            item = {odd.get(key, key): value for key, value in item.items()}
        item = self._parameters(item, place)
        for method in METHODS:
            operation = item.get(method)
            if isinstance(operation, dict):
                at = Place(place.file, join(place.pointer, method))
                mended = self._parameters(operation, at)
                if mended is not operation:
                    item = {**item, method: mended}
        return item

    def _parameters(self, holder: _Object, place: Place) -> _Object:
        listed = holder.get("parameters")
        if isinstance(listed, dict) and _has_places(listed):
            at = Place(place.file, join(place.pointer, "parameters"))
            self._tell("parameters are listed", at)
            listed = [{"name": name, **one} for name, one in listed.items()]
            holder = {**holder, "parameters": listed}
        if not isinstance(listed, list):
            return holder
        mended = []
        for index, one in enumerate(listed):
            if isinstance(one, dict):
                at = Place(place.file, join(place.pointer, "parameters", index))
                mended.append(self._parameter(one, at))
            else:
                mended.append(one)
        if all(new is old for new, old in zip(mended, listed, strict=True)):
            return holder
        return {**holder, "parameters": mended}

    def _parameter(self, parameter: _Object, place: Place) -> _Object:
        word = parameter.get("in")
        if not isinstance(word, str) or word in _LOCATIONS.values():
            return parameter
        meant = _LOCATIONS.get(word.lower())
        if meant is None:
            return parameter
        self._tell(f"`in` is `{meant}`", place)
        return {**parameter, "in": meant}

    def _scheme(self, scheme: _Object, place: Place) -> _Object:
        word = scheme.get("type")
        meant = _SCHEMES.get(word.lower()) if isinstance(word, str) else None
        if meant is not None and meant["type"] != word:
            self._tell(f"`type` is `{meant['type']}`", place)
            scheme = {**scheme, **meant}
        if scheme.get("type") == "apiKey":
            return self._parameter(scheme, place)
        return scheme

    def _tell(self, rule: str, place: Place) -> None:
        self._collector.warning("spelling", f"{rule}; read as such", place)


def _each(holder: _Object, place: Place, path: tuple[str, ...], mend: _Mend) -> _Object:
    """Mend every object of a map that stands at a path; nothing else is copied."""
    key, *rest = path
    inner = holder.get(key)
    if not isinstance(inner, dict):
        return holder
    at = Place(place.file, join(place.pointer, key))
    if rest:
        mended = _each(inner, at, tuple(rest), mend)
        return holder if mended is inner else {**holder, key: mended}
    odd: dict[str, Json] = {}
    for name, item in inner.items():
        if isinstance(item, dict):
            new = mend(item, Place(at.file, join(at.pointer, name)))
            if new is not item:
                odd[name] = new
    return {**holder, key: {**inner, **odd}} if odd else holder


def _has_places(named: _Object) -> bool:
    """Tell parameters by name, which have a place, from what is none of them."""
    return bool(named) and all(
        isinstance(one, dict) and isinstance(one.get("in"), str)
        for one in named.values()
    )


def _is_other_case(key: str, item: _Object) -> bool:
    lower = key.lower()
    return key != lower and lower in METHODS and lower not in item
