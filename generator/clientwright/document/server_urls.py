"""The servers that a document names, before anything of it is repaired."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..ir.document import Json


def stated_urls(root: Mapping[str, Json]) -> Iterator[str]:
    """Yield the URLs of `servers`, and that of a `host` (Swagger 2.0)."""
    servers = root.get("servers")
    for server in servers if isinstance(servers, list) else ():
        if isinstance(server, dict) and isinstance(server.get("url"), str):
            yield server["url"]
    host = root.get("host")
    if isinstance(host, str):
        yield f"https://{host}"
