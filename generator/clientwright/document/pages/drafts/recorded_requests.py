"""Requests that were kept: Postman collections (2.1) and HTTP archives (HAR 1.2)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from ....diagnostics import Collector, Place, counted
from ....ir.document import Json
from .draft import SCHEMES, Observed

_POSTMAN = re.compile(r'"schema"\s*:\s*"https?://schema\.(?:get)?postman\.com/')
_HAR = re.compile(r'\A\s*\{\s*"log"\s*:\s*\{')
_VARIABLE = re.compile(r"\{\{([^{}]+)\}\}")
_NUMBER = re.compile(r"[0-9]+|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_METHODS = frozenset(
    ["get", "put", "post", "delete", "options", "head", "patch", "trace"]
)


_OF_PAGES = frozenset(
    ("document", "stylesheet", "script", "image", "font", "media", "manifest")
)
_PAGES = frozenset(
    (
        *("text/html", "text/css", "text/javascript", "application/javascript"),
        *("application/x-javascript", "application/wasm", "application/manifest+json"),
    )
)
_ASSETS = frozenset(
    (
        *("js", "mjs", "css", "map", "woff", "woff2", "ttf", "wasm", "html"),
        *("ico", "svg", "png", "jpg", "jpeg", "gif", "webp", "avif"),
    )
)
"""Ends of addresses of what pages are made of."""


def is_samples(text: str) -> bool:
    """Return whether JSON text is a Postman collection or an HTTP archive."""
    return bool(_POSTMAN.search(text[:20_000]) or _HAR.match(text))


def observed_in(
    tree: Json, file: str, collector: Collector
) -> tuple[str, list[Observed]]:
    """Return a title, and each request of a collection or an archive."""
    log = tree.get("log")
    if isinstance(log, dict):
        return "API", list(_archive(log, file, collector))
    info = _mapping(tree.get("info"))
    variables = {
        str(one.get("key")): str(one.get("value") or "")
        for one in _mappings(tree.get("variable"))
    }
    found = _items(tree, file, variables, (), _auth(tree.get("auth")))
    return str(info.get("name") or "API"), list(found)


def _items(
    holder: Mapping[str, Json],
    file: str,
    variables: Mapping[str, str],
    folders: tuple[str, ...],
    auth: tuple[str | None, tuple[str, str] | None],
) -> Iterator[Observed]:
    for item in _mappings(holder.get("item")):
        own = _auth(item.get("auth")) if "auth" in item else auth
        name = str(item.get("name") or "")
        if "item" in item:
            yield from _items(item, file, variables, (*folders, name), own)
            continue
        request = item.get("request")
        if isinstance(request, dict):
            one = _postman(item, request, file, variables, folders, own)
            if one is not None:
                yield one


def _postman(
    item: Mapping[str, Json],
    request: Mapping[str, Json],
    file: str,
    variables: Mapping[str, str],
    folders: tuple[str, ...],
    auth: tuple[str | None, tuple[str, str] | None],
) -> Observed | None:
    method = str(request.get("method") or "GET").lower()
    address = request.get("url")
    raw = address.get("raw") if isinstance(address, dict) else address
    if method not in _METHODS or not isinstance(raw, str):
        return None
    if "auth" in request:
        auth = _auth(request["auth"])
    server, path, query = split_address(_filled(raw, variables))
    headers = _pairs(request.get("header"))
    name = str(item.get("name") or "")
    description = request.get("description")
    return Observed(
        method=method,
        path=path,
        file=file,
        reason=f"request {name!r} of the collection",
        summary=name or None,
        description=description if isinstance(description, str) else None,
        tag=folders[0] if folders else None,
        server=server,
        headers=headers,
        query=query,
        body_samples=list(_postman_body(_mapping(request.get("body")), headers)),
        response_samples=list(_postman_responses(item)),
        security=auth[0],
        api_key=auth[1],
    )


def _auth(shown: Json) -> tuple[str | None, tuple[str, str] | None]:
    """Return an HTTP scheme's name, or where a key goes and what it is called."""
    auth = _mapping(shown)
    kind = auth.get("type")
    if kind in SCHEMES:
        return str(kind), None
    if kind == "oauth2":
        return "bearer", None
    if kind == "apikey":
        held = auth.get("apikey")
        fields = (
            {str(one.get("key")): str(one.get("value")) for one in _mappings(held)}
            if isinstance(held, list)
            else {str(k): str(v) for k, v in _mapping(held).items()}
        )
        return None, (fields.get("in", "header"), fields.get("key") or "X-API-Key")
    return None, None


def _postman_body(
    body: Mapping[str, Json], headers: Mapping[str, str]
) -> Iterator[tuple[str, Json]]:
    mode = body.get("mode")
    if mode == "raw" and isinstance(body.get("raw"), str):
        stated = _content_type(headers)
        value = _json(body["raw"])
        if value is not _NO_JSON:
            yield stated or "application/json", value
        elif body["raw"]:
            yield stated or "text/plain", body["raw"]
    elif mode in ("urlencoded", "formdata"):
        fields = {
            str(one.get("key")): b"" if one.get("type") == "file" else one.get("value")
            for one in _mappings(body.get(mode))
        }
        kind = "x-www-form-urlencoded" if mode == "urlencoded" else None
        yield f"application/{kind}" if kind else "multipart/form-data", fields
    elif mode == "graphql":
        yield "application/json", _mapping(body.get("graphql"))


def _postman_responses(item: Mapping[str, Json]) -> Iterator[tuple[str, str, Json]]:
    for response in _mappings(item.get("response")):
        headers = _pairs(response.get("header"))
        body = response.get("body")
        code = response.get("code")
        if isinstance(code, int) and 100 <= code <= 599:
            yield _response(str(code), _content_type(headers), body)


def _archive(
    log: Mapping[str, Json], file: str, collector: Collector
) -> Iterator[Observed]:
    skipped = 0
    for number, entry in enumerate(_mappings(log.get("entries")), 1):
        request, response = (
            _mapping(entry.get("request")),
            _mapping(entry.get("response")),
        )
        method = str(request.get("method") or "").lower()
        address = request.get("url")
        if method not in _METHODS or not isinstance(address, str):
            continue
        if _is_of_a_page(entry, method, address):
            skipped += 1
            continue
        server, path, query = split_address(address)
        headers = _pairs(request.get("headers"), "name")
        posted = _mapping(request.get("postData"))
        bodies = []
        if isinstance(posted.get("text"), str):
            _, media_type, value = _response(
                "", str(posted.get("mimeType") or ""), posted["text"]
            )
            bodies = [(media_type, value)]
        status = response.get("status")
        content = _mapping(response.get("content"))
        answered = []
        if isinstance(status, int) and 100 <= status <= 599:
            kind = str(content.get("mimeType") or "")
            body = None if content.get("encoding") else content.get("text")
            answered = [_response(str(status), kind, body)]
        yield Observed(
            method=method,
            path=_templated(path),
            file=file,
            reason=f"request {number} of the archive",
            server=server,
            headers={k: v for k, v in headers.items() if not _browsers_own(k)},
            query=query,
            body_samples=bodies,
            response_samples=answered,
            security=_authorization(headers),
            is_private=True,
        )
    if skipped:
        requests = counted(skipped, "request")
        told = f"left out: {requests} for parts of web pages, and preflights"
        collector.warning("recorded-pages", told, Place(file, ""))


def _is_of_a_page(entry: Mapping[str, Json], method: str, address: str) -> bool:
    """Return whether a browser asked for a page or a part of one, and no API's data."""
    kind = entry.get("_resourceType")  # of Chrome; others say nothing of the kind
    if method == "options":
        headers = _pairs(_mapping(entry.get("request")).get("headers"), "name")
        asked = "access-control-request-method"
        return kind == "preflight" or asked in map(str.lower, headers)
    if isinstance(kind, str) and method == "get":
        return kind in _OF_PAGES
    content = _mapping(_mapping(entry.get("response")).get("content"))
    media = str(content.get("mimeType") or "").partition(";")[0].strip().lower()
    end = address.partition("?")[0].rpartition(".")[2].lower()
    return method == "get" and (
        media in _PAGES or media.startswith("font/") or end in _ASSETS
    )


def _browsers_own(name: str) -> bool:
    lower = name.lower()
    return lower.startswith((":", "sec-", "if-", "upgrade-")) or lower in (
        "dnt",
        "priority",
        "te",
    )


def _templated(path: str) -> str:
    """Return a path with parameters for numbers and UUIDs: `/pets/{id}`."""
    parts, before, used = [], "", set()
    for part in path.split("/"):
        if part and _NUMBER.fullmatch(part):
            noun = re.sub(r"\W+", "_", before).removesuffix("s") or "item"
            name = "id" if "id" not in used else f"{noun}_id"
            while name in used:
                name += "_"
            used.add(name)
            parts.append(f"{{{name}}}")
        else:
            parts.append(part)
        before = part
    return "/".join(parts)


def _authorization(headers: Mapping[str, str]) -> str | None:
    for name, value in headers.items():
        if name.lower() == "authorization":
            scheme = value.split(" ", 1)[0].lower()
            return scheme if scheme in SCHEMES else None
    return None


def split_address(address: str) -> tuple[str | None, str, dict[str, str]]:
    """Return server, path template and query of an address, as samples write them.

    `:id` and `{{id}}` in the path are parameters.
    """
    try:
        parts = urlsplit(address if "://" in address else f"//{address}")
        query = dict(parse_qsl(parts.query, keep_blank_values=True))
    except ValueError:
        return None, "/", {}
    scheme = parts.scheme or "https"
    host = parts.netloc.rpartition("@")[2]
    if address.startswith("/") or not host:
        return None, parts.path or "/", query
    server = f"{scheme}://{host}" if not _VARIABLE.search(host) else None
    path = _VARIABLE.sub(lambda match: f"{{{match[1].strip()}}}", unquote(parts.path))
    path = re.sub(r"(?<=/):([A-Za-z_]\w*)", r"{\1}", path)
    return server, path or "/", query


def _filled(text: str, variables: Mapping[str, str]) -> str:
    """Put in the collection's own variables as far as addresses need them."""

    def value(match: re.Match[str]) -> str:
        return variables.get(match[1].strip()) or match[0]

    return _VARIABLE.sub(value, text)


def _response(status: str, media_type: str, body: Json) -> tuple[str, str, Json]:
    bare = media_type.partition(";")[0].strip().lower()
    if not isinstance(body, str) or not body:
        return status, "", None
    if bare == "application/x-www-form-urlencoded":
        return status, bare, dict(parse_qsl(body, keep_blank_values=True))
    value = _json(body)
    if value is not _NO_JSON and (not bare or "json" in bare):
        return status, bare or "application/json", value
    return status, bare or "text/plain", body


def _content_type(headers: Mapping[str, str]) -> str:
    for name, value in headers.items():
        if name.lower() == "content-type":
            return value.partition(";")[0].strip().lower()
    return ""


_NO_JSON: Any = object()


def _json(text: str) -> Json:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return _NO_JSON


def _pairs(shown: Json, key: str = "key") -> dict[str, str]:
    return {
        str(one[key]): str(one.get("value") or "")
        for one in _mappings(shown)
        if key in one and not one.get("disabled")
    }


def _mapping(value: Json) -> Mapping[str, Json]:
    return value if isinstance(value, dict) else {}


def _mappings(value: Json) -> Iterator[Mapping[str, Json]]:
    for one in value if isinstance(value, list) else ():
        if isinstance(one, dict):
            yield one
