"""Whole packages: both formatters leave them alone, and no document's text is code."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import black
import pytest
from views.planned import (
    PET,
    TEXT,
    answer,
    body,
    document,
    operation,
    parameter,
    planned,
)

from clientwright.diagnostics import GenerationError
from clientwright.ir.source import SourceFile
from clientwright.render import render

LONG = "a very long title that goes on " * 8
EVIL = (
    "\"\"\"'''\n\n    import evil\\\n{{ 7 * 7 }} {% raw %} evil() # type: x \u202e\x00"
)
SCHEMES = {
    "token": {"type": "http", "scheme": "bearer", "description": LONG},
    "key": {"type": "apiKey", "in": "query", "name": "key"},
    "user": {"type": "http", "scheme": "basic"},
}


def _paths(said: str, name: str) -> dict[str, Any]:
    """Operations of every kind, with one text in all the places where text may be."""
    thing = {
        "type": "object",
        "description": said,
        "required": [name],
        "properties": {name: {**TEXT, "description": said, "default": said}},
    }
    events = answer(thing, "text/event-stream")
    return {
        "/pets/{id}": {
            "get": operation(
                operationId=f"get {name}",
                summary=said,
                description=said,
                deprecated=True,
                parameters=[
                    parameter("path", "id", description=said),
                    parameter("query", name, {"enum": [said, name]}),
                    parameter("header", "X-" + "h" * 90, description=said),
                ],
                responses={
                    "200": answer(thing),
                    "404": {**answer(thing), "description": said},
                    "default": answer(PET),
                },
            ),
            "put": operation(
                operationId=f"put {name}",
                requestBody=body(thing),
                servers=[{"url": "https://" + "s" * 90 + ".example.com"}],
                security=[{"token": [], "key": []}, {"user": []}],
            ),
            "post": operation(
                operationId=f"upload {name}",
                requestBody=body(thing, "multipart/form-data", "application/json"),
                responses={"200": events},
            ),
        },
        "/other": {
            "get": operation(
                tags=[said], operationId="list", responses={"200": answer()}
            ),
            "post": operation(
                tags=["sub"],
                operationId="list",
                responses={"200": answer({"type": "array", "items": TEXT})},
                **{"x-clientwright-name": "pets.sub.list"},
            ),
        },
    }


def _document(said: str, name: str) -> dict[str, Any]:
    root = document(
        _paths(said, name),
        openapi="3.1.0",
        tags=[{"name": "pets", "description": said}],
        components={"securitySchemes": SCHEMES, "schemas": {"Pet": PET, name: PET}},
        webhooks={name: {"post": {"summary": said, "requestBody": body(PET)}}},
        servers=[
            {
                "url": "https://{" + "v" + "}.example.com",
                "variables": {"v": {"default": "eu", "description": said}},
            }
        ],
    )
    root["info"] = {"title": said, "version": "1.0", "description": said}
    return root


def _generated(files: list[SourceFile]) -> list[SourceFile]:
    return [
        one
        for one in files
        if one.path.endswith(".py") and "/_runtime/" not in one.path
    ]


CASES = {
    "plain": ("A plain text.", "name"),
    "long": (LONG, "n" * 120),
    "evil": (EVIL, EVIL),
    "wide": ("日本語の説明。" * 30, "名前"),
    "quotes": ('"quoted" text "here"', "it's"),
    "markup": ("<p>One</p><ul><li>two</li></ul>\n\n- a\n- b\n\n```\nx = 1\n```", "a.b"),
}


@pytest.fixture(scope="module", params=CASES, ids=CASES.keys())
def package(request: pytest.FixtureRequest) -> list[SourceFile]:
    """Files of a package with one kind of text everywhere."""
    said, name = CASES[request.param]
    return list(render(planned(_document(said, name))))


def test_black_changes_nothing(package: list[SourceFile]) -> None:
    """`black` at its defaults."""
    for one in _generated(package):
        try:
            found = black.format_file_contents(one.text, fast=False, mode=black.Mode())
        except black.NothingChanged:
            continue
        assert found == one.text, one.path


def test_ruff_changes_nothing(package: list[SourceFile], tmp_path: Path) -> None:
    """`ruff format` at its defaults."""
    for one in package:
        path = tmp_path / one.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(one.text, encoding="utf-8")
    done = subprocess.run(
        [*RUFF, "--exclude", "_runtime", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == ""
    assert done.returncode == 0, done.stderr


RUFF = (sys.executable, "-m", "ruff", "format", "--diff", "--isolated")

STATEMENTS = (
    ast.Module,
    ast.AnnAssign,
    ast.Assign,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.Expr,
    ast.FunctionDef,
    ast.If,
    ast.Import,
    ast.ImportFrom,
    ast.Return,
    ast.Assert,
)
"""The shapes that the templates make."""


def test_only_statements_of_the_templates(package: list[SourceFile]) -> None:
    """Expressions that stand alone are docstrings or the call of a base class."""
    for one in _generated(package):
        for node in ast.walk(ast.parse(one.text)):
            if isinstance(node, ast.stmt):
                assert isinstance(node, STATEMENTS), (one.path, ast.dump(node))
            if isinstance(node, ast.Expr):
                value = node.value
                if isinstance(value, ast.Call):
                    assert ast.unparse(value.func).endswith(
                        ("__init__", "importorskip")
                    ), one.path
                else:
                    assert isinstance(value, ast.Constant), one.path


def test_no_text_of_the_document_is_a_name(package: list[SourceFile]) -> None:
    """What is called or imported is ours."""
    for one in _generated(package):
        tree = ast.parse(one.text)
        called = {n.func.id for n in ast.walk(tree) if _calls_name(n)}
        assert "evil" not in called, one.path
        imported = {
            alias.name
            for n in ast.walk(tree)
            if isinstance(n, ast.Import)
            for alias in n.names
        }
        assert imported <= {"builtins", "httpx2"}, one.path


def _calls_name(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name)


def test_source_shows_what_it_is(package: list[SourceFile]) -> None:
    """No control and no bidirectional character stands in a file as itself."""
    for one in _generated(package):
        assert all(line.isprintable() for line in one.text.splitlines()), one.path


def test_project_file_is_toml(package: list[SourceFile]) -> None:
    """It says what it must, whatever the title is."""
    text = next(one.text for one in package if one.path == "pyproject.toml")
    data = tomllib.loads(text)
    assert data["project"]["requires-python"] == ">=3.11"
    assert data["tool"]["black"]["line-length"] == 88
    assert data["tool"]["ruff"]["line-length"] == 88
    declared = [one.partition(">")[0] for one in data["project"]["dependencies"]]
    imported = {
        module.partition(".")[0]
        for one in package
        if one.path.startswith("src/") and one.path.endswith(".py")
        for node in ast.parse(one.text).body
        for module in _modules(node)
    }
    others = imported - sys.stdlib_module_names - {"pydantic_core"}
    assert {one.replace("-", "_") for one in declared} == others


def _modules(node: ast.stmt) -> list[str]:
    """List the modules of other packages that a statement imports."""
    match node:
        case ast.Import(names=names):
            return [one.name for one in names]
        case ast.ImportFrom(module=str(module), level=0):
            return [module]
    return []


def test_hand_made_files_are_made_once(package: list[SourceFile]) -> None:
    """A person's code and the changelog are not written again."""
    once = {one.path.rpartition("/src/")[2] for one in package if one.once}
    assert any(path.endswith("custom/__init__.py") for path in once)
    assert "CHANGELOG.md" in once


def test_paths_are_written_once(package: list[SourceFile]) -> None:
    """No two files of one path, on file systems that ignore case as well."""
    paths = [one.path.lower() for one in package]
    assert len(paths) == len(set(paths))


def test_templates_of_a_user_come_first(tmp_path: Path) -> None:
    """A folder's template replaces the built-in one of the same name."""
    (tmp_path / "CHANGELOG.md.jinja").write_text("# {{ view.project.title }}\n")
    files = list(render(planned(document({"/pets": {"get": operation()}})), tmp_path))
    assert SourceFile("CHANGELOG.md", "# Pet Shop\n", once=True) in files


def test_python_of_a_users_template_is_laid_out(tmp_path: Path) -> None:
    """The project cannot vouch for it, so Black does it."""
    (tmp_path / "testing.py.jinja").write_text("x   = '{{ view.package }}'\n")
    files = list(render(planned(document({"/pets": {"get": operation()}})), tmp_path))
    assert SourceFile("src/pet_shop/testing.py", 'x = "pet_shop"\n') in files


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("{{ view.nothing }}", "has no attribute 'nothing'"),
        ("{% for %}", "line 1: "),
        ("x = (", "what the template makes is not Python"),
        ("{{ 1 / 0 }}", "the template fails: ZeroDivisionError"),
        ("{{ view.package() }}", "the template fails: TypeError"),
        ("{% include 'nowhere' %}", "nowhere"),
    ],
)
def test_a_template_that_cannot_be_used(
    tmp_path: Path, source: str, message: str
) -> None:
    """One clear error that names the file."""
    (tmp_path / "testing.py.jinja").write_text(source)
    view = planned(document({"/pets": {"get": operation()}}))
    with pytest.raises(GenerationError, match=message) as caught:
        list(render(view, tmp_path))
    assert caught.value.place is not None
    assert caught.value.place.file == str(tmp_path / "testing.py.jinja")


def test_a_document_without_anything_is_a_package() -> None:
    """No operations, no schemas: modules that still import."""
    root = document({})
    root["components"] = {}
    for one in _generated(render(planned(root))):
        ast.parse(one.text)


def test_a_large_reference_is_divided(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of it is lost, and every file is linked."""
    view = planned(document(_paths("said", "name")))
    whole = {one.path: one.text for one in render(view)}["reference.md"]
    monkeypatch.setattr("clientwright.render.package.LARGEST_REFERENCE", 100)
    files = {one.path: one.text for one in render(view)}
    parts = [path for path in files if path.startswith("reference/")]
    assert len(parts) > 2
    assert all(f"]({path})" in files["reference.md"] for path in parts)
    divided = "\n".join(files[path] for path in parts).splitlines()
    lost = {line for line in whole.splitlines() if line[:4] in ("### ", "| `n")}
    assert lost
    assert lost <= set(divided)
