"""Given bytes of a file, want a tree or one clear error."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from clientwright.diagnostics import Collector, GenerationError
from clientwright.document.read.limits import Limits
from clientwright.document.read.load import lines, load, locate

HEAD = '{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}'
YAML = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"
ROOT = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.json", HEAD.encode()),
        ("a.yaml", YAML.encode()),
        ("json-in.yaml", HEAD.encode()),
        ("yaml-in.json", YAML.encode()),
        ("bom.json", HEAD.encode("utf-8-sig")),
        ("utf16.json", HEAD.encode("utf-16")),
        ("utf16le.json", HEAD.encode("utf-16-le")),
        ("utf16be.yaml", YAML.encode("utf-16-be")),
        ("utf32.json", HEAD.encode("utf-32")),
        ("utf32be.json", HEAD.encode("utf-32-be")),
        ("tabs.json", HEAD.replace(" ", "\n\t").encode()),
        ("comma.json", HEAD.replace("{}}", "{},}").encode()),
        ("single.json", HEAD.replace('"', "'").encode()),
        ("crlf.yaml", YAML.replace("\n", "\r\n").encode()),
        ("start.yaml", b"---\n" + YAML.encode() + b"...\n"),
    ],
)
def test_notations(
    tmp_path: Path, collector: Collector, name: str, data: bytes
) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    assert load(str(file), collector).root == ROOT
    assert not list(collector)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "line 1: not an OpenAPI document: the file is empty"),
        (b"null", "the file is empty"),
        (b"[1]", "the file is an array"),
        (b"5", "the file is one scalar"),
        (b"<!DOCTYPE html><html></html>", "an HTML page"),
        (b"<?xml version='1.0'?><wsdl/>", "an XML or HTML file"),
        (b"\x1f\x8b\x08\x00rest", "a gzip file"),
        (b"PK\x03\x04rest", "a zip file"),
        (b"type Query {\n  a: Int\n}\n", "a GraphQL schema"),
        (b"import os\n\ndef f():\n    pass\n", "a Python file"),
        (b'syntax = "proto3";\nmessage A {}\n', "a Protocol Buffers file"),
        (b'{"swaggerVersion": "1.2"}', "a Swagger 1.x document"),
        (b"asyncapi: 3.0.0", "an AsyncAPI document"),
        (b"arazzo: 1.0.1", "an Arazzo document"),
        (b"overlay: 1.0.0\nactions: []", "an OpenAPI overlay"),
        (b"$schema: x\ntype: object", "a JSON Schema"),
        (b"paths: {}", "without its version"),
        (b"a: 1", "no `openapi` or `swagger` version"),
        (b"openapi: 99.1", "`openapi` is '99.1'"),
        (b"openapi: three", "`openapi` is 'three'"),
        (b"swagger: '1.2'", "`swagger` is '1.2'"),
        (b"a: b: c", "line 1, column 5: not valid YAML"),
        (b"a:\n\tb: 1", "line 2, column 1: not valid YAML"),
        (b'{"a": [1,\n 2', "line 2, column 3: not valid JSON"),
        (b'{"a": "\x01"}', "line 1, column 8: not valid JSON"),
        (b"a: \x00", "line 1, column 4: the control character U+0000"),
        (b"a: \xe9t\xe9", "line 1, column 4: the file is not UTF-8 text"),
        (b"a: 1\n---\nb: 2", "line 2, column 1: a second YAML document"),
        (b"a: !!python/name:os.system x", "line 1, column 4: a scalar with a tag"),
        (b"a: !x {b: 1}", "line 1, column 4: a tag that is not one of YAML's own"),
        (b"? [a]\n: 1", "line 1, column 3: a key must be a scalar"),
        (b"a: &b [*b]", "line 1, column 8: an alias that contains itself"),
        (b"a: *b", "line 1, column 4"),
        (b"a:\n  <<: 5", "line 2, column 7: a merge key"),
    ],
)
def test_what_is_no_document(
    tmp_path: Path, collector: Collector, data: bytes, message: str
) -> None:
    file = tmp_path / "api.yaml"
    file.write_bytes(data)
    with pytest.raises(GenerationError) as caught:
        load(str(file), collector)
    assert message in caught.value.message
    assert caught.value.place is not None
    assert caught.value.place.file == str(file)


BOMB = "\n".join(
    ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
)


@pytest.mark.parametrize(
    ("text", "limits", "option"),
    [
        (HEAD, Limits(bytes=20), "--max-bytes"),
        (BOMB, Limits(), "--max-nodes"),
        ("a: [1, 2, 3, {b: 4, c: 5}]", Limits(nodes=5), "--max-nodes"),
        ("[[], [], [], [], [], []]", Limits(nodes=5), "--max-nodes"),
        ("[" + "{}, " * 9 + "broken", Limits(nodes=5), "--max-nodes"),
        (f"a: &a {'x' * 500}\nb: [{'*a, ' * 50}]", Limits(bytes=2000), "--max-bytes"),
        ("[" * 500 + "]" * 500, Limits(), "--max-depth"),
        ('{"a":' * 100_000 + "1" + "}" * 100_000, Limits(), "--max-depth"),
        ("a:\n" + "".join(" " * n + "- \n" for n in range(500)), Limits(), "depth"),
    ],
)
def test_limits(
    tmp_path: Path, collector: Collector, text: str, limits: Limits, option: str
) -> None:
    file = tmp_path / "api.yaml"
    file.write_text(text)
    with pytest.raises(GenerationError) as caught:
        load(str(file), collector, limits)
    assert option in (caught.value.hint or "")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("on", "on"),
        ("no", "no"),
        ("yes", "yes"),
        ("y", "y"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("2020-01-01", "2020-01-01"),
        ("1:30", "1:30"),
        ("1e-08", 1e-08),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("12", 12),
        ("-12", -12),
        ("+3", 3),
        ("012", "012"),
        ("0o17", 15),
        ("0x1F", 31),
        ("1_000", "1_000"),
        ("=", "="),
        ("'12'", "12"),
        ("! 12", "12"),
        ("!!str 12", "12"),
        ("!!float '1'", 1.0),
        ("!!binary aGk=", "aGk="),
        ("9" * 5000, "9" * 5000),
        ("!!set {a, b}", {"a": None, "b": None}),
        (".nan", ".nan"),
        ("1e999", "1e999"),
    ],
)
def test_yaml_scalars(
    tmp_path: Path, collector: Collector, text: str, want: Any
) -> None:
    file = tmp_path / "api.yaml"
    file.write_text(f"openapi: 3.1.0\nx: {text}\n")
    value = load(str(file), collector).root["x"]
    assert value == want
    assert type(value) is type(want)


def test_keys_are_what_was_written(tmp_path: Path, collector: Collector) -> None:
    file = tmp_path / "api.yaml"
    keys = ["200", "true", "null", "3.1", "on", "2020-01-01", "012", "~", "<a>"]
    text = "".join(f"  {key}: 1\n" for key in keys)
    file.write_text(f"openapi: 3.1.0\nx:\n{text}")
    assert list(load(str(file), collector).root["x"]) == keys


def test_merge_keys(tmp_path: Path, collector: Collector) -> None:
    file = tmp_path / "api.yaml"
    file.write_text(
        "openapi: 3.1.0\n"
        "a: &a {x: 1, y: 1}\n"
        "b: &b {y: 2, z: 2}\n"
        "c: {<<: [*a, *b], x: 3}\n"
        "'<<': 5\n"
    )
    root = load(str(file), collector).root
    assert root["c"] == {"x": 3, "y": 1, "z": 2}
    assert root["<<"] == 5
    assert not list(collector)


@pytest.mark.parametrize("suffix", ["yaml", "json"])
def test_duplicate_keys_are_named(
    tmp_path: Path, collector: Collector, suffix: str
) -> None:
    text = '{"openapi": "3.1.0",\n "p": {"/a": {"x": 1},\n "/a": {"x": 2}}}'
    if suffix == "yaml":
        text = "openapi: 3.1.0\np:\n  /a: {x: 1}\n  /a: {x: 2}\n"
    file = tmp_path / f"api.{suffix}"
    file.write_text(text)
    assert load(str(file), collector).root["p"] == {"/a": {"x": 2}}
    (found,) = collector
    assert found.code == "duplicate-key"
    assert found.place is not None
    assert found.place.pointer == "#/p/~1a"
    assert "line 3 and on line 4" in found.message or "line 2" in found.message


@pytest.mark.parametrize(
    ("text", "openapi", "version"),
    [
        ("openapi: 3.1\ninfo: {version: 1.10}", "3.1", "1.10"),
        ("openapi: 3.0.3\ninfo: {version: 2020-01-01}", "3.0.3", "2020-01-01"),
        ('{"openapi": 3.1, "info": {"version": 2.0}}', "3.1", "2.0"),
        ("openapi: 3.2.0\ninfo: {version: 7}", "3.2.0", "7"),
        ("openapi: 3.0.0-rc1\ninfo: {version: v1}", "3.0.0-rc1", "v1"),
    ],
)
def test_versions_stay_as_written(
    tmp_path: Path, collector: Collector, text: str, openapi: str, version: str
) -> None:
    file = tmp_path / "api.yaml"
    file.write_text(text)
    root = load(str(file), collector).root
    assert root["openapi"] == openapi
    assert root["info"]["version"] == version


def test_halves_of_surrogate_pairs_are_replaced(
    tmp_path: Path, collector: Collector
) -> None:
    file = tmp_path / "api.json"
    file.write_text(r'{"openapi": "3.1.0", "x": "\ud83d\ude00", "y": "\ud800"}')
    root = load(str(file), collector).root
    assert root["x"] == "\U0001f600"
    assert root["y"] == "\ufffd"
    assert [one.code for one in collector] == ["lone-surrogate"]


def test_nothing_is_fetched_by_default(collector: Collector) -> None:
    with pytest.raises(GenerationError, match="nothing is fetched"):
        load("https://example.com/openapi.json", collector)


def test_a_missing_file_is_an_error(tmp_path: Path, collector: Collector) -> None:
    with pytest.raises(GenerationError, match="cannot be read: No such file"):
        load(str(tmp_path / "none.yaml"), collector)


@pytest.mark.parametrize(
    ("pointer", "line"),
    [
        ("#", 1),
        ("#/info", 2),
        ("#/info/title", 3),
        ("#/paths/~1a/get/tags/1", 8),
        ("#/paths/~1a/get/none", 6),
        ("#/missing", 1),
    ],
)
@pytest.mark.parametrize("json", [True, False])
def test_lines(tmp_path: Path, pointer: str, line: int, json: bool) -> None:
    text = (
        "openapi: 3.1.0\ninfo:\n  title: T\npaths:\n"
        "  /a:\n    get:\n      tags: [a,\n        b]\n"
    )
    if json:
        text = (
            '{"openapi": "3.1.0",\n\t"info": {\n\t"title": "\\ud83d\\ude00"},\n'
            '"paths": {\n\t"/a": {\n"get": {\n"tags": ["a",\n\t"b"]}}}}'
        )
    file = tmp_path / "api.yaml"
    file.write_text(text)
    assert locate(str(file), pointer) == line
    assert lines(str(file), [pointer, "#/info"]) == {pointer: line, "#/info": 2}


def test_no_line_for_a_file_that_is_gone() -> None:
    assert locate("/nowhere/api.yaml", "#/info") is None
    assert locate("https://example.com/api.yaml", "#/info") is None
