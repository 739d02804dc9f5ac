"""A verification speaks for itself: clients do not warn of answers that it makes up."""

from __future__ import annotations

import json
import logging
import os
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


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HTTP_PROXY", "http://127.0.0.1:9"),
        ("all_proxy", "gopher://127.0.0.1:9"),
        ("SSL_CERT_FILE", "/nowhere/of/this/name"),
        ("QUIET_TIMEOUT", "soon"),
        ("QUIET_BASE_URL", "https://elsewhere.example"),
        ("QUIET_LOG", "loudly"),
    ],
)
def test_the_environment_is_the_applications(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    """Proxies, certificates and settings of the user's own clients do not count."""
    for one in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(one, raising=False)
    (tmp_path / "openapi.json").write_text(json.dumps(DOCUMENT))
    given = ("--spec", "openapi.json", "--output", "out")
    assert here("generate", *given, cwd=tmp_path).returncode == 0
    monkeypatch.setenv(name, value)
    result = here("verify", "--package-dir", "out", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert os.environ[name] == value
    assert "NO_PROXY" not in os.environ
