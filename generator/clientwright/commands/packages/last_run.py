"""What the last run found, for a run that would find the same.

A package is what its inputs, its settings and this program make of it. Where none of
them has changed, and no file of the package either, there is nothing to do but to say
so again; and that needs no parser, no templates and no model of the document.

The memory is JSON in the user's cache folder. It holds results, never code or files,
and is believed only as far as hashes agree.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from ... import __version__
from ...cache import cache_folder, keep_newest
from ...diagnostics import Diagnostic, Place, Severity
from ...document.read.file_bytes import read_regular
from ...frozen import dataclass
from ...settings import Vendor
from .inputs import Options

_MANIFEST = ".clientwright.json"
_MOST = 500
"""Results that are kept, one a package."""

_REMOTE = ("https://", "http://")


@dataclass(frozen=True, slots=True)
class Past:
    """The result of an earlier run that still holds."""

    package: str
    content: dict[str, Any]
    """The report."""

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """What was said of the document."""
        return [
            Diagnostic(
                Severity(one["severity"]),
                one["code"],
                one["message"],
                Place(one["file"], one["pointer"]) if one["file"] is not None else None,
                one["line"],
            )
            for one in self.content["diagnostics"]
        ]


def recall(vendor: Vendor, options: Options) -> Past | None:
    """Give the last result for a package if everything is as it was then."""
    try:
        kept = json.loads(_file(vendor).read_bytes())
        if kept["key"] != _key(vendor, options) or not _agree(kept["inputs"]):
            return None
        folder = vendor.output.resolve()
        manifest = read_regular(folder / _MANIFEST)
        if _hash(manifest) != kept["manifest"]:
            return None
        if (folder / ".clientwright-stage").exists():
            return None
        files = json.loads(manifest)["files"]
        once = kept["once"]
        if not all((folder / path).is_file() for path in once):
            return None
        if not _agree({str(folder / path): files[path] for path in files}):
            return None
        past = Past(kept["package"], kept["report"])
        paths = [*files, *once, _MANIFEST]
        past.content["files"] = {"written": [], "unchanged": paths, "removed": []}
        past.content["seconds"] = {}
        len(past.diagnostics)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None  # no memory, or none that makes sense: the package is made anew
    return past


def remember(
    vendor: Vendor,
    options: Options,
    sources: Iterable[str],
    once: Iterable[str],
    package: str,
    content: Mapping[str, Any],
) -> None:
    """Keep a result; `sources` are the files that the package was made from."""
    inputs = dict.fromkeys(sources)
    has_templates = (options.templates or vendor.templates) is not None
    if has_templates or any(one.startswith(_REMOTE) for one in inputs):
        return
    file = _file(vendor)
    try:
        kept = {
            "key": _key(vendor, options),
            "inputs": {
                str(Path(one).resolve()): _hash(read_regular(Path(one)))
                for one in inputs
            },
            "manifest": _hash(read_regular(vendor.output / _MANIFEST)),
            "once": list(once),
            "package": package,
            "report": dict(content),
        }
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_suffix(f".{os.getpid()}")
        draft.write_text(json.dumps(kept), encoding="utf-8")
        draft.replace(file)
        keep_newest(file.parent, _MOST)
    except OSError:
        return  # a machine without a place for memories works without them


def _file(vendor: Vendor) -> Path:
    name = _hash(str(vendor.output.resolve()).encode("utf-8", "surrogateescape"))
    return cache_folder() / f"{name[:32]}.json"


def _key(vendor: Vendor, options: Options) -> str:
    """Tell the settings, the place they hold for, and the state of this program."""
    parts = [__version__, repr(vendor), repr(options), str(Path.cwd()), _program()]
    return _hash("\0".join(parts).encode("utf-8", "surrogateescape"))


@cache
def _program() -> str:
    """Give what changes whenever a file of this program or its templates does."""
    found: list[str] = []
    package = Path(__file__).resolve().parents[2]
    for folder in (package, package.parents[1] / "templates"):
        for inside, folders, files in os.walk(folder):
            folders[:] = sorted(name for name in folders if name != "__pycache__")
            for name in sorted(files):
                if name.endswith((".py", ".jinja")):
                    state = Path(inside, name).stat()
                    found.append(f"{inside}/{name} {state.st_mtime_ns} {state.st_size}")
    return "\0".join(found)


def _agree(hashes: Mapping[str, str]) -> bool:
    return all(
        _hash(read_regular(Path(path))) == known for path, known in hashes.items()
    )


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
