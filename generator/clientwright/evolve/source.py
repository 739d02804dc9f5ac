"""The vendor's document, as it is published now.

The address comes from the settings, so it is trusted as far as they are; what it gives
is not, and size, time and redirects are limited.
"""

from __future__ import annotations

import hashlib
import json
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from ..cache import cache_folder
from ..diagnostics import GenerationError, Place

_BYTES = 64 << 20
_SECONDS = 60.0
_REDIRECTS = 5


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document is published."""

    address: str
    """An https address, or a path."""

    allow_http: bool = False


def read_source(source: Source, present: bytes | None) -> bytes | None:
    """Give the bytes that are published, None where they are those at hand.

    A server is asked for news only, if it told the last time how to ask. Raises
    `GenerationError`.
    """
    if "://" not in source.address:
        return _read_file(source.address, present)
    return _fetch(source, present)


def _read_file(address: str, present: bytes | None) -> bytes | None:
    try:
        data = Path(address).read_bytes()
    except OSError as error:
        msg = f"the source cannot be read: {error.strerror}"
        raise GenerationError(msg, Place(address, "")) from error
    return None if data == present else data


def _fetch(source: Source, present: bytes | None) -> bytes | None:
    import httpx2  # only a run that fetches pays for it

    headers = _known(source.address, present)
    url = source.address
    end = time.monotonic() + _SECONDS
    try:
        with httpx2.Client(follow_redirects=False, timeout=_SECONDS) as client:
            for _ in range(_REDIRECTS + 1):
                _check(url, source)
                with client.stream("GET", url, headers=headers) as response:
                    if response.status_code == 304 and present is not None:
                        return None
                    if response.is_redirect:
                        url = urljoin(url, response.headers.get("location", ""))
                        continue
                    if response.status_code != 200:
                        raise _refusal(source, f"the answer is {response.status_code}")
                    data = bytearray()
                    for chunk in response.iter_bytes():
                        data += chunk
                        if len(data) > _BYTES:
                            raise _refusal(source, f"it is over {_BYTES} bytes")
                        if time.monotonic() > end:
                            raise _refusal(
                                source, f"it took over {_SECONDS:.0f} seconds"
                            )
                    found = bytes(data)
                    _remember(source.address, found, dict(response.headers))
                    return None if found == present else found
    except httpx2.HTTPError as error:
        msg = f"the source cannot be fetched: {type(error).__name__}: {error}"
        raise GenerationError(msg, Place(source.address, "")) from error
    raise _refusal(source, "too many redirects")


def _check(url: str, source: Source) -> None:
    scheme = urlsplit(url).scheme
    if scheme != "https" and not (source.allow_http and scheme == "http"):
        msg = "only https sources are fetched"
        hint = "`--allow-http` takes http too"
        raise GenerationError(msg, Place(source.address, ""), hint)


def _refusal(source: Source, why: str) -> GenerationError:
    msg = f"the source cannot be fetched: {why}"
    return GenerationError(msg, Place(source.address, ""))


def _memory(address: str) -> Path:
    name = hashlib.sha256(address.encode()).hexdigest()[:32]
    return cache_folder() / f"source-{name}.json"


def _known(address: str, present: bytes | None) -> dict[str, str]:
    """Give conditional headers (RFC 9110, section 13.1) if what is here is the last."""
    if present is None:
        return {}
    try:
        kept = json.loads(_memory(address).read_bytes())
        if kept["sha256"] != hashlib.sha256(present).hexdigest():
            return {}
        headers = {
            "If-None-Match": kept["etag"],
            "If-Modified-Since": kept["last-modified"],
        }
        return {name: value for name, value in headers.items() if value}
    except (OSError, ValueError, KeyError, TypeError):
        return {}  # without a memory the whole document is fetched


def _remember(address: str, data: bytes, headers: dict[str, str]) -> None:
    file = _memory(address)
    kept = {
        "sha256": hashlib.sha256(data).hexdigest(),
        "etag": headers.get("etag", ""),
        "last-modified": headers.get("last-modified", ""),
    }
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(kept), encoding="utf-8")
    except OSError:
        return  # the next run asks for the whole document again
