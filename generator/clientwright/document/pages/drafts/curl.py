"""Samples for the command line: what `curl` would send."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Mapping
from dataclasses import field
from urllib.parse import parse_qsl

from ....frozen import dataclass
from ....ir.document import Json
from .draft import SCHEMES
from .recorded_requests import split_address

_CURL = re.compile(r"(?:^|[\n;&|$] *)curl\s")
_WITH_VALUE = {
    "-X": "method",
    "--request": "method",
    "-H": "header",
    "--header": "header",
    "--url": "url",
    "-d": "data",
    "--data": "data",
    "--data-raw": "data",
    "--data-binary": "data",
    "--data-ascii": "data",
    "--data-urlencode": "form",
    "--json": "json",
    "-F": "part",
    "--form": "part",
    "-u": "user",
    "--user": "user",
    "-o": "",
    "--output": "",
    "-A": "",
    "--max-time": "",
}
_LONGEST = 50_000
_SHELL = re.compile(r"\$\{?(\w+)\}?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One request as a sample writes it."""

    method: str
    server: str | None
    path: str
    query: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    media_type: str | None = None
    body: Json = None
    security: str | None = None


def read_curl(text: str) -> Sample | None:
    """Return what the first `curl` in a text sends; None where there is none."""
    match = _CURL.search(text[:_LONGEST])
    if match is None:
        return None
    command = text[match.end() : _LONGEST].replace("\\\r\n", " ").replace("\\\n", " ")
    try:
        words = shlex.split(command, posix=True)
    except ValueError:
        return None
    return _sample(_options(words))


def _options(words: list[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    waiting = iter(words)
    for word in waiting:
        if word in _WITH_VALUE:
            found.setdefault(_WITH_VALUE[word], []).append(next(waiting, ""))
        elif word.startswith("--") and "=" in word:
            name, _, value = word.partition("=")
            found.setdefault(_WITH_VALUE.get(name, ""), []).append(value)
        elif word[:2] in ("-X", "-d", "-H") and len(word) > 2:
            found.setdefault(_WITH_VALUE[word[:2]], []).append(word[2:])
        elif not word.startswith("-") and ("/" in word or "." in word):
            found.setdefault("url", []).append(word)
    return found


def _sample(options: Mapping[str, list[str]]) -> Sample | None:
    if "url" not in options:
        return None
    address = _SHELL.sub(r"{\1}", options["url"][0])
    server, path, query = split_address(address)
    if server is not None and "{" in server:
        server = None
    headers: dict[str, str] = {}
    for line in options.get("header", ()):
        name, colon, value = line.partition(":")
        if colon:
            headers[name.strip()] = value.strip()
    media_type, body = _body(options, headers)
    method = (options.get("method") or ["POST" if media_type else "GET"])[0]
    return Sample(
        method=method.lower(),
        server=server,
        path=path,
        query=query,
        headers=headers,
        media_type=media_type,
        body=body,
        security="basic" if "user" in options else _scheme(headers),
    )


def _scheme(headers: Mapping[str, str]) -> str | None:
    for name, value in headers.items():
        if name.lower() == "authorization":
            scheme = value.split(" ", 1)[0].lower()
            return scheme if scheme in SCHEMES else None
    return None


def _body(
    options: Mapping[str, list[str]], headers: Mapping[str, str]
) -> tuple[str | None, Json]:
    stated = next(
        (value for name, value in headers.items() if name.lower() == "content-type"), ""
    )
    stated = stated.partition(";")[0].strip().lower()
    if "part" in options:
        parts = (one.partition("=") for one in options["part"])
        return "multipart/form-data", {name: value for name, _, value in parts}
    data = options.get("json") or options.get("data") or options.get("form")
    if not data:
        return None, None
    text = "&".join(data)
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        if stated in ("", "application/x-www-form-urlencoded") and "=" in text:
            return "application/x-www-form-urlencoded", dict(parse_qsl(text))
        return stated or "text/plain", text
    return stated or "application/json", value
