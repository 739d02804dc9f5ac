"""XML to JSON data, by the types of a model and its `XmlRules`.

Reading goes by local names and refuses document type declarations, and with them every
entity that is not built in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, NoReturn
from xml.parsers import expat

from .decode import parse_json
from .media import ENCODINGS, charset, parameter
from .shapes import branches, extra_of, item_of, value_of
from .xml_rules import XmlField
from .xml_shapes import (
    PLAIN,
    admits_null,
    has_members,
    is_required,
    item_name,
    leaf_types,
    members,
    rules_of,
    telling,
)

_DECLARED = re.compile(
    rb"(?:\xef\xbb\xbf)?<\?xml[^>]{0,99}?\sencoding\s*=\s*[\"']([A-Za-z][\w.-]*)[\"']",
    re.ASCII,
)
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_INTEGER = re.compile(r"[+-]?\d+", re.ASCII)
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
    item, untyped = _item(annotation), Any in branches(annotation)
    found: dict[str, list[Node]] = {}
    for node in nodes:
        found.setdefault(node.name, []).append(node)
    data: dict[str, object] = {}
    for name, same in found.items():
        if item is not None:
            data[name] = [_value(node, item) for node in same]
        elif untyped and len(same) > 1:
            data[name] = [_value(node, Any) for node in same]
        else:
            data[name] = _value(same[0], annotation)
    return data


def _item(annotation: Any) -> Any:
    """Give the items' type of the first branch that is a list; None: there is none."""
    items = (item_of(kind) for kind in branches(annotation))
    return next((item for item in items if item is not None), None)


def _likeness(node: Node, kind: Any) -> tuple[int, int]:
    """Tell how well a class fits: by its tags and constants, then by its names."""
    rules = rules_of(kind)
    texts = {child.name: child.text for child in node.children} | node.attributes
    values = telling(kind)
    tags = names = 0
    for wire in members(kind):
        name = _local(rules.fields.get(wire, PLAIN).name or wire)
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
        rule = rules.fields.get(wire, PLAIN)
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
    item = _item(annotation)
    if item is None:
        for child in node.named(name)[:1]:
            data[wire] = _value(child, annotation)
        return {name}
    if rule.wrapped:
        for wrapper in node.named(name)[:1]:
            data[wire] = [_value(child, item) for child in wrapper.children]
        return {name}
    name = _local(item_name(rule, item, wire))
    found = node.named(name)
    if found:
        data[wire] = [_value(child, item) for child in found]
    return {name}
