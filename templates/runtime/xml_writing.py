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
from .xml_shapes import PLAIN, has_members, item_name, members, rules_of

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
    kind = _fitting(annotation, data)
    rules = rules_of(kind)
    name = root or rules.name or getattr(kind, "__name__", None) or "root"
    head = XmlField(name, namespace=rules.namespace, prefix=rules.prefix, item=item)
    text = "".join(_element(head, name, data, annotation))
    label = (parameter(media_type, "charset") or "utf-8").upper()
    if label.lower().replace("_", "-") not in ENCODINGS:
        raise InvalidArgumentError(f"XML cannot be sent: no charset {label!r}")
    document = f'<?xml version="1.0" encoding="{label}"?>\n{text}'
    return document.encode(label, "xmlcharrefreplace")


def _fitting(annotation: Any, data: object) -> Any:
    """Find the branch of a type that has the shape of the data."""
    kinds = branches(annotation)
    for kind in kinds:
        if isinstance(data, Mapping) and has_members(kind):
            return kind
        if isinstance(data, list) and item_of(kind) is not None:
            return kind
        if isinstance(data, Mapping) and value_of(kind) is not None:
            return kind
    return kinds[0] if kinds else None


def _element(rule: XmlField, name: str, data: object, annotation: Any) -> Iterator[str]:
    tag, declared = _tag(rule, name)
    if data is None:
        yield f"<{tag}{declared} {_NIL}/>"
        return
    kind = _fitting(annotation, data)
    attributes = ""
    inner: list[str] = []
    if isinstance(data, Mapping):
        attributes, inner = _members_of(data, kind)
    elif isinstance(data, Sequence) and not isinstance(data, str):
        item = item_of(kind)
        entry = rule.item or rules_of(next(iter(branches(item)), None)).name or "item"
        for each in data:
            inner += _element(XmlField(entry), entry, each, item)
    else:
        inner.append(_text(scalar(data)))
    yield f"<{tag}{declared}{attributes}>"
    yield from inner
    yield f"</{tag}>"


def _members_of(data: Mapping[str, object], kind: Any) -> tuple[str, list[str]]:
    rules = rules_of(kind)
    types = members(kind) if has_members(kind) else {}
    attributes = ""
    inner: list[str] = []
    for wire, value in data.items():
        rule = rules.fields.get(wire, PLAIN)
        annotation = types.get(wire, value_of(kind) or Any)
        name = rule.name or wire
        if rule.attribute and value is None:
            continue  # an attribute has no null (OpenAPI 3.2, "Handling null Values")
        if rule.attribute:
            tag, declared = _tag(rule, name)
            attributes += f"{declared} {tag}={quoteattr(_checked(scalar(value)))}"
        elif rule.text:
            inner.append(_text(scalar(value)))
        elif isinstance(value, list) and not rule.wrapped:
            inner += _repeated(rule, wire, value, annotation)
        elif isinstance(value, list):
            inner += _wrapped(rule, wire, value, annotation)
        else:
            inner += _element(rule, name, value, annotation)
    return attributes, inner


def _repeated(
    rule: XmlField, wire: str, values: list[object], annotation: Any
) -> Iterator[str]:
    item = item_of(_fitting(annotation, values))
    name = item_name(rule, item, wire)
    for value in values:
        yield from _element(rule, name, value, item)


def _wrapped(
    rule: XmlField, wire: str, values: list[object], annotation: Any
) -> Iterator[str]:
    item = item_of(_fitting(annotation, values))
    entry = item_name(rule, item, wire)
    tag, declared = _tag(rule, rule.name or wire)
    yield f"<{tag}{declared}>"
    for value in values:
        yield from _element(XmlField(entry), entry, value, item)
    yield f"</{tag}>"


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
