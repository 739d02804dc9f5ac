"""XML ↔ JSON data, by the types of a model and its `XmlRules`.

Reading goes by local names and refuses document type declarations, and with them every
entity that is not built in. Writing declares a namespace where it is first needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, NoReturn
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from .decode import parse_json
from .encode import encode
from .errors import InvalidArgumentError
from .media import ENCODINGS, charset, parameter
from .parameter import scalar
from .shapes import branches, extra_of, item_of, value_of
from .xml_rules import XmlField, XmlRules
from .xml_shapes import (
    admits_null,
    has_members,
    is_required,
    leaf_types,
    members,
    telling,
)

_PLAIN = XmlField()
_NO_RULES = XmlRules()
_NAME = re.compile(r"[^\W\d][\w.\-]*", re.UNICODE)
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DECLARED = re.compile(
    rb"(?:\xef\xbb\xbf)?<\?xml[^>]{0,99}?\sencoding\s*=\s*[\"']([A-Za-z][\w.-]*)[\"']",
    re.ASCII,
)
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_INTEGER = re.compile(r"[+-]?\d+", re.ASCII)
_NIL = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"'
_DEEPEST = 200
_LONGEST = 4000
"""Characters of an integer: Python reads no longer ones, which would be slow."""


class XmlError(ValueError):
    """Not XML, or XML that is not read: nested too deeply, with a DTD."""


@dataclass(slots=True)
class Node:
    """One element, with local names."""

    name: str
    attributes: dict[str, str]
    children: list[Node] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its own text, without that of its children."""
        return "".join(self.texts)

    def named(self, name: str) -> list[Node]:
        """Give the children of a name."""
        return [child for child in self.children if child.name == name]


def rules_of(annotation: Any) -> XmlRules:
    """Give the rules of a class; none said means the plain form."""
    found = getattr(annotation, "__xml__", None)
    return found if isinstance(found, XmlRules) else _NO_RULES


def _local(name: str) -> str:
    return name.rpartition(":")[2].strip()


def parse(content: bytes, media_type: str = "") -> Node:
    """Read a document, in the charset of its media type before the declared one."""
    top = Node("", {})
    open_nodes = [top]

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(open_nodes) > _DEEPEST:
            raise XmlError("nested too deeply")
        shown = {
            _local(key): text
            for key, text in attributes.items()
            if key != "xmlns" and not key.startswith("xmlns:")
        }
        node = Node(_local(name), shown)
        open_nodes[-1].children.append(node)
        open_nodes.append(node)

    def end(_name: str) -> None:
        open_nodes.pop()

    def characters(text: str) -> None:
        open_nodes[-1].texts.append(text)

    def refuse(*_: object) -> NoReturn:
        raise XmlError("it has a document type declaration")

    encoding, content = _encoding(content, media_type)
    parser = expat.ParserCreate(encoding)
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        # Expat reads of other encodings than Unicode those of single bytes.
        raise XmlError(str(error)) from error
    return top.children[0]


def _encoding(content: bytes, media_type: str) -> tuple[str | None, bytes]:
    """Return the encoding of a document, and it in that (RFC 7303, section 3).

    A byte order mark comes first, then the media type, then what is declared (XML,
    section 4.3.3); a charset that the content is not in does not count.
    """
    if parameter(media_type, "charset") is not None and not content.startswith(_MARKS):
        with suppress(UnicodeDecodeError):
            return "utf-8", content.decode(charset(media_type)).encode()
    declared = _DECLARED.match(content)
    if declared is None:
        return None, content
    label = declared[1].decode("ascii").lower().replace("_", "-")
    if label not in ENCODINGS:
        raise XmlError(f"the encoding {label[:40]!r} is unknown")
    return label, content


def read(content: bytes, annotation: Any, media_type: str = "") -> object:
    """Read a document as JSON data that fits a type as far as it does."""
    return _value(parse(content, media_type), annotation)


def _value(node: Node, annotation: Any) -> object:
    if node.attributes.get("nil") == "true":
        return None
    kinds = branches(annotation)
    if objects := [kind for kind in kinds if has_members(kind)]:
        return _object(node, max(objects, key=lambda kind: _likeness(node, kind)))
    for kind in kinds:
        item, value = item_of(kind), value_of(kind)
        if item is not None:
            return [_value(child, item) for child in node.children]
        if value is not None:
            return _entries(node.children, value)
    if node.children or (Any in kinds and node.attributes):
        return _untyped(node)
    return _leaf(node.text, annotation)


def _entries(nodes: Sequence[Node], annotation: Any) -> dict[str, object]:
    """Read what no member stands for, by name; an array is its element, repeated."""
    kinds = branches(annotation)
    item = next((i for kind in kinds if (i := item_of(kind)) is not None), None)
    found: dict[str, list[Node]] = {}
    for node in nodes:
        found.setdefault(node.name, []).append(node)
    data: dict[str, object] = {}
    for name, same in found.items():
        if item is not None:
            data[name] = [_value(node, item) for node in same]
        elif Any in kinds and len(same) > 1:
            data[name] = [_value(node, Any) for node in same]
        else:
            data[name] = _value(same[0], annotation)
    return data


def _likeness(node: Node, kind: Any) -> tuple[int, int]:
    """Tell how well a class fits: by its tags and constants, then by its names."""
    rules = rules_of(kind)
    texts = {child.name: child.text for child in node.children} | node.attributes
    values = telling(kind)
    tags = names = 0
    for wire in members(kind):
        name = _local(rules.fields.get(wire, _PLAIN).name or wire)
        names += name in texts
        tags += wire in values and texts.get(name) == values[wire]
    return tags, names


def _leaf(text: str, annotation: Any) -> object:
    """Read text as the JSON value that the type wants."""
    kinds = leaf_types(annotation)
    stripped = text.strip()
    if bool in kinds and stripped in ("true", "false", "1", "0"):
        return stripped in ("true", "1")
    if int in kinds and len(stripped) < _LONGEST and _INTEGER.fullmatch(stripped):
        return int(stripped)
    if float in kinds:
        try:
            return parse_json(stripped.removeprefix("+").encode())
        except ValueError:
            return text
    return text


def _untyped(node: Node) -> object:
    """Read an element that nothing types: repeated children are lists."""
    if node.attributes.get("nil") == "true":
        return None
    if not node.children and not node.attributes:
        return node.text
    data: dict[str, object] = dict(node.attributes)
    for child in node.children:
        value = _untyped(child)
        present = data.get(child.name)
        if isinstance(present, list):
            present.append(value)
        elif child.name in data:
            data[child.name] = [present, value]
        else:
            data[child.name] = value
    return data


def _object(node: Node, kind: Any) -> dict[str, object]:
    rules = rules_of(kind)
    data: dict[str, object] = {}
    known: set[str] = set()
    for wire, annotation in members(kind).items():
        rule = rules.fields.get(wire, _PLAIN)
        name = _local(rule.name or wire)
        if rule.attribute:
            known.add(f"@{name}")
            if name in node.attributes:
                data[wire] = _leaf(node.attributes[name], annotation)
            elif admits_null(kind, wire):
                data[wire] = None
        elif rule.text:
            if node.text.strip() or (not node.children and is_required(kind, wire)):
                data[wire] = _leaf(node.text, annotation)
        else:
            known |= _read_member(data, node, wire, annotation, rule)
    unknown = [child for child in node.children if child.name not in known]
    more = extra_of(kind)
    for name, value in _entries(unknown, more).items():
        data.setdefault(name, value)
    for key, text in node.attributes.items():
        if f"@{key}" not in known:
            data.setdefault(key, _leaf(text, more))
    return data


def _read_member(
    data: dict[str, object], node: Node, wire: str, annotation: Any, rule: XmlField
) -> set[str]:
    """Read a property that is an element, or several; give the names it took."""
    name = _local(rule.name or wire)
    item = next(
        (i for k in branches(annotation) if (i := item_of(k)) is not None), None
    )
    if item is None:
        for child in node.named(name)[:1]:
            data[wire] = _value(child, annotation)
        return {name}
    if rule.wrapped:
        for wrapper in node.named(name)[:1]:
            data[wire] = [_value(child, item) for child in wrapper.children]
        return {name}
    name = _local(_item_name(rule, item, wire))
    found = node.named(name)
    if found:
        data[wire] = [_value(child, item) for child in found]
    return {name}


def _item_name(rule: XmlField, item: Any, wire: str) -> str:
    """Name the element of an array's items: as stated, as their class, as the array.

    The array's own element has that name too (OpenAPI 3.0.4, "XML Arrays").
    """
    own = next((rules_of(kind).name for kind in branches(item)), None)
    return rule.item or own or rule.name or wire


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
        rule = rules.fields.get(wire, _PLAIN)
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
    name = _item_name(rule, item, wire)
    for value in values:
        yield from _element(rule, name, value, item)


def _wrapped(
    rule: XmlField, wire: str, values: list[object], annotation: Any
) -> Iterator[str]:
    item = item_of(_fitting(annotation, values))
    entry = _item_name(rule, item, wire)
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
