"""The manifest `.clientwright.json`: what an earlier run wrote, and under which names.

It is read as untrusted as a document: whoever can put a manifest into a repository
must not be able to have other files removed or code named.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Container, Iterable, Mapping
from dataclasses import field
from pathlib import Path

from ..diagnostics import Collector, GenerationError, Place
from ..frozen import dataclass
from ..ir.document import Json
from ..ir.jsontext import file_text
from ..ir.source import SourceFile
from .paths import MANIFEST, Folder, is_generated

_LARGEST = 256 << 20


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an earlier manifest says."""

    files: Mapping[str, str] = field(default_factory=dict)
    """Path -> SHA-256 of the content, hexadecimal."""

    names: Mapping[str, str] = field(default_factory=dict)
    document: str | None = None
    """SHA-256 of the document that the package was made from."""

    errors: int = 0
    """How many errors of that document are known, and put up with."""

    generator: str | None = None
    """Version of clientwright that made it."""

    package: str | None = None
    """Import name."""

    version: str | None = None
    """Of the package."""


def read_manifest(folder: Path, collector: Collector) -> Earlier:
    """Read the manifest in a folder; what is not of the right shape is left out."""
    file = Path(Folder(folder).target(MANIFEST))
    try:
        if file.stat().st_size > _LARGEST:
            return _refused(file, collector, "it is too large")
        data = json.loads(file.read_bytes())
    except FileNotFoundError:
        return Earlier()
    except (ValueError, RecursionError):
        return _refused(file, collector, "it is not JSON")
    except OSError as error:
        msg = f"cannot read the manifest: {error.strerror}"
        raise GenerationError(msg, Place(str(file), "")) from error
    if not isinstance(data, dict):
        return _refused(file, collector, "it is not an object")
    return Earlier(
        files={k: v for k, v in _texts(data.get("files")).items() if is_generated(k)},
        names=_texts(data.get("names")),
        document=_text(data, "document", "sha256"),
        errors=_errors(data.get("document")),
        generator=_text(data, "clientwright"),
        package=_text(data, "client", "package"),
        version=_text(data, "client", "version"),
    )


def _errors(document: object) -> int:
    count = document.get("errors") if isinstance(document, dict) else None
    return count if type(count) is int and count > 0 else 0


def _text(value: object, *keys: str) -> str | None:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, str) else None


def _refused(file: Path, collector: Collector, why: str) -> Earlier:
    collector.warning(
        "manifest-refused",
        f"the manifest of the earlier package cannot be used: {why}",
        Place(str(file), "#"),
    )
    return Earlier()


def _texts(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        return {}
    return {k: v for k, v in value.items() if isinstance(v, str)}


def digest(content: bytes) -> str:
    """Give the hash of a file as the manifest holds it."""
    return hashlib.sha256(content).hexdigest()


def encode(
    files: Iterable[SourceFile],
    manifest: Mapping[str, Json],
    once: Container[str],
) -> list[tuple[str, bytes]]:
    """Encode the files, and after them the manifest with their hashes.

    `once` are the files that belong to the package's owner once they are there; their
    hashes would say nothing.
    """
    encoded = [(file.path, file.text.encode()) for file in files]
    hashes = {path: digest(data) for path, data in encoded if path not in once}
    content = {**manifest, "files": dict(sorted(hashes.items()))}
    ordered = {key: content.pop(key) for key in _FIRST if key in content} | content
    encoded.append((MANIFEST, file_text(ordered, _LEVELS).encode()))
    return encoded


_LEVELS = {
    "document": 1,
    "files": 1,
    "names": 1,
    "client": 1,
    "operations": 1,
    "webhooks": 1,
}
_FIRST = ("clientwright", "document", "files", "names", "client")
