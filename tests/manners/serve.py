"""Serves a Python tool's application on loopback, in a process of its own.

`python -P -m manners.serve KIND NAME FILE` writes the tool's document into the file and
prints the port. The environment has the tool and what serves it, nothing of ours, so
that only the standard library is imported here.
"""

from __future__ import annotations

import importlib
import json
import logging
import socket
import sys
from pathlib import Path
from types import ModuleType
from typing import Any


def _asgi(application: Any, listener: socket.socket) -> None:
    import uvicorn

    config = uvicorn.Config(application, log_level="error", lifespan="on")
    uvicorn.Server(config).run([listener])


def _wsgi(application: Any, listener: socket.socket) -> None:
    from werkzeug.serving import make_server

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    port = listener.getsockname()[1]
    server = make_server(
        "127.0.0.1", port, application, threaded=True, fd=listener.fileno()
    )
    server.serve_forever()


def _aiohttp(application: Any, listener: socket.socket) -> None:
    web = importlib.import_module("aiohttp.web")
    web.run_app(application, sock=listener, print=lambda *_: None)


SERVERS = {"asgi": _asgi, "wsgi": _wsgi, "aiohttp": _aiohttp}


def main(kind: str, name: str, file: str) -> None:
    """Write the document, print the port, serve until the process is ended."""
    module: ModuleType = importlib.import_module(f"manners.real.{name}.app")
    document = json.dumps(module.document(), indent=1, ensure_ascii=False)
    Path(file).write_text(document + "\n", encoding="utf-8")
    if kind == "document":
        return
    with socket.create_server(("127.0.0.1", 0)) as listener:
        print(listener.getsockname()[1], flush=True)
        SERVERS[kind](module.app, listener)


if __name__ == "__main__":
    main(*sys.argv[1:])
