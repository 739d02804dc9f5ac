"""`clientwright mock`: serve a document on loopback until interrupted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from ..diagnostics import Collector, GenerationError, Place
from ..settings import Vendor
from ..verify import mock_server
from .console import Console
from .inputs import Options
from .prove import published
from .results import DONE


def mock(
    *,
    console: Console,
    document: str,
    overlays: Sequence[str],
    port: int,
    strict: bool,
) -> int:
    """Serve, and say where; gives the exit code when interrupted.

    Raises `GenerationError` where the document or the port cannot be used.
    """
    try:
        found = published(
            Vendor(name="", spec=document, overlays=tuple(overlays), output=Path()),
            Options(),
            Collector(),
        )
        server = mock_server(
            found.document.root, port=port, strict=strict, say=console.status
        )
    except OSError as error:
        msg = f"cannot listen on port {port}: {error.strerror}"
        raise GenerationError(msg, Place(document, "")) from error
    with server:
        click.echo(f"serving: http://127.0.0.1:{server.server_address[1]}")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            console.detail("interrupted")
    return DONE
