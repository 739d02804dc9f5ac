"""What the document says about classes and fields, as docstrings."""

from __future__ import annotations

from ....ir.document import Json
from ....ir.query import resolve
from ....ir.schema import (
    ConstSchema,
    EnumSchema,
    ObjectSchema,
    Schema,
    SchemaBase,
    SchemaId,
)
from ...docs import docstrings as docs
from ...source import escape as text
from ..annotations import Annotations

COLUMNS = 81
"""Room for a line between the quotes, at an indentation of 4."""

_LONGEST_EXAMPLE = 60
_PATCH = "What is not set stays as it is; None removes it (RFC 7396)."


def class_lines(node: Schema, name: str) -> list[str]:
    """Give the docstring of a class or alias; nothing where there is only a name."""
    said = (node.description or "").strip()
    if not said and node.title and docs.says_more(node.title, name):
        said = node.title.strip()
    facts = docs.limits(node) if not isinstance(node, ObjectSchema) else ""
    lines = _lines(_joined(docs.closed(said), facts))
    if isinstance(node, ObjectSchema) and node.is_patch:
        lines = [*lines, "", _PATCH] if lines else [_PATCH]
    if node.deprecated and "deprecated" not in said.casefold():
        lines = [*lines, "", "Deprecated."] if lines else ["Deprecated."]
    return lines


def field_docstring(annotations: Annotations, schema: SchemaId) -> str:
    """Write the docstring of a field, at an indentation of 4; empty: nothing to say.

    What a named class says about itself is not said again where it is used.
    """
    own = annotations.api.schemas[annotations.api.same.get(schema, schema)]
    target_id = resolve(annotations.api, schema)
    target = annotations.api.schemas[target_id]
    said = own.description
    if not said and own is not target and not annotations.has_name(target_id):
        said = target.description
    if not said and own is target and isinstance(target, ObjectSchema | EnumSchema):
        said = None
    elif own is target and annotations.has_name(target_id):
        # An inline class or alias has the description itself.
        said = _first_sentence(said)
    here = annotations.api.schemas[schema].description
    if here and here != own.description:
        # Schemas that are alike share a name, and each keeps its own words.
        said = here
    described = said or ""
    facts = [docs.limits(own if own.limits else target, described)]
    facts.append(docs.default(own, described) or docs.default(target, described))
    if own.deprecated and not (said and "deprecated" in said.casefold()):
        facts.append("Deprecated.")
    example = _example(own, said) or _example(target, said)
    words = docs.closed(said or "")
    if example and _can_continue(words):
        words = f"{words[:-1]}, for example `{example}`."
    elif example:
        facts.append(f"For example `{example}`.")
    whole = _joined(words, " ".join(fact for fact in facts if fact))
    if not whole:
        return ""
    if len(whole) <= 78 and _is_simple(whole):
        return f'"""{whole}"""'
    return text.attribute_docstring(_lines(whole), 4)


def _first_sentence(said: str | None) -> str | None:
    return text.sentence(said) if said else said


def _is_simple(whole: str) -> bool:
    """Tell text that needs neither wrapping nor escapes."""
    return (
        whole.isascii()
        and whole.isprintable()
        and not any(mark in whole for mark in '"\\<&')
        and "  " not in whole
    )


def _can_continue(words: str) -> bool:
    """Tell one short sentence that an example can be hung on."""
    return (
        2 < len(words) <= 100
        and words.endswith(".")
        and ". " not in words
        and "\n" not in words
        and not any(mark in words.casefold() for mark in ("example", "e.g", "such as"))
    )


def _example(node: SchemaBase, said: str | None) -> str:
    """Give a short example that is not in the description already."""
    if isinstance(node, EnumSchema | ConstSchema) or not node.examples:
        return ""
    example: Json = node.examples[0]
    if isinstance(example, bool) or not isinstance(example, str | int | float):
        return ""
    written = str(example)
    if not 0 < len(written) <= _LONGEST_EXAMPLE or not written.isprintable():
        return ""
    if "`" in written or written.strip() != written or (said and written in said):
        return ""
    return "" if written == node.default else written


def _joined(said: str, facts: str) -> str:
    if not (said and facts):
        return said or facts
    several = "\n" in said.strip() or text.ITEM.match(said)
    return f"{said}\n\n{facts}" if several else f"{said} {facts}"


def _lines(whole: str) -> list[str]:
    return text.prose(whole, COLUMNS)
