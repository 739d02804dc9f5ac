"""The two rendered pages: each line that states a fact is a fact of our document.

A page lists a field as its name, its type and perhaps `required`, one a line; words
about it follow, with limits (`Maximum length: 255`), patterns and values as lines of
their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from support import SPECS
from vendors.samples import APEXSCORE, FACTIFY, Sample

_SECTIONS = ("Authorizations", "Path Parameters", "Body", "Response")
_TYPE = re.compile(
    r"(?:\w+ · )?((?:enum<)?(?:string|integer|object|any)\S*(?: \| null)?)"
)
_LIMIT = re.compile(r"(?:Maximum (?:string )?length: (\d+)|Pattern: (\^.+))")
_NAMED = re.compile(r"[•*] (\d+) - (\w+)")

by_vendor = pytest.mark.parametrize(
    "sample", [APEXSCORE, FACTIFY], ids=lambda sample: sample.vendor
)


@dataclass(frozen=True)
class Field:
    """What a page, or a document, states about one field."""

    type: str
    """As the pages write it: `string<uuid>`, `enum<integer>`, `string | null`."""

    required: bool
    limits: frozenset[str] = frozenset()
    options: tuple[str, ...] = ()
    named: tuple[tuple[str, str], ...] = ()


def _page(seeds: Path, sample: Sample) -> str:
    """Give the page whose sample answer is the vendor's."""
    (found,) = (
        text
        for text in (path.read_text("utf-8") for path in sorted(seeds.glob("*.txt")))
        if text.startswith("Skip to main content") and _path(text) == _template(sample)
    )
    return found


def _path(page: str) -> str:
    """Put a page's path together, which stands there in pieces."""
    pieces = page.split("\n")[2:]
    end = next(
        n for n, piece in enumerate(pieces) if not re.match(r"/$|[\w{}-]+$", piece)
    )
    return "".join(pieces[:end]).removesuffix("TypeScript")


def _document(sample: Sample) -> dict[str, Any]:
    text = (SPECS / sample.vendor / "openapi.yaml").read_text("utf-8")
    document: dict[str, Any] = yaml.safe_load(text)
    return document


def _template(sample: Sample) -> str:
    (path,) = _document(sample)["paths"]
    return str(path)


def _listed(page: str) -> dict[str, dict[str, Field]]:
    """Read the lists of fields, by section."""
    sections: dict[str, dict[str, Field]] = {}
    lines = page.split("\n")
    starts = [
        number
        for number, line in enumerate(lines[:-1])
        if re.fullmatch(r"\w+", line) and _TYPE.fullmatch(lines[number + 1])
    ]
    section = ""
    for number, line in enumerate(lines):
        if line in _SECTIONS:
            section = line
        if number in starts:
            end = min((one for one in starts if one > number), default=len(lines))
            told = lines[number + 1 : end]
            sections.setdefault(section, {})[line] = _read(told)
    return sections


def _read(told: list[str]) -> Field:
    kind = _TYPE.fullmatch(told[0])
    assert kind is not None
    limits = [_LIMIT.fullmatch(line) for line in told]
    named = [_NAMED.search(line) for line in told]
    options = (
        told[told.index("Available options:") + 1 :]
        if ("Available options:" in told)
        else []
    )
    return Field(
        kind[1],
        "required" in told,
        frozenset(match[1] or match[2] for match in limits if match),
        tuple(line.strip(",") for line in options if re.fullmatch(r"\d+,?", line)),
        tuple((match[1], match[2]) for match in named if match),
    )


def _resolved(document: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/components/schemas/")
        found: dict[str, Any] = document["components"]["schemas"][name]
        return found
    return schema


def _type(document: dict[str, Any], schema: dict[str, Any]) -> str:
    """Write a schema's type as the pages do."""
    schema = _resolved(document, schema)
    kinds = schema.get("type", "any")
    nullable = schema.get("nullable", False)
    if isinstance(kinds, list):
        (kind,), nullable = [one for one in kinds if one != "null"], "null" in kinds
    else:
        kind = kinds
    if kind == "array":
        return _type(document, schema["items"]) + "[]"
    if "enum" in schema:
        kind = f"enum<{kind}>"
    if "format" in schema:
        kind = f"{kind}<{schema['format']}>"
    return f"{kind} | null" if nullable else kind


def _fields(document: dict[str, Any], schema: dict[str, Any]) -> dict[str, Field]:
    schema = _resolved(document, schema)
    return {
        name: _stated(document, one, required=name in schema.get("required", []))
        for name, one in schema["properties"].items()
    }


def _stated(
    document: dict[str, Any], schema: dict[str, Any], *, required: bool
) -> Field:
    target = _resolved(document, schema)
    limits = {str(target[key]) for key in ("maxLength", "pattern") if key in target}
    return Field(
        _type(document, schema),
        required,
        frozenset(limits),
        tuple(str(value) for value in target.get("enum", [])),
        tuple(_NAMED.findall(target.get("description", ""))),
    )


@by_vendor
def test_fields_are_the_page_s(seeds: Path, sample: Sample) -> None:
    """Names, order, types, limits, patterns, values, and which are required."""
    listed = _listed(_page(seeds, sample))
    document = _document(sample)
    (operation,) = (item["post"] for item in document["paths"].values())
    (body,) = operation["requestBody"]["content"].values()
    (answer,) = operation["responses"]["2XX"]["content"].values()
    parameters = {
        one["name"]: _stated(document, one["schema"], required=one["required"])
        for one in operation.get("parameters", [])
        if one["in"] == "path"
    }
    fields = _fields(document, body["schema"])
    assert list(listed["Body"].items()) == list(fields.items())
    assert listed["Response"] == _fields(document, answer["schema"])
    assert listed.get("Path Parameters", {}) == parameters
    assert list(listed["Authorizations"]) == ["Authorization"]
    assert document["security"] == [{"bearerAuth": []}]


@by_vendor
def test_nested_fields_are_the_sample_s(sample: Sample) -> None:
    """What the lists leave out is taken from the sample answer, all of it."""
    document = _document(sample)
    (operation,) = (item["post"] for item in document["paths"].values())
    (answer,) = operation["responses"]["2XX"]["content"].values()
    _same_fields(document, answer["schema"], sample.answer)


def _same_fields(document: dict[str, Any], schema: dict[str, Any], value: Any) -> None:
    schema = _resolved(document, schema)
    if isinstance(value, dict):
        assert set(schema["properties"]) == set(value)
        for name, one in value.items():
            _same_fields(document, schema["properties"][name], one)
    elif isinstance(value, list):
        for item in value:
            _same_fields(document, schema["items"], item)


def test_server_is_the_one_of_the_curl_sample(seeds: Path) -> None:
    """ApexScore's sample names a server; Factify's page none, and so ours has none."""
    page = _page(seeds, APEXSCORE)
    (url,) = re.findall(r"^--url (\S+)", page, re.MULTILINE)
    (server,) = _document(APEXSCORE)["servers"]
    assert server["url"] + _template(APEXSCORE) == url
    assert "http" not in _page(seeds, FACTIFY)
    assert "servers" not in _document(FACTIFY)
