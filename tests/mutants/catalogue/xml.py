"""Mistakes in XML."""

from __future__ import annotations

from mutants.mutant import MODELS, Mutant, runtime

XML = runtime("xml")

MUTANTS = (
    Mutant(
        "xml",
        "attribute as element",
        MODELS,
        r"XmlField\(attribute=True\)",
        "XmlField()",
    ),
    Mutant(
        "xml",
        "root renamed",
        MODELS,
        r'XmlRules\(\s*"\w+"',
        'XmlRules("root"',
    ),
    Mutant("xml", "wrapper lost", MODELS, r", wrapped=True", ""),
    Mutant(
        "xml",
        "element under the property's name",
        MODELS,
        r'XmlField\("(\w+)"\)',
        "XmlField()",
    ),
    Mutant(
        "xml",
        "text not escaped",
        XML,
        r"return escape\(_checked\(text\)\)",
        "return _checked(text)",
    ),
    Mutant(
        "xml",
        "attribute changed",
        XML,
        r"\{quoteattr\(_checked\(scalar\(value\)\)\)\}",
        "'{_checked(scalar(value))}0'",
    ),
    Mutant("xml", "numbers read as text", XML, r"if int in kinds and", "if False and"),
    Mutant(
        "xml",
        "only the first of a list",
        XML,
        r"in wrapper\.children\]",
        "in wrapper.children[:1]]",
    ),
    Mutant("xml", "sent as JSON", "resources/*.py", r"body=Xml\(", "body=Json("),
    Mutant(
        "xml", "attributes not read", XML, r"if name in node\.attributes:", "if False:"
    ),
)
