"""The first stage: a path or a URL to a `Document`.

Nothing is fetched unless the policy allows it, and only the main file is read: what it
refers to is the matter of `bundle`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from ...diagnostics import Collector, GenerationError, Place
from ...ir.document import Document, Json
from ..pages.blocks.line_numbers import lines_in_page
from ..pages.html import embedded, is_html
from ..pages.markdown import pages_of
from ..pages.sources import is_page, is_source
from .decode_text import decode
from .document_kind import check_kind
from .fetch import fetch, may_fetch, origin
from .file_bytes import (
    STANDARD_INPUT,
    is_url,
    line_ends_aside,
    read_file,
    read_standard_input,
    refuse_made,
)
from .limits import Limits, Policy
from .locate import lines as lines_of
from .parse import parse

if TYPE_CHECKING:
    from ..pages.extract import Extracted

_WRITTEN = (("openapi",), ("swagger",), ("info", "version"))
"""Places where a number means the text that was written: `1.10` is not `1.1`."""


def load(
    path_or_url: str,
    collector: Collector,
    limits: Limits | None = None,
    policy: Policy | None = None,
) -> Document:
    """Read an OpenAPI document in JSON or YAML, or the pages that hold one.

    Args:
        path_or_url: A file, a folder of pages, or an https address where the policy
            allows that.
        collector: Gets warnings of duplicate keys and odd values, with their places.
        limits: Sizes that the file may have.
        policy: Whether an address may be fetched.

    Raises:
        GenerationError: The file cannot be read, is over a limit, is no OpenAPI
            document or one of a version that is not understood.
    """
    limits = limits or Limits()
    if is_source(path_or_url):
        refuse_made(path_or_url)
        return _of_sources(path_or_url, collector, limits)
    policy = policy or Policy()
    data = read_bytes(path_or_url, limits, policy)
    shown = shown_document(path_or_url, data, policy)
    if shown is not None:
        path_or_url, data = shown, read_bytes(shown, limits, policy)
    found = Collector()
    try:
        tree = parse(data, path_or_url, found, limits)
    except GenerationError as error:
        if error.hint is not None or not is_page(decode(data, path_or_url)):
            raise
        return _of_page(data, path_or_url, collector, limits)
    if not _is_document(tree) and is_page(decode(data, path_or_url)):
        return _of_page(data, path_or_url, collector, limits)
    for one in found:
        collector.add(one)
    written = _written(tree, data, path_or_url)
    stated = written.get(("openapi",)) or written.get(("swagger",)) or ""
    root = check_kind(tree, path_or_url, stated, collector)
    version = written.get(("info", "version"))
    if version is not None:
        root = {**root, "info": {**root["info"], "version": version}}
    digest = hashlib.sha256(line_ends_aside(data)).hexdigest()
    return Document(root, path_or_url, digest, length=len(data))


def shown_document(url: str, data: bytes, policy: Policy) -> str | None:
    """Return the address of the document that a viewer at an address shows.

    None where the page holds it, or where it may not be fetched.
    """
    if not is_url(url) or data.lstrip()[:1] != b"<":
        return None
    text = decode(data, url)
    held = embedded(text) if is_html(text) else None
    if held is None or held.address is None:
        return None
    try:
        shown = urljoin(url, held.address)
    except ValueError:
        return None
    return shown if shown != url and may_fetch(shown, policy) else None


def _is_document(tree: Json) -> bool:
    return isinstance(tree, dict) and ("openapi" in tree or "swagger" in tree)


def _of_page(data: bytes, name: str, collector: Collector, limits: Limits) -> Document:
    text = decode(data, name).removeprefix("\ufeff")
    if is_url(name) or Path(name).name != "llms.txt":
        from ..pages.extract import extract_pages

        pages = list(pages_of(name, text))
        return _of_pages(extract_pages(pages, name, collector, limits), name)
    return _of_sources(name, collector, limits)


def _of_sources(name: str, collector: Collector, limits: Limits) -> Document:
    from ..pages.extract import extract

    return _of_pages(extract([name], collector, limits), name)


def _of_pages(extracted: Extracted, name: str) -> Document:
    """Return the document of pages; its parts stand where the pages have them."""
    origins = dict(extracted.origins)
    length = len(json.dumps(extracted.root))
    return Document(extracted.root, name, extracted.sha256, origins, length)


def locate(file: str, pointer: str) -> int | None:
    """Find the line of a pointer, counting from 1; None where the file is not at hand.

    Parses the file again: use `lines` for many pointers of one file.
    """
    return lines(file, (pointer,)).get(pointer)


def lines(file: str, pointers: Collection[str]) -> Mapping[str, int]:
    """Find the lines of many pointers in one go; nothing for what cannot be read."""
    if is_url(file):
        return {}
    try:
        text = decode(read_file(Path(file), file, Limits()), file)
    except GenerationError:
        return {}  # the file is gone or has changed: a diagnostic without a line
    if is_page(text):
        return lines_in_page(file, text, pointers)
    return lines_of(text, pointers)


def read_bytes(path_or_url: str, limits: Limits, policy: Policy) -> bytes:
    """Return the bytes of a document: a file's, an address's or standard input's.

    Raises:
        GenerationError: They cannot be read, are over a limit or may not be fetched.
    """
    if policy.instead is not None and policy.instead[0] == path_or_url:
        return policy.instead[1]
    if path_or_url == STANDARD_INPUT:
        return read_standard_input(limits.bytes)
    if not is_url(path_or_url):
        return read_file(Path(path_or_url), path_or_url, limits)
    if origin(path_or_url) is None:
        msg = "only https and http addresses are fetched"
        raise GenerationError(msg, Place(path_or_url, ""), hint="download it")
    if not may_fetch(path_or_url, policy):
        raise GenerationError(
            "the document is at an address, and nothing is fetched by default",
            Place(path_or_url, ""),
            hint="download it, or allow it with --allow-remote-refs",
        )
    if policy.typed is None:
        return fetch(path_or_url, policy, Place(path_or_url, "")).data
    return _fetched_once(path_or_url, policy.allow_remote, policy.allow_http)


@cache
def _fetched_once(url: str, allow_remote: bool, allow_http: bool) -> bytes:
    """Return what a typed address gives; a run sees one version of a document."""
    policy = Policy(allow_remote=allow_remote, allow_http=allow_http, typed=url)
    return fetch(url, policy, Place(url, "")).data


def _written(tree: Json, data: bytes, file: str) -> Mapping[tuple[str, ...], str]:
    """Look up how numbers were written that OpenAPI wants as text."""
    if not isinstance(tree, dict):
        return {}
    info = tree.get("info")
    values = {
        ("openapi",): tree.get("openapi"),
        ("swagger",): tree.get("swagger"),
        ("info", "version"): info.get("version") if isinstance(info, dict) else None,
    }
    numbers = [k for k in _WRITTEN if type(values[k]) in (int, float)]
    if not numbers:
        return {}
    from .positions import scalars

    return scalars(decode(data, file), numbers)
