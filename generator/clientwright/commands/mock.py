"""`clientwright mock`: serve a document on loopback until interrupted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from ..diagnostics import GenerationError, Place
from ..document.read.budget import in_memory, within
from ..settings import Vendor
from ..verify import mock_server
from ..views.manifest import pages_of
from .packages.inputs import Options
from .packages.jobs import understand_vendor
from .terminal.console import Console
from .terminal.results import DONE


def mock(
    *,
    console: Console,
    options: Options,
    document: str,
    overlays: Sequence[str],
    port: int,
    strict: bool,
) -> int:
    """Serve, and say where; gives the exit code when interrupted.

    Reading is bounded in time and memory, serving in memory.

    Raises `GenerationError` where the document or the port cannot be used.
    """
    try:
        source = Vendor(name="", spec=document, overlays=tuple(overlays), output=Path())
        known = understand_vendor(source, options, {})
        pages = {
            one.pointer: pages_of(one.pagination)
            for one in known.api.operations
            if one.pagination is not None
        }
        with within(options.limits, document):
            server = mock_server(
                known.document.root,
                port=port,
                strict=strict,
                pages=pages,
                say=console.status,
            )
    except OSError as error:
        msg = f"cannot listen on port {port}: {error.strerror}"
        raise GenerationError(msg, Place(document, "")) from error
    with server, in_memory(options.limits.memory):
        click.echo(f"serving: http://127.0.0.1:{server.server_address[1]}")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            console.detail("interrupted")
    return DONE
