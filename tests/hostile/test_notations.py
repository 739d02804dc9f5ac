"""Given files that abuse their notation, want a document or one error with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from fuzz.trial import attempt

HEAD = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\n"
JSON = b'{"openapi": "3.0.3", "info": {"title": "T", "version": "1"}, "paths": {}'


def _bomb(levels: int) -> str:
    rows = ["x-0: &a0 {type: string}"]
    for level in range(1, levels):
        fields = ", ".join(f"p{n}: *a{level - 1}" for n in range(9))
        rows.append(f"x-{level}: &a{level} {{type: object, properties: {{{fields}}}}}")
    return "\n".join([*rows, f"components: {{schemas: {{S: *a{levels - 1}}}}}"])


REFUSED: dict[str, str | bytes] = {
    "an alias of itself": HEAD + "x: &a\n  b: *a\n",
    "a merge of itself": HEAD + "x: &a\n  <<: *a\n",
    "an alias of nothing": HEAD + "x: *nope\n",
    "aliases that multiply": HEAD + _bomb(9),
    "a million brackets": "[" * 1_000_000,
    "a deep block": HEAD + "x:\n" + "".join(" " * n + "a:\n" for n in range(1, 3000)),
    "an object as a key": HEAD + "x: {? {a: b} : c}\n",
    "a call": HEAD + "x: !!python/object/apply:os.system ['true']\n",
    "a new object": HEAD + "x: !!python/object/new:os.system ['true']\n",
    "a name": HEAD + "x: !!python/name:os.system\n",
    "a tag of one's own": HEAD + "x: !Made foo\n",
    "an include": HEAD + "x: !include /etc/passwd\n",
    "a renamed tag": "%TAG ! tag:yaml.org,2002:python/\n---\n"
    + HEAD
    + "x: !name:os [x]\n",
    "a nul in JSON": JSON + b"\x00}",
    "JSON twice": JSON + b"}\n" + JSON + b"}",
    "text after JSON": JSON + b"} x",
    "half a character": b'{"openapi": "3.0.3", "x": "\xc3',
    "an overlong character": JSON[:-1] + b'{"\xc0\xaf": {}}}',
    "a surrogate as bytes": JSON[:-1] + b'{"\xed\xa0\x80": {}}}',
}
READ: dict[str, str | bytes] = {
    "UTF-16": HEAD.encode("utf-16"),
    "UTF-32": HEAD.encode("utf-32"),
    "UTF-16 without a mark": (JSON + b"}").decode().encode("utf-16-be"),
    "lines that end in CR": HEAD.replace("\n", "\r"),
    "a huge integer": HEAD + "x: " + "9" * 20_000,
    "odd numbers": HEAD + "x: [0x1F, 0o17, 017, 0b11, 1_000, 1:30, .inf, -.nan]\n",
    "numbers that JSON has not": JSON + b', "x": 1e999, "y": NaN, "z": -Infinity}',
    "a moment": HEAD + "x: 2024-01-01T00:00:00Z\n",
    "an anchor made anew": HEAD + "x: [&a 1, *a, &a 2, *a]\n",
    "a key that stands twice": JSON + b', "paths": {}}',
    "escapes": HEAD + 'x: "\\e]0;x\\a\\0"\n',
}


def _tried(content: str | bytes, folder: Path, suffix: str) -> tuple[str, str]:
    file = folder / f"openapi{suffix}"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    outcome = attempt(file)
    assert outcome.kind != "finding", outcome.detail
    return outcome.kind, outcome.said


@pytest.mark.parametrize("suffix", [".yaml", ".json"])
@pytest.mark.parametrize("name", REFUSED)
def test_one_error_with_its_line(tmp_path: Path, name: str, suffix: str) -> None:
    kind, said = _tried(REFUSED[name], tmp_path, suffix)
    assert kind == "error"
    assert "line " in said
    assert "root:" not in said


@pytest.mark.parametrize("suffix", [".yaml", ".json"])
@pytest.mark.parametrize("name", READ)
def test_a_document_all_the_same(tmp_path: Path, name: str, suffix: str) -> None:
    assert _tried(READ[name], tmp_path, suffix)[0] == "package"
