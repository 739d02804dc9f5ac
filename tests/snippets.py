"""Runs examples of documentation against the mock server, in processes of their own."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from support import CLIENTWRIGHT, ROOT, environment

_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")

_PREAMBLE = """
import os, sys
import httpx2

target = httpx2.URL(os.environ["SNIPPET_TARGET"])

def to_mock(request):
    request.url = request.url.copy_with(
        scheme=target.scheme, host=target.host, port=target.port
    )
    return request

send, asend = (
    httpx2.HTTPTransport.handle_request,
    httpx2.AsyncHTTPTransport.handle_async_request,
)
httpx2.HTTPTransport.handle_request = lambda self, r: send(self, to_mock(r))
httpx2.AsyncHTTPTransport.handle_async_request = lambda self, r: asend(self, to_mock(r))
exec(compile(sys.stdin.read(), "snippet", "exec"), {"__name__": "__main__"})
"""


def blocks(markdown: str, language: str) -> list[str]:
    """Give the fenced code blocks of a language."""
    return re.findall(
        rf"^```{language}\n(.*?)^```$", markdown, re.DOTALL | re.MULTILINE
    )


@contextmanager
def mock(document: Path) -> Iterator[str]:
    """Serve a document on loopback; gives the address."""
    process = subprocess.Popen(
        [*CLIENTWRIGHT, "mock", str(document), "--port", "0"],
        cwd=ROOT,
        env=environment(PYTHONUNBUFFERED="1"),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    try:
        said = ""
        for line in process.stdout:
            said += line
            found = _ADDRESS.search(line)
            if found:
                break
        else:
            raise AssertionError(f"the mock server did not start: {said}")
        yield found[0]
    finally:
        process.terminate()
        process.stdout.close()
        process.wait()


def settings_of(package: Path) -> dict[str, str]:
    """Give what an example may take from the environment: by the package's manifest."""
    manifest = json.loads((package / ".clientwright.json").read_text(encoding="utf-8"))
    client = manifest["client"]
    found = {
        argument["env"]: "a-credential"
        for scheme in client["auth"].values()
        for argument in scheme["arguments"].values()
    }
    if not any("://" in server["url"] for server in client["servers"]):
        found[f"{client['package'].upper()}_BASE_URL"] = "https://server.example"
    return found


def run(snippet: str, package: Path, address: str) -> str:
    """Run an example with a package at hand; whatever host it names, the mock answers.

    Returns what it prints.
    """
    result = subprocess.run(
        [sys.executable, "-W", "error", "-c", _PREAMBLE],
        input=snippet,
        env=environment(
            PYTHONPATH=str(package / "src"),
            SNIPPET_TARGET=address,
            **settings_of(package),
        ),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert result.returncode == 0, f"{snippet}\n{result.stdout}{result.stderr}"
    return result.stdout
