"""One of several: the singular of an English plural, as far as names need it."""

from __future__ import annotations

_IRREGULAR = {
    "people": "person",
    "children": "child",
    "men": "man",
    "women": "woman",
    "indices": "index",
    "vertices": "vertex",
    "matrices": "matrix",
    "criteria": "criterion",
    "analyses": "analysis",
    "axes": "axis",
    "movies": "movie",
    "cookies": "cookie",
    "statuses": "status",
    "aliases": "alias",
    "buses": "bus",
    "lens": "lens",
    "leaves": "leaf",
    "lives": "life",
    "shelves": "shelf",
    "wolves": "wolf",
}
_SAME = frozenset(
    {
        "access",
        "address",
        "alias",
        "analysis",
        "basis",
        "bus",
        "class",
        "data",
        "dns",
        "gas",
        "https",
        "lens",
        "metadata",
        "news",
        "process",
        "progress",
        "series",
        "species",
        "status",
        "tls",
        "always",
    }
)
_ES = ("sses", "shes", "ches", "xes", "zes")


def singular(word: str) -> str | None:
    """Give the singular of a lower-case word, None for what is no plural."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in _SAME or len(word) < 3 or not word.endswith("s"):
        return None
    if word.endswith(("ss", "us", "is")):
        return None
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(_ES):
        return word[:-2]
    return word[:-1]
