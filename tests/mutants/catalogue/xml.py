"""Mistakes in XML."""

from __future__ import annotations

from mutants.edits import Code, Within
from mutants.mutant import MODELS, RULES, Mutant

MUTANTS = (
    Mutant(
        "xml",
        "attribute as element",
        Code(MODELS, "XmlField(attribute=True)", "XmlField()"),
    ),
    Mutant(
        "xml",
        "root renamed",
        Code(MODELS, "XmlRules(NAME, **KEYS)", 'XmlRules("root", **KEYS)'),
    ),
    Mutant(
        "xml",
        "wrapper lost",
        Code(
            MODELS, "XmlField(*ARGS, wrapped=True, **KEYS)", "XmlField(*ARGS, **KEYS)"
        ),
    ),
    Mutant(
        "xml",
        "element under the property's name",
        Code(MODELS, "XmlField(NAME)", "XmlField()"),
    ),
    Mutant(
        "xml",
        "text not escaped",
        Within(
            "xml_writing",
            "_text",
            "return escape(_checked(text))",
            "return _checked(text)",
        ),
    ),
    Mutant(
        "xml",
        "attribute changed",
        Within(
            "xml_writing",
            "_members_of",
            "{quoteattr(_checked(scalar(one)))}",
            "'{_checked(scalar(one))}0'",
        ),
    ),
    Mutant(
        "xml",
        "numbers read as text",
        Within("xml_reading", "_leaf", "if int in kinds and", "if False and"),
    ),
    Mutant(
        "xml",
        "only the first of a list",
        Within(
            "xml_reading",
            "_read_member",
            "in wrapper.children]",
            "in wrapper.children[:1]]",
        ),
    ),
    Mutant(
        "xml",
        "sent as JSON",
        Code(
            RULES,
            'Xml("body", **KEYS)',
            'Json("body")',
            imports="from .._runtime.body import Json",
        ),
    ),
    Mutant(
        "xml",
        "attributes not read",
        Within("xml_reading", "_object", "if name in node.attributes:", "if False:"),
    ),
)
