"""Fields that exclude one another, and words that name nothing.

OpenAPI 3.2, sections 4.4 (License Object), 4.12 (Parameter Object), 4.19 (Example
Object) and 4.22 (Tag Object); Swagger 2.0, "Swagger Object", `schemes`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from ....diagnostics import Severity
from ....ir.document import METHODS, Json, join
from ..rule import Repair, Site, aside, drop, put, rule

_NEWER: Final = ("3.0", "3.1", "3.2")
_OF_SCHEMA: Final = ("style", "explode", "allowReserved")
"""Fields of a parameter that are for its `schema`, and not for its `content`."""

_EXAMPLES: Final = ("example", "examples")

_SCHEMES: Final = frozenset({"http", "https", "ws", "wss"})


@rule(
    "Parameter",
    "Header",
    code="unknown-field",
    recognizes="`style`, `explode` or `allowReserved` beside `content`",
    writes="`x-<field>`, with the same value",
    severity=Severity.INFO,
    versions=_NEWER,
    keys=("content",),
)
def beside_content(site: Site) -> Iterator[Repair]:
    """They are for parameters with a `schema` (section 4.12.2, Fixed Fields)."""
    if "schema" in site.value or "$ref" in site.value:
        return
    for name in _OF_SCHEMA:
        if name in site.value:
            yield aside(site, name, f"`{name}` does not count beside `content`")


@rule(
    "Parameter",
    "Header",
    code="example-form",
    recognizes="examples beside the `content` of a parameter",
    writes="those of its media type; `x-<field>` where that has some",
    severity=Severity.INFO,
    versions=("3.0",),
    keys=_EXAMPLES,
)
def examples_beside_content(site: Site) -> Iterator[Repair]:
    """Before 3.1 they are for a `schema` (3.0.4, section 4.7.12.2)."""
    content = site.value.get("content")
    if "schema" in site.value or not isinstance(content, dict) or len(content) != 1:
        return
    ((media, entry),) = content.items()
    told = "examples beside `content` are those of its media type"
    for name in _EXAMPLES:
        if name not in site.value:
            continue
        if not isinstance(entry, dict) or not entry.keys().isdisjoint(_EXAMPLES):
            yield aside(site, name, told)
            continue
        at = join(site.pointer, "content", media, name)
        old = f"{site.pointer}/{name}"
        yield Repair(at, told, put(site.value[name]), ((at, old),), place=old)
        yield Repair(old, "", drop)


@rule(
    "Link",
    code="unknown-field",
    recognizes="a link with both `operationId` and `operationRef`",
    writes="`operationId` if an operation has it, the other as `x-<field>`",
    severity=Severity.INFO,
    versions=_NEWER,
    keys=("operationRef",),
)
def two_targets(site: Site) -> Iterator[Repair]:
    """They exclude one another (section 4.20, Link Object)."""
    if "operationId" not in site.value:
        return
    named = site.value["operationId"] in _operation_ids(site.document.root)
    other = "operationRef" if named else "operationId"
    yield aside(site, other, "a link has one target: `operationId` or `operationRef`")


def _operation_ids(root: Mapping[str, Json]) -> Iterator[Json]:
    paths = root.get("paths")
    for item in paths.values() if isinstance(paths, dict) else ():
        for method in METHODS if isinstance(item, dict) else ():
            operation = item.get(method)
            if isinstance(operation, dict):
                yield operation.get("operationId")


@rule(
    "License",
    code="unknown-field",
    recognizes="a license with both `url` and `identifier`",
    writes="`url`, the other as `x-identifier`",
    severity=Severity.INFO,
    versions=("3.1", "3.2"),
    keys=("identifier",),
)
def license_url(site: Site) -> Iterator[Repair]:
    """They are mutually exclusive (section 4.4, `identifier`)."""
    if "url" in site.value:
        yield aside(site, "identifier", "`url` says already what the license is")


@rule(
    "Example",
    code="unknown-field",
    recognizes="an example with both `value` and `externalValue`",
    writes="`value`, the other as `x-externalValue`",
    severity=Severity.INFO,
    versions=_NEWER,
    keys=("externalValue",),
)
def external_value(site: Site) -> Iterator[Repair]:
    """They are mutually exclusive (section 4.19, `externalValue`)."""
    if "value" in site.value:
        yield aside(site, "externalValue", "`value` has the example already")


@rule(
    "Document",
    code="unknown-field",
    recognizes="a tag whose `parent` is no tag",
    writes="`x-parent`, with the same value",
    severity=Severity.INFO,
    versions=("3.2",),
    keys=("tags",),
    late=True,
)
def parent(site: Site) -> Iterator[Repair]:
    """The parent is another tag of the document (section 4.22, `parent`)."""
    listed = site.value["tags"]
    tags = [one for one in listed if isinstance(one, dict)] if listed else []
    names = [one.get("name") for one in tags]
    for index, tag in enumerate(listed if len(tags) == len(listed) else ()):
        if "parent" in tag and tag["parent"] not in names:
            inner = Site("Tag", tag, f"#/tags/{index}", site.version, site.document)
            yield aside(inner, "parent", "no tag has the name of this `parent`")


@rule(
    "Document",
    "Operation",
    code="spelling",
    recognizes="a transfer protocol in another spelling: `https:`, `HTTP`",
    writes="the word of the standard; nothing of what is no protocol",
    severity=Severity.INFO,
    versions=("2",),
    keys=("schemes",),
)
def schemes(site: Site) -> Iterator[Repair]:
    """It is one of `http`, `https`, `ws`, `wss` (`schemes`)."""
    listed = site.value["schemes"]
    for index, word in enumerate(listed if isinstance(listed, list) else ()):
        if not isinstance(word, str) or word in _SCHEMES:
            continue
        at, meant = f"{site.pointer}/schemes/{index}", word.strip().lower().rstrip(":/")
        if meant in _SCHEMES:
            yield Repair(at, f"the transfer protocol is `{meant}`", put(meant))
        else:
            yield Repair(at, "no transfer protocol has this name", drop)


@rule(
    "Operation",
    code="missing-field",
    recognizes="`responses` without any, since OpenAPI 3.1",
    writes="nothing: the field goes",
    severity=Severity.INFO,
    versions=("3.1", "3.2"),
    keys=("responses",),
)
def no_responses(site: Site) -> Iterator[Repair]:
    """They may be left out, and else have one at least (section 4.16)."""
    if site.value["responses"] == {}:
        yield Repair(f"{site.pointer}/responses", "there are no `responses`", drop)
