"""A verification speaks for itself: clients do not warn of answers that it makes up."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest
from support import here

DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Quiet", "version": "1"},
    "servers": [{"url": "https://quiet.example"}],
    "paths": {
        "/things": {
            "get": {
                "responses": {
                    "204": {"description": "Nothing"},
                    "default": {
                        "description": "A failure",
                        "content": {
                            "application/json": {
                                "schema": {
                                    "type": "object",
                                    "required": ["code"],
                                    "properties": {"code": {"type": "integer"}},
                                }
                            }
                        },
                    },
                }
            }
        }
    },
}


def test_clients_log_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Neither while it runs, nor for ever after."""
    (tmp_path / "openapi.json").write_text(json.dumps(DOCUMENT))
    given = ("--spec", "openapi.json", "--output", "out")
    assert here("generate", *given, cwd=tmp_path).returncode == 0
    log = logging.getLogger("quiet")
    with caplog.at_level(logging.DEBUG):
        result = here("verify", "--package-dir", "out", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert [one for one in caplog.records if one.name == "quiet"] == []
    assert not log.disabled
