"""Words of the standard in another spelling: `GET`, `in: Query`, `type: bearer`.

Keywords and fixed words are case-sensitive (OpenAPI 3.2, sections 4.9, 4.12 and 4.27).
They are put right before anything looks at them: an operation would be missed, or sent
without what its caller gives.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from ...diagnostics import Collector, Place
from ...ir.document import Json, join
from ..grammar import METHODS

_LOCATIONS: Final = {
    **{word: word for word in ("query", "path", "header", "cookie", "body")},
    "headers": "header",
    "formdata": "formData",
    "querystring": "querystring",
}
_SPELLED: Final = (*_LOCATIONS.values(), None)
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
_Path = tuple[str | int, ...]
_Mend = Callable[[_Object, _Path], _Object]


def respell(root: _Object, file: str, collector: Collector) -> _Object:
    """Give a document whose fixed words are spelled as the standard spells them."""
    return _Spelling(file, collector).document(root)


class _Spelling:
    """Gives every object back as it is, or a copy where a word is put right."""

    def __init__(self, file: str, collector: Collector) -> None:
        self._file = file
        self._collector = collector

    def document(self, root: _Object) -> _Object:
        root = _each(root, (), ("paths",), self._path_item)
        root = _each(root, (), ("webhooks",), self._path_item)
        root = _each(root, (), ("parameters",), self._parameter)
        root = _each(root, (), ("components", "parameters"), self._parameter)
        root = _each(root, (), ("components", "pathItems"), self._path_item)
        root = _each(root, (), ("components", "securitySchemes"), self._scheme)
        return _each(root, (), ("securityDefinitions",), self._scheme)

    def _path_item(self, item: _Object, at: _Path) -> _Object:
        odd = {
            key: key.lower()
            for key in item
            if key not in METHODS and key.lower() in METHODS and key.lower() not in item
        }
        if odd:
            self._tell("methods are written in lower case", at)
            item = {odd.get(key, key): value for key, value in item.items()}
        mended: dict[str, Json] = {}
        for key, value in item.items():
            if key in METHODS and value.__class__ is dict and "parameters" in value:
                operation = self._parameters(value, (*at, key))
                if operation is not value:
                    mended[key] = operation
        if mended:
            item = {**item, **mended}
        return self._parameters(item, at) if "parameters" in item else item

    def _parameters(self, holder: _Object, at: _Path) -> _Object:
        listed = holder["parameters"]
        at = (*at, "parameters")
        if isinstance(listed, dict) and _has_places(listed):
            self._tell("parameters are listed", at)
            listed = [{"name": name, **one} for name, one in listed.items()]
            holder = {**holder, "parameters": listed}
        if listed.__class__ is not list:
            return holder
        odd = {
            index: self._parameter(one, (*at, index))
            for index, one in enumerate(listed)
            if one.__class__ is dict and one.get("in") not in _SPELLED
        }
        if not odd:
            return holder
        kept = [odd.get(index, one) for index, one in enumerate(listed)]
        return {**holder, "parameters": kept}

    def _parameter(self, parameter: _Object, at: _Path) -> _Object:
        word = parameter.get("in")
        meant = _LOCATIONS.get(word.lower()) if isinstance(word, str) else None
        if meant is None or meant == word:
            return parameter
        self._tell(f"`in` is `{meant}`", at)
        return {**parameter, "in": meant}

    def _scheme(self, scheme: _Object, at: _Path) -> _Object:
        word = scheme.get("type")
        meant = _SCHEMES.get(word.lower()) if isinstance(word, str) else None
        if meant is not None and meant["type"] != word:
            self._tell(f"`type` is `{meant['type']}`", at)
            scheme = {**scheme, **meant}
        if scheme.get("type") == "apiKey":
            return self._parameter(scheme, at)
        return scheme

    def _tell(self, rule: str, at: _Path) -> None:
        place = Place(self._file, join("#", *at))
        self._collector.warning("spelling", f"{rule}; read as such", place)


def _each(holder: _Object, at: _Path, path: _Path, mend: _Mend) -> _Object:
    """Mend every object of a map that stands at a path; nothing else is copied."""
    key, *rest = path
    inner = holder.get(str(key))
    if not isinstance(inner, dict):
        return holder
    at = (*at, key)
    if rest:
        below = _each(inner, at, tuple(rest), mend)
        return holder if below is inner else {**holder, str(key): below}
    odd: dict[str, Json] = {}
    for name, item in inner.items():
        if item.__class__ is dict:
            mended = mend(item, (*at, name))
            if mended is not item:
                odd[name] = mended
    return {**holder, str(key): {**inner, **odd}} if odd else holder


def _has_places(named: _Object) -> bool:
    """Tell parameters by name, which have a place, from what is none of them."""
    return bool(named) and all(
        isinstance(one, dict) and isinstance(one.get("in"), str)
        for one in named.values()
    )
