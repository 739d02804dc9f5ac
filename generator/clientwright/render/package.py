"""Which template makes which file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from ..diagnostics import GenerationError, Place
from ..ir.source import SourceFile
from ..views.package import PackageView
from .custom import formatted, is_custom, refused
from .environment import template
from .pages import pages
from .runtime import closure

LARGEST_REFERENCE = 200_000
"""Bytes of `reference.md` beyond which it is divided: hosts of code show no more."""


def render(view: PackageView, custom: Path | None = None) -> list[SourceFile]:
    """Write every file of a package but `openapi.json` and the manifest.

    `custom` is a folder of templates that replace those of the same name; raises
    `GenerationError` where one of them cannot be used.
    """
    source = f"src/{view.package}"
    if custom is not None and not custom.is_dir():
        raise GenerationError("there is no such folder", Place(str(custom), ""))

    def made(path: str, name: str, once: bool = False, **parts: object) -> SourceFile:
        if custom is None or not is_custom(custom, name):
            text = template(name).render(view=view, **parts)
            return SourceFile(path, text, once)
        try:
            text = template(name, custom).render(view=view, **parts)
        except Exception as error:  # a template is code, and may raise anything
            raise refused(error, custom, name) from error
        return SourceFile(path, formatted(text, path, custom / name), once)

    kind = "" if view.client is not None else "models_only/"
    files = [
        made("pyproject.toml", "pyproject.toml.jinja"),
        made("README.md", f"{kind}README.md.jinja"),
        *_reference(view, custom, made),
        made("CHANGELOG.md", f"{kind}CHANGELOG.md.jinja", once=True),
        made("tests/test_roundtrip.py", f"{kind}test_roundtrip.py.jinja"),
        made(f"{source}/__init__.py", f"{kind}init.py.jinja"),
        made(f"{source}/custom/__init__.py", f"{kind}custom.py.jinja", once=True),
        SourceFile(f"{source}/py.typed", ""),
    ]
    if view.auth is not None:
        files.append(made(f"{source}/auth.py", "auth.py.jinja", auth=view.auth))
    if view.client is not None:
        files += [
            made(f"{source}/client.py", "client.py.jinja", client=view.client),
            made(f"{source}/testing.py", "testing.py.jinja", testing=view.testing),
            made(
                f"{source}/resources/__init__.py",
                "lazy.py.jinja",
                lazy=view.resources_init,
            ),
        ]
    if view.callers.has_cli:
        files.append(made(f"{source}/__main__.py", "main.py.jinja"))
    if view.callers.has_mcp:
        files.append(made(f"{source}/mcp.py", "mcp.py.jinja"))
    if view.callers.operations:
        table = view.callers.operations
        files.append(SourceFile(f"{source}/operations.json", table))
    if view.has_otel:
        files.append(made(f"{source}/otel.py", "otel.py.jinja"))
    if view.client is not None or view.webhooks is not None:
        files.append(made(f"{source}/errors.py", "errors.py.jinja", errors=view.errors))
    if view.headers is not None:
        files.append(
            made(f"{source}/headers.py", "headers.py.jinja", headers=view.headers)
        )
    if view.raw_methods is not None:
        files.append(
            made(
                f"{source}/raw_methods.py",
                "raw_methods.py.jinja",
                raw=view.raw_methods,
            )
        )
    if view.webhooks is not None:
        files.append(
            made(f"{source}/webhooks.py", "webhooks.py.jinja", webhooks=view.webhooks)
        )
    for group in view.resource_modules:
        path = f"{source}/resources/{group.name}.py"
        files.append(made(path, "resource.py.jinja", module=group))
    models = f"{source}/models"
    files.append(
        made(f"{models}/__init__.py", "models/init.py.jinja", models=view.models)
    )
    if view.models.foreign:
        files.append(SourceFile(f"{models}/schemas.py", view.models.foreign))
    for module in view.models.modules:
        path = f"{models}/{module.name}.py"
        files.append(made(path, "models/module.py.jinja", module=module))
    if view.pages is not None:
        files += [replace(one, path=f"docs/{one.path}") for one in pages(view.pages)]
    used = closure(one.text for one in files if one.path.endswith(".py"))
    files += [
        SourceFile(f"{source}/_runtime/{name}.py", text) for name, text in used.items()
    ]
    return files


def _reference(
    view: PackageView, custom: Path | None, made: Callable[..., SourceFile]
) -> list[SourceFile]:
    """Write `reference.md`, or one file a resource where it would be too large.

    A person's own template gives one file, however large.
    """
    name = "reference.md.jinja"
    whole = made("reference.md", name)
    if custom is not None and is_custom(custom, name):
        return [whole]
    reference = view.reference
    if len(whole.text.encode("utf-8", "replace")) <= LARGEST_REFERENCE:
        return [whole]
    index = "reference/index.md.jinja"
    files = [made("reference.md", index, groups=reference.groups)]
    for one in reference.resources:
        if one.operations:
            name = "reference/resource.md.jinja"
            files.append(made(f"reference/{one.file}", name, resource=one))
    for group in reference.groups:
        name = "reference/models.md.jinja"
        files.append(made(f"reference/{group.file}", name, models=group.models))
    return files
