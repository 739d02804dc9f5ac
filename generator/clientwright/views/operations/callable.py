"""What a package has for a shell and for agents, beside its signatures.

`operations.json` is the part of the manifest that they need, since a manifest is not
installed.
"""

from __future__ import annotations

from collections.abc import Mapping

from ...ir.document import Json
from ...ir.jsontext import file_text
from ..callers import CallersView
from ..source.escape import toml
from .plan.context import Context

_KEPT = ("method", "path", "call", "tags", "body", "pagination", "stream")
_EXTRAS = {
    "cli": ("click>=8.2", "pyyaml>=6.0.2"),
    "mcp": ("mcp>=2.3,<3",),
}


def plan_callers(context: Context, manifest: Mapping[str, Json]) -> CallersView:
    """Write what the settings ask for; models alone are nothing to call."""
    settings, names = context.settings, context.names
    has_client = context.api.has_client
    has_cli, has_mcp = settings.has_cli and has_client, settings.has_mcp and has_client
    called, package = names.distribution, names.package
    scripts = {
        "cli": f"{toml(called)} = {toml(f'{package}.__main__:main')}",
        "mcp": f"{toml(f'{called}-mcp')} = {toml(f'{package}.mcp:main')}",
    }
    chosen = [name for name, has in (("cli", has_cli), ("mcp", has_mcp)) if has]
    return CallersView(
        has_cli=has_cli,
        has_mcp=has_mcp,
        operations=_table(manifest) if chosen else "",
        extras=tuple(
            f"{name} = [{', '.join(map(toml, _EXTRAS[name]))}]" for name in chosen
        ),
        scripts=tuple(scripts[name] for name in chosen),
    )


def _table(manifest: Mapping[str, Json]) -> str:
    operations = manifest["operations"]
    assert isinstance(operations, list)
    table: dict[str, Json] = {
        "document": manifest["document"],
        "client": manifest["client"],
        "operations": [_kept(one) for one in operations],
    }
    return file_text(table, {"document": 1, "client": 1, "operations": 1})


def _kept(operation: Mapping[str, Json]) -> Json:
    found = {key: operation[key] for key in _KEPT if operation[key] is not None}
    if operation["streamChoice"] is not None:
        found["streamChoice"] = operation["streamChoice"]
    return found
