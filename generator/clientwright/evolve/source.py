"""The vendor's document, as it is published now.

The address comes from the settings, so it is trusted as far as they are; what it gives
is not, and size, time and redirects are limited. Another origin must be public, and
allowed.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

from ..cache import cache_folder
from ..diagnostics import GenerationError, Place
from ..document.read.fetch import fetch
from ..document.read.file_bytes import line_ends_aside, refuse_pipe
from ..document.read.limits import Policy
from ..frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a document is published, and how much it may cost to get it."""

    address: str
    """An https address, a path, or a `file:` URL of one (RFC 8089)."""

    policy: Policy = field(default_factory=Policy)
    """Whether plain http may be spoken, and other origins than the address's asked."""

    most_bytes: int = 64 << 20
    most_seconds: float = 60.0
    """For all of it, redirects included."""

    most_redirects: int = 5


def read_source(source: Source, present: bytes | None) -> bytes | None:
    """Give the bytes that are published, None where they are those at hand.

    A server is asked for news only, if it told the last time how to ask. Raises
    `GenerationError`.
    """
    path = _path(source)
    if path is None:
        return _fetch(source, present)
    refuse_pipe(path, source.address)
    try:
        with path.open("rb") as file:
            data = file.read(source.most_bytes + 1)
    except OSError as error:
        msg = f"the source cannot be read: {error.strerror}"
        raise GenerationError(msg, Place(source.address, "")) from error
    if len(data) > source.most_bytes:
        raise _refused(source, f"it is over {source.most_bytes} bytes")
    return None if is_same(data, present) else data


def is_same(data: bytes, present: bytes | None) -> bool:
    """Return whether a document is the one at hand, whatever ends its lines there."""
    return present is not None and line_ends_aside(data) == line_ends_aside(present)


def _path(source: Source) -> Path | None:
    if "://" not in source.address:
        return Path(source.address)
    try:
        parts = urlsplit(source.address)
    except ValueError:
        raise _refused(source, "the address cannot be used") from None
    if parts.scheme != "file":
        return None
    if parts.netloc not in ("", "localhost"):
        raise _refused(source, "a file of another host")
    return Path(unquote(parts.path))


def _fetch(source: Source, present: bytes | None) -> bytes | None:
    policy = replace(
        source.policy,
        typed=source.address,
        remote_bytes=source.most_bytes,
        remote_seconds=source.most_seconds,
        remote_redirects=source.most_redirects,
    )
    place = Place(source.address, "")
    found = fetch(source.address, policy, place, headers=_known(source, present))
    if not found.is_new:
        return None
    _remember(source, found.data, found.headers)
    return None if is_same(found.data, present) else found.data


def _refused(source: Source, why: str) -> GenerationError:
    msg = f"the source cannot be fetched: {why}"
    return GenerationError(msg, Place(source.address, ""))


def _memory(address: str) -> Path:
    name = hashlib.sha256(address.encode()).hexdigest()[:32]
    return cache_folder() / f"source-{name}.json"


def _digest(data: bytes) -> str:
    return hashlib.sha256(line_ends_aside(data)).hexdigest()


def _known(source: Source, present: bytes | None) -> dict[str, str]:
    """Give conditional headers (RFC 9110, section 13.1) if what is here is the last."""
    if present is None:
        return {}
    try:
        kept = json.loads(_memory(source.address).read_bytes())
        if kept["sha256"] != _digest(present):
            return {}
        headers = {
            "If-None-Match": kept["etag"],
            "If-Modified-Since": kept["last-modified"],
        }
        return {name: value for name, value in headers.items() if value}
    except (OSError, ValueError, KeyError, TypeError):
        return {}  # without a memory the whole document is fetched


def _remember(source: Source, data: bytes, headers: Mapping[str, str]) -> None:
    file = _memory(source.address)
    kept = {
        "sha256": _digest(data),
        "etag": headers.get("etag", ""),
        "last-modified": headers.get("last-modified", ""),
    }
    draft = file.with_suffix(f".{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps(kept), encoding="utf-8")
        draft.replace(file)
    except OSError:
        return  # the next run asks for the whole document again
