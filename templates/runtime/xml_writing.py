"""JSON data to XML, by the types of a model and its `XmlRules`.

A namespace is declared where it is first needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from .encode import encode
from .errors import InvalidArgumentError
from .media import ENCODINGS, parameter
from .parameter import scalar
from .shapes import branches, item_of, value_of
from .xml_rules import XmlField
from .xml_shapes import (
    PLAIN,
    given,
    has_members,
    item_name,
    likeliest,
    members,
    rules_of,
)

_NAME = re.compile(r"[^\W\d][\w.\-]*", re.UNICODE)
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NIL = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"'


def write(
    value: object,
    annotation: Any,
    *,
    root: str | None = None,
    item: str | None = None,
    media_type: str = "",
) -> bytes:
    """Write a document in the charset of its media type.

    `item` names the element of each item, where the value is a list.
    """
    data = encode(value)
    # What the place is called is the matter of its type, not of a subclass.
    place = _place(_fitting(value, data, annotation), annotation)
    rules = rules_of(place)
    name = root or rules.name or getattr(place, "__name__", None) or "root"
    head = XmlField(name, namespace=rules.namespace, prefix=rules.prefix, item=item)
    text = "".join(_element(head, name, value, data, annotation))
    label = (parameter(media_type, "charset") or "utf-8").upper()
    if label.lower().replace("_", "-") not in ENCODINGS:
        raise InvalidArgumentError(f"XML cannot be sent: no charset {label!r}")
    document = f'<?xml version="1.0" encoding="{label}"?>\n{text}'
    return document.encode(label, "xmlcharrefreplace")


def _fitting(value: object, data: object, annotation: Any) -> Any:
    """Find what a value is written as: its own class, else the branch that it fits."""
    if isinstance(data, Mapping) and has_members(type(value)):
        return type(value)
    if isinstance(data, Mapping):
        annotation = likeliest(annotation, data)
    kinds = branches(annotation)
    for kind in kinds:
        if isinstance(data, Mapping) and has_members(kind):
            return kind
        if isinstance(data, list) and item_of(kind) is not None:
            return kind
        if isinstance(data, Mapping) and value_of(kind) is not None:
            return kind
    return kinds[0] if kinds else None


def _place(kind: Any, annotation: Any) -> Any:
    """Return the branch of a type that a class belongs to, or the class."""
    kinds = [one for one in branches(annotation) if has_members(one)]
    if kind in kinds or not isinstance(kind, type):
        return kind
    return next((one for one in kinds if issubclass(kind, one)), kind)


def _element(
    rule: XmlField, name: str, value: object, data: object, annotation: Any
) -> Iterator[str]:
    tag, declared = _tag(rule, name)
    if data is None:
        yield f"<{tag}{declared} {_NIL}/>"
        return
    kind = _fitting(value, data, annotation)
    attributes = ""
    inner: list[str] = []
    if isinstance(data, Mapping):
        attributes, inner = _members_of(given(value), data, kind)
    elif isinstance(data, Sequence) and not isinstance(data, str):
        item = item_of(kind)
        entry = rule.item or rules_of(next(iter(branches(item)), None)).name or "item"
        for one, each in _items(value, data):
            inner += _element(XmlField(entry), entry, one, each, item)
    else:
        inner.append(_text(scalar(data)))
    yield f"<{tag}{declared}{attributes}>"
    yield from inner
    yield f"</{tag}>"


def _members_of(
    values: Mapping[str, object], data: Mapping[str, object], kind: Any
) -> tuple[str, list[str]]:
    rules = rules_of(kind)
    types = members(kind) if has_members(kind) else {}
    attributes = ""
    inner: list[str] = []
    for wire, one in data.items():
        rule = rules.fields.get(wire, PLAIN)
        annotation = types.get(wire, value_of(kind) or Any)
        name = rule.name or wire
        if rule.attribute and one is None:
            continue  # an attribute has no null (OpenAPI 3.2, "Handling null Values")
        if rule.attribute:
            tag, declared = _tag(rule, name)
            attributes += f"{declared} {tag}={quoteattr(_checked(scalar(one)))}"
        elif rule.text:
            inner.append(_text(scalar(one)))
        elif isinstance(one, list):
            inner += _listed(rule, wire, values.get(wire), one, annotation)
        else:
            inner += _element(rule, name, values.get(wire), one, annotation)
    return attributes, inner


def _listed(
    rule: XmlField, wire: str, values: object, data: list[object], annotation: Any
) -> Iterator[str]:
    """Write the items of a list, in an element of their own where they have one."""
    item = item_of(_fitting(values, data, annotation))
    name = item_name(rule, item, wire)
    around, end = "", ""
    if rule.wrapped:
        tag, declared = _tag(rule, rule.name or wire)
        around, end, rule = f"<{tag}{declared}>", f"</{tag}>", XmlField(name)
    yield around
    for value, one in _items(values, data):
        yield from _element(rule, name, value, one, item)
    yield end


def _items(value: object, data: Sequence[object]) -> Iterator[tuple[object, object]]:
    """Pair the items of a list with their data; what was used up is data alone."""
    if isinstance(value, list | tuple) and len(value) == len(data):
        return zip(value, data, strict=True)
    return zip(data, data, strict=True)


def _tag(rule: XmlField, name: str) -> tuple[str, str]:
    """Give a qualified name and the declaration of its namespace."""
    prefix, _, local = name.rpartition(":")
    # A namespace without a prefix would be that of the elements within, too.
    prefix = rule.prefix or prefix or ("ns" if rule.namespace is not None else "")
    for part in (prefix, local) if prefix else (local,):
        if not _NAME.fullmatch(part):
            raise InvalidArgumentError(f"{part!r} cannot name an XML element")
    tag = f"{prefix}:{local}" if prefix else local
    if rule.namespace is None:
        return tag, ""
    return tag, f" xmlns:{prefix}={quoteattr(rule.namespace)}"


def _checked(text: str) -> str:
    if _ILLEGAL.search(text):
        raise InvalidArgumentError("the text holds characters that XML cannot hold")
    return text


def _text(text: str) -> str:
    return escape(_checked(text))
