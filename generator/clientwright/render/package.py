"""Which template makes which file."""

from __future__ import annotations

from pathlib import Path

from ..diagnostics import GenerationError, Place
from ..ir.source import SourceFile
from ..views.package import PackageView
from .custom import formatted, is_custom, refused
from .environment import template
from .runtime import closure


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
        made("reference.md", "reference.md.jinja"),
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
            made(f"{source}/otel.py", "otel.py.jinja"),
            made(f"{source}/client.py", "client.py.jinja", client=view.client),
            made(f"{source}/testing.py", "testing.py.jinja", testing=view.testing),
            made(
                f"{source}/resources/__init__.py",
                "lazy.py.jinja",
                lazy=view.resources_init,
            ),
        ]
    if view.client is not None or view.webhooks is not None:
        files.append(made(f"{source}/errors.py", "errors.py.jinja", errors=view.errors))
    if view.webhooks is not None:
        files.append(
            made(f"{source}/webhooks.py", "webhooks.py.jinja", webhooks=view.webhooks)
        )
    for one in view.resources:
        path = f"{source}/resources/{one.module}.py"
        files.append(made(path, "resource.py.jinja", resource=one))
    models = f"{source}/models"
    files.append(
        made(f"{models}/__init__.py", "models/init.py.jinja", models=view.models)
    )
    if view.models.foreign:
        files.append(SourceFile(f"{models}/schemas.py", view.models.foreign))
    for module in view.models.modules:
        path = f"{models}/{module.name}.py"
        files.append(made(path, "models/module.py.jinja", module=module))
    used = closure(one.text for one in files if one.path.endswith(".py"))
    files += [
        SourceFile(f"{source}/_runtime/{name}.py", text) for name, text in used.items()
    ]
    return files
