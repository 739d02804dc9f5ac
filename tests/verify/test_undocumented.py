"""The judge asks what becomes of content that no document promises."""

from __future__ import annotations

import json
from pathlib import Path

from support import here
from verify.packages import damaged, make

_SILENT = """\
openapi: 3.1.0
info: {title: Files, version: '1'}
servers: [{url: 'https://files.example'}]
paths:
  /files/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    get: {operationId: get_file, responses: {'200': {description: Whatever it is}}}
"""


def test_content_of_a_get_that_documents_none(tmp_path: Path) -> None:
    """A client that drops it has three failures: data, text and a file."""
    document = tmp_path / "files.yaml"
    document.write_text(_SILENT, encoding="utf-8")
    package = make(document, tmp_path)
    file = "resources/files.py"
    package = damaged(
        package, tmp_path / "b", file, '"200": AnyContent()', '"200": None'
    )
    report = tmp_path / "report.json"
    result = here("verify", "--package-dir", package, "--report", report)
    assert result.returncode == 1
    failures = str(json.loads(report.read_text(encoding="utf-8"))["failures"])
    assert [kind in failures for kind in ("json", "csv", "png")] == [True] * 3
