"""Count the function calls of fixed runs: `python tests/speed/count.py`, from the root.

A count says what a clock on a shared machine cannot: whether the generator does more
than it did. It is the same in every run of one Python with one hash seed.
"""

from __future__ import annotations

import cProfile
import json
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

import httpx2
from benchmarks.calls import DOCUMENT as SMALL
from benchmarks.documents import made

from clientwright.cli import main
from clientwright.verify import verify_package

SPECS = Path(__file__).resolve().parents[2] / "specs"
OPERATIONS = 60
REQUESTS = 100

Source: TypeAlias = tuple[Path, tuple[Path, ...]]
"""A document and the overlays that mend it."""


def count() -> dict[str, int]:
    """Give the function calls of making and verifying packages, and of a request.

    A run that is not counted comes first: it imports modules, compiles templates and
    fills what is kept between runs.
    """
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        document = folder / "made.json"
        document.write_text(json.dumps(made(OPERATIONS)), encoding="utf-8")
        runs: dict[str, list[Source]] = {
            "made": [(document, ())],
            "vendors": [
                (vendor / "openapi.yaml", tuple(vendor.glob("overlay.yaml")))
                for vendor in sorted(SPECS.iterdir())
            ],
        }
        calls = {}
        for name, sources in runs.items():
            _generate(sources, folder / f"{name}-first")
            profile = cProfile.Profile()
            profile.enable()
            _generate(sources, folder / f"{name}-counted")
            profile.disable()
            calls[name] = sum(entry.callcount for entry in profile.getstats())
        calls["verify"] = _verify(folder / "made-counted" / folder.name)
        return {**calls, "call": _call(folder)}


def _verify(package: Path) -> int:
    """Give the function calls of verifying a package, those of its server aside."""
    verify_package(package)
    profile = cProfile.Profile()
    profile.enable()
    report = verify_package(package)
    profile.disable()
    if not report.ok:
        raise SystemExit(f"{package}: {report.failures[:1]}")
    return sum(entry.callcount for entry in profile.getstats())


def _call(folder: Path) -> int:
    """Give the function calls of one small request, sent and read in this process."""
    document = folder / "small" / "small.json"
    document.parent.mkdir()
    document.write_text(json.dumps(SMALL), encoding="utf-8")
    _generate([(document, ())], folder / "package")
    sys.path.insert(0, str(folder / "package" / "small" / "src"))
    package = import_module("client")

    def answer(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, json=[{"id": 1, "name": "x"}])

    http_client = httpx2.Client(transport=httpx2.MockTransport(answer))
    manifest = (folder / "package" / "small" / ".clientwright.json").read_text("utf-8")
    kind = getattr(package, json.loads(manifest)["client"]["class"])
    client = kind(token="t", http_client=http_client)
    client.things.update(5, name="x")
    profile = cProfile.Profile()
    profile.enable()
    for _ in range(REQUESTS):
        client.things.update(5, view="full", name="x")
    profile.disable()
    return sum(entry.callcount for entry in profile.getstats()) // REQUESTS


def _generate(sources: list[Source], output: Path) -> None:
    for document, overlays in sources:
        arguments = [str(part) for file in overlays for part in ("--overlay", file)]
        folder = output / document.parent.name
        code = main(
            [
                *("-q", "generate", "--spec", str(document), *arguments),
                *("--output", str(folder), "--package", "client"),
            ]
        )
        if code:
            raise SystemExit(f"{document}: exit code {code}")


if __name__ == "__main__":
    json.dump(count(), sys.stdout)
