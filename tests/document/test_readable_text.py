"""Documents as people and tools write them are read, or have one error at a line."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from support import at_most

from clientwright.diagnostics import Collector, GenerationError
from clientwright.document.read.load import load
from clientwright.document.read.locate import lines
from clientwright.document.read.readable_text import (
    cleaned,
    is_json_like,
    openapi_part,
    without_comments,
)
from clientwright.ir.document import Json

HEAD = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n"
PATHS = "paths:\n  /a:\n    get: {operationId: a}\n"
WHOLE = HEAD + PATHS
READ = {"paths": {"/a": {"get": {"operationId": "a"}}}}
JSON = '{"openapi": "3.0.3", "info": {"title": "T", "version": "1"}, "paths": {}}'


def _read(folder: Path, content: str | bytes) -> tuple[dict[str, Json], list[str]]:
    file = folder / "openapi"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    collector = Collector()
    root = dict(load(str(file), collector).root)
    assert root.pop("openapi") == "3.0.3"
    root.pop("info")
    return root, [one.code for one in collector]


@pytest.mark.parametrize(
    "content",
    [
        "---\n" + WHOLE + "---\nother: 1\n",
        "# c\n---\nother: 1\n---\n" + WHOLE,
        "---\ntitle: Front matter\nlayout: page\n---\n" + WHOLE,
        "---\n---\n" + WHOLE + "...\n---\n",
        WHOLE + "---\n",
        WHOLE + "---\n- a\n- b: {}\n---\nopenapi\n",
        "other: &a 1\n---\n" + WHOLE.replace("a}", "&a a}"),
        ("a: 1\n---\n" + WHOLE).replace("\n", "\r\n"),
    ],
)
def test_one_document_of_several(tmp_path: Path, content: str) -> None:
    assert _read(tmp_path, content) == (READ, ["several-documents"])


@pytest.mark.parametrize(
    "content",
    [
        "---\n" + WHOLE,
        "%YAML 1.2\n# c\n---\n" + WHOLE + "...\n",
        "--- # c\n" + WHOLE,
        WHOLE.replace("a}", "'a'}"),
        codecs.BOM_UTF8 + WHOLE.encode(),
        codecs.BOM_UTF8 * 2 + WHOLE.encode(),
        codecs.BOM_UTF16_LE + WHOLE.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + WHOLE.encode("utf-16-be"),
        WHOLE.encode("utf-16-le"),
        WHOLE.replace("\n", "\r\n"),
        WHOLE.replace("\n", "\r"),
        codecs.BOM_UTF16_LE + WHOLE.replace("\n", "\r\n").encode("utf-16-le"),
        WHOLE.replace(": {", ":\t{").replace("paths:", "paths:\t# c"),
    ],
)
def test_nothing_is_said_of_what_yaml_allows(
    tmp_path: Path, content: str | bytes
) -> None:
    assert _read(tmp_path, content) == (READ, [])


@pytest.mark.parametrize(
    "content",
    [
        HEAD + "\t\n" + PATHS,
        HEAD + "  \t \n" + PATHS + "\t",
        HEAD + "\t# note\n" + PATHS,
        (HEAD + "\t\n" + PATHS).replace("\n", "\r\n"),
        HEAD + "\ufeff" + PATHS,
        "%YAML 1.3\n---\n" + WHOLE,
        HEAD.replace("T,", "T\u2028U,") + PATHS + "\t\n",
    ],
)
def test_what_no_reader_needs_goes(tmp_path: Path, content: str) -> None:
    assert _read(tmp_path, content) == (READ, ["notation"])


@pytest.mark.parametrize(
    "content",
    [
        f"// one\n{JSON} // two\n",
        f"/* one\n{{ */{JSON}",
        JSON.replace(', "info"', ', // "x": {\n "info"'),
        JSON.replace('"paths"', '/**/ "paths" /* : */'),
        JSON.replace("{}}", "{},}").replace('": {', '": /* c */ {', 1),
        JSON.replace('"T"', '"http://x/*y*/ // \\" z"') + "// end",
    ],
)
def test_comments_in_json(tmp_path: Path, content: str) -> None:
    assert _read(tmp_path, content) == ({"paths": {}}, ["notation"])


VALUES = [
    ("enum: [=, '==', '<', =]", {"enum": ["=", "==", "<", "="]}),
    (
        "default: =\n    enum:\n    - =\n    - '!='",
        {"default": "=", "enum": ["=", "!="]},
    ),
    ("properties: {=: {}, '<<': {}}", {"properties": {"=": {}, "<<": {}}}),
    (
        "properties: {on: {}, no: {}, y: {}}",
        {"properties": {"on": {}, "no": {}, "y": {}}},
    ),
    ("properties: {1: {}, 1.50: {}}", {"properties": {"1": {}, "1.50": {}}}),
    ("properties: {true: {}, ~: {}}", {"properties": {"true": {}, "~": {}}}),
    ("properties: {2020-01-01: {}}", {"properties": {"2020-01-01": {}}}),
    ("x-a: &a {a: 1}\n    x-b: &a {b: 1}\n    x-c: *a", {"x-c": {"b": 1}}),
    ("x-a: &a {a: 1, b: 1}\n    x-c: {<<: *a, b: 2}", {"x-c": {"a": 1, "b": 2}}),
    ("x-c: {<<: [{a: 1}, {a: 2, b: 2}]}", {"x-c": {"a": 1, "b": 2}}),
    ("maximum: 18446744073709551615", {"maximum": 18446744073709551615}),
    (f"example: {'9' * 40}", {"example": int("9" * 40)}),
    ("example: !!str 1", {"example": "1"}),
    ("example: !!python/unicode 'x'", {"example": "x"}),
    ("example: !!python/long 5", {"example": 5}),
    ("example: !!python/none null", {"example": None}),
    ("example: !!python/tuple [a, 1]", {"example": ["a", 1]}),
    ("example: !!io.swagger.v3.oas.models.Info {a: 1}", {"example": {"a": 1}}),
    ("example: !!java.util.LinkedHashMap {a: 1}", {"example": {"a": 1}}),
    ("example: !ruby/hash:ActiveSupport::Map {a: 1}", {"example": {"a": 1}}),
    ("example: !ruby/symbol 5", {"example": "5"}),
]


@pytest.mark.parametrize(("yaml", "want"), VALUES, ids=[one[0] for one in VALUES])
def test_values(tmp_path: Path, yaml: str, want: dict[str, Json]) -> None:
    root, said = _read(tmp_path, f"{HEAD}components:\n  schemas:\n    {yaml}\n")
    schemas = root["components"]["schemas"]
    assert {key: schemas[key] for key in want} == want
    assert said == []


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (HEAD + "paths:\n\t/a: {}\n", "line 4, column 1: not valid YAML: a tab"),
        (
            HEAD + "tags:\n-\tname: a\n",
            "line 4, column 2: not valid YAML: a tab",
        ),
        (HEAD + "x: @a\n", "line 3, column 4: not valid YAML: a value that begins"),
        (
            HEAD + "x: Note: a\n",
            "line 3, column 8: not valid YAML: mapping",
        ),
        (WHOLE + "---\n" + WHOLE, "line 6, column 1: a second YAML document"),
        ("a: 1\n---\nb: 1\n", "line 2, column 1: a second YAML document"),
        (
            HEAD + "x: !include a.yaml\n",
            "line 3, column 4: a scalar with a tag",
        ),
        (
            HEAD + "x: !Made {a: 1}\n",
            "line 3, column 4: a tag that is not",
        ),
        (
            HEAD + "x: !!python/object:a.B {a: 1}\n",
            "line 3, column 4: a tag that is not",
        ),
        (HEAD + "x: {<<: 1}\n", "line 3, column 9: a merge key"),
        (f"{JSON[:-1]} // a", "line 1, column "),
        (f"{JSON[:-1]}, /* a", "line 1, column "),
    ],
)
def test_an_error_has_its_line(tmp_path: Path, content: str, message: str) -> None:
    file = tmp_path / "openapi.yaml"
    file.write_text(content)
    with pytest.raises(GenerationError) as caught:
        load(str(file), Collector())
    assert caught.value.message.startswith(message)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"---\ntitle: x\npaths: {{}}\n---\n{WHOLE}---\npaths: {{}}\n", 8),
        (f"{HEAD}\t\n{PATHS}", 5),
        (f"// a\n/* b\n */ {JSON}".replace('"paths": {', '\n"paths": {\n"/a": {}'), 5),
        (f"{HEAD}\ufeff{PATHS}".replace("T,", "'\u2028',"), 4),
    ],
)
def test_lines_are_those_of_the_file(text: str, line: int) -> None:
    assert lines(text, ["#/paths/~1a"]) == {"#/paths/~1a": line}


def test_time_is_linear() -> None:
    """Whatever never ends is looked for once."""
    for text in (
        "/*" * 300_000,
        '"\\"' * 300_000,
        "\t" * 600_000 + "x",
        "---\n" * 200_000,
    ):
        with at_most(5):
            for work in (cleaned, openapi_part, without_comments, is_json_like):
                work(text)
