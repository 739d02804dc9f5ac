"""`verify --report`: exactly what users' programs rely on."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from support import clientwright, here
from verify.packages import damaged, make

SHOP = Path(__file__).with_name("shop.yaml")
FAULTY = Path(__file__).with_name("faulty.yaml")
OVERLAY = Path(__file__).with_name("faulty-overlay.yaml")
RULES = "resources/orders.py"
PROMISED = {
    "operations",
    "verified",
    "calls",
    "failures",
    "documentFaults",
    "seconds",
}


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a package without a mistake."""
    return make(SHOP, tmp_path_factory.mktemp("whole"))


def _verify(package: Path, folder: Path, *more: str | Path) -> tuple[int, Any]:
    file = folder / "report.json"
    result = here("verify", "--package-dir", package, "--report", file, *more)
    return result.returncode, json.loads(file.read_text("utf-8"))


def test_of_a_right_package(shop: Path, tmp_path: Path) -> None:
    """Everything is verified, by numbers of the right kinds."""
    code, report = _verify(shop, tmp_path)
    assert code == 0
    assert report.keys() == PROMISED | {"clientwright", "unmade", "ledger", "webhooks"}
    assert (report["operations"], report["verified"]) == (3, 3)
    assert (report["failures"], report["documentFaults"]) == ([], [])
    assert type(report["calls"]) is int
    assert report["calls"] > 3 * 2
    assert type(report["seconds"]) is float


def test_of_an_asynchronous_package(tmp_path: Path) -> None:
    """It has a client: its models are shown by calls, as those of any other."""
    settings = f'[vendors.shop]\nspec = "{SHOP.name}"\noutput = "shop"\nsync = false\n'
    (tmp_path / "clientwright.toml").write_text(settings, encoding="utf-8")
    shutil.copy(SHOP, tmp_path)
    made = here("generate", "-q", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    code, report = _verify(tmp_path / "shop", tmp_path)
    assert (code, report["verified"]) == (0, 3)
    assert "models" not in report


def test_one_mistake_is_one_line(shop: Path, tmp_path: Path) -> None:
    """What many calls show is printed once, with their number and the first of them."""
    wrong = damaged(shop, tmp_path, RULES, 'Query("limit")', 'Query("limits", "limit")')
    result = here("verify", "--package-dir", wrong)
    errors = [one for one in result.stderr.splitlines() if one.startswith("error:")]
    assert len(errors) <= 4
    assert errors[0].startswith("error: GET /orders: query parameter limit: ")
    assert " calls, first: expected " in errors[0]
    assert "#/paths/~1orders/get" in errors[0]


def test_of_a_damaged_package(shop: Path, tmp_path: Path) -> None:
    """A failure says where, in which client, after which status, and what."""
    wrong = damaged(shop, tmp_path, RULES, 'Query("limit")', 'Query("limits", "limit")')
    code, report = _verify(wrong, tmp_path)
    assert code == 1
    assert (report["operations"], report["verified"]) == (3, 2)
    failure = report["failures"][0]
    assert failure.keys() == {
        "pointer",
        "mode",
        "status",
        "what",
        "expected",
        "actual",
        "call",
        "request",
        "answer",
    }
    assert failure["pointer"] == "#/paths/~1orders/get"
    assert {one["mode"] for one in report["failures"]} == {"sync", "async"}
    assert failure["status"] is None
    assert failure["what"] == "query parameter limit"
    assert "missing" in failure["actual"]
    assert "limits=" in failure["request"]


def test_status_of_a_wrong_answer(shop: Path, tmp_path: Path) -> None:
    """A failure after an answer has its status, and shows it."""
    wrong = damaged(shop, tmp_path, RULES, '"201": ', '"202": ')
    code, report = _verify(wrong, tmp_path)
    assert code == 1
    failure = report["failures"][0]
    assert failure["status"] == 201
    assert failure["answer"].startswith("201\ncontent-type: text/html\n\n<!doctype")


def test_an_edited_package_is_verified_as_it_is(shop: Path, tmp_path: Path) -> None:
    """Hashes play no part: what does the same is as good."""
    edited = damaged(
        shop,
        tmp_path,
        "resources/orders.py",
        'Query("limit")',
        'Query("limit", "limit")',
    )
    code, report = _verify(edited, tmp_path)
    assert (code, report["verified"]) == (0, 3)


def test_faults_of_the_document(tmp_path: Path) -> None:
    """They are listed with what mends them, and take nothing out of the count."""
    package = tmp_path / "faulty"
    made = here(
        "generate", "--spec", FAULTY, "--overlay", OVERLAY, "--output", package, "-q"
    )
    assert made.returncode == 0, made.stderr
    spec = ("--spec", FAULTY, "--overlay", OVERLAY)
    code, report = _verify(package, tmp_path, *spec)
    assert code == 0
    assert (report["operations"], report["verified"]) == (1, 1)
    faults = {one["code"]: one for one in report["documentFaults"]}
    assert faults.keys() == {
        "example-not-of-format",
        "example-undeclared-property",
        "scopes-not-allowed",
    }
    undeclared = faults["example-undeclared-property"]
    assert undeclared.keys() == {"pointer", "code", "what", "mendedBy", "file"}
    assert "reason" in undeclared["what"]
    assert undeclared["mendedBy"] == str(OVERLAY)
    assert faults["scopes-not-allowed"]["mendedBy"] is None
    assert all(one["file"] == str(FAULTY) for one in faults.values())


def test_another_document_fails(shop: Path, tmp_path: Path) -> None:
    """`--spec` names the document that the package must be from."""
    other = tmp_path / "other.yaml"
    text = SHOP.read_text("utf-8").replace("maximum: 50", "maximum: 60")
    other.write_text(text, encoding="utf-8")
    code, report = _verify(shop, tmp_path, "--spec", other)
    assert code == 1
    assert report["failures"][0]["what"].startswith("the document with these overlays")


def test_a_package_that_does_not_import(shop: Path, tmp_path: Path) -> None:
    """It is a failure of the package, and nothing is verified."""
    broken = tmp_path / "shop"
    shutil.copytree(shop, broken)
    (broken / "src" / "shop" / "client.py").write_text("def (", encoding="utf-8")
    code, report = _verify(broken, tmp_path)
    assert code == 1
    assert (report["operations"], report["verified"]) == (3, 0)
    assert report["failures"][0]["pointer"] == "#"


def test_no_package_is_no_verification(tmp_path: Path) -> None:
    """Exit code 2, one message, no report."""
    file = tmp_path / "report.json"
    result = clientwright("verify", "--package-dir", tmp_path, "--report", file)
    assert result.returncode == 2
    assert "Traceback" not in result.stderr
    assert not file.exists()


def test_what_is_too_deep_for_the_judge_is_said(tmp_path: Path) -> None:
    schema: dict[str, Any] = {"type": "string"}
    for _ in range(140):
        schema = {"type": "object", "properties": {"a": schema}}
    content = {"application/json": {"schema": schema}}
    answer = {"200": {"description": "Deep", "content": content}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Deep", "version": "1"},
        "servers": [{"url": "https://deep.example"}],
        "paths": {"/deep": {"get": {"responses": answer}}},
    }
    (tmp_path / "deep.json").write_text(json.dumps(document))
    package = make(tmp_path / "deep.json", tmp_path)
    done = clientwright("verify", "--package-dir", package)
    assert done.returncode == 2
    assert "the validator cannot read the document's schemas" in done.stderr
    assert "Traceback" not in done.stderr
