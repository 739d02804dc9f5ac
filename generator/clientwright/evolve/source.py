"""The vendor's document, as it is published now.

The address comes from the settings, so it is trusted as far as they are; what it gives
is not, and size, time and redirects are limited.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from ..diagnostics import GenerationError, Place
from ..frozen import dataclass

if TYPE_CHECKING:
    from httpx2 import Client, Response


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a document is published, and how much it may cost to get it."""

    address: str
    """An https address, a path, or a `file:` URL of one (RFC 8089)."""

    allow_http: bool = False
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
    try:
        with path.open("rb") as file:
            data = file.read(source.most_bytes + 1)
    except OSError as error:
        msg = f"the source cannot be read: {error.strerror}"
        raise GenerationError(msg, Place(source.address, "")) from error
    if len(data) > source.most_bytes:
        raise _refused(source, f"it is over {source.most_bytes} bytes")
    return None if data == present else data


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
    import httpx2  # only a run that fetches pays for it

    end = time.monotonic() + source.most_seconds
    try:
        with httpx2.Client(follow_redirects=False) as client:
            for response in _hops(client, source, _known(source, present), end):
                if response.status_code == 304 and present is not None:
                    return None
                if response.status_code != 200:
                    raise _refused(source, f"the answer is {response.status_code}")
                data = _body(response, source, end)
                _remember(source, data, response.headers)
                return None if data == present else data
    except (httpx2.HTTPError, httpx2.InvalidURL, ValueError) as error:
        reason = f"{type(error).__name__}: {error}"
        raise _refused(source, reason) from error
    raise _refused(source, "too many redirects")


def _hops(
    client: Client, source: Source, headers: Mapping[str, str], end: float
) -> Iterator[Response]:
    """Give the answer at the end of the redirects, if they end."""
    url = source.address
    given = {"Accept-Encoding": "identity", **headers}
    for _ in range(source.most_redirects + 1):
        _check(url, source)
        left = max(end - time.monotonic(), 0.001)
        with client.stream("GET", url, headers=given, timeout=left) as response:
            location = response.headers.get("location")
            if not response.is_redirect or location is None:
                yield response
                return
            url = urljoin(url, location)


def _body(response: Response, source: Source, end: float) -> bytes:
    data = bytearray()
    for chunk in response.iter_bytes():
        data += chunk
        if len(data) > source.most_bytes:
            raise _refused(source, f"it is over {source.most_bytes} bytes")
        if time.monotonic() > end:
            raise _refused(source, f"it took over {source.most_seconds:g} seconds")
    return bytes(data)


def _check(url: str, source: Source) -> None:
    scheme = urlsplit(url).scheme
    if scheme != "https" and not (source.allow_http and scheme == "http"):
        msg = "only https sources are fetched"
        hint = "`--allow-http` takes http too" if scheme == "http" else None
        raise GenerationError(msg, Place(source.address, ""), hint)


def _refused(source: Source, why: str) -> GenerationError:
    msg = f"the source cannot be fetched: {why}"
    return GenerationError(msg, Place(source.address, ""))


def _memory(address: str) -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or str(Path("~/.cache").expanduser())
    name = hashlib.sha256(address.encode()).hexdigest()[:32]
    return Path(base) / "clientwright" / f"source-{name}.json"


def _known(source: Source, present: bytes | None) -> dict[str, str]:
    """Give conditional headers (RFC 9110, section 13.1) if what is here is the last."""
    if present is None:
        return {}
    try:
        kept = json.loads(_memory(source.address).read_bytes())
        if kept["sha256"] != hashlib.sha256(present).hexdigest():
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
        "sha256": hashlib.sha256(data).hexdigest(),
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
