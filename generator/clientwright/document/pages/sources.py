"""Which files hold pages: one, a folder of them, or an index of them.

`llms.txt` lists pages by address; copies of them lie beside it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from ...diagnostics import Collector, GenerationError, Place, counted
from ..read.decode_text import decode
from ..read.file_bytes import read_file
from ..read.limits import Limits, exceeded
from .drafts.recorded_requests import is_samples
from .html import is_html
from .markdown import Page, pages_of

_SUFFIXES = frozenset({".md", ".mdx", ".markdown", ".txt", ".html", ".htm"})
_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)")
_FENCE = re.compile(r"^[ \t]*(?:`{3,}|~{3,})", re.MULTILINE)
_METHOD_LINE = re.compile(
    r"^(?:https?://\S+[ \t]+)?"
    r"(?:get|put|post|delete|options|head|patch)[ \t]*(?:/\S*)?$",
    re.MULTILINE | re.IGNORECASE,
)
_INDEX = "llms.txt"


def is_source(path: str) -> bool:
    """Return whether a path is a folder of pages rather than one file."""
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):
        return False  # a name that no file can have


def is_page(text: str) -> bool:
    """Return whether the text of a file is a page of documentation, or samples.

    JSON and YAML of any other kind, and prose without a block, are not.
    """
    head = text.lstrip("\ufeff \t\r\n")[:1]
    if head == "{":
        return is_samples(text)
    if head == "<":
        return is_html(text)
    if re.match(r"\s*(?:openapi|swagger)\s*:", text):
        return False
    return _FENCE.search(text) is not None or _is_rendered_text(text)


def _is_rendered_text(text: str) -> bool:
    """Return whether text is a page as a browser shows it, copied."""
    return "Skip to main content" in text[:200] and bool(_METHOD_LINE.search(text))


def read_pages(path: str, collector: Collector, limits: Limits) -> Iterator[Page]:
    """Return the pages of a file, of a folder, or those that an index lists.

    Raises:
        GenerationError: A file cannot be read, is not text, or a limit is exceeded.
    """
    named = Path(path)
    if named.is_dir():
        for name in _files(named, collector, limits):
            yield from pages_of(name, _text(name, limits))
        return
    text = _text(path, limits)
    if named.name == _INDEX:
        yield from _listed(named, text, collector, limits)
    else:
        yield from pages_of(path, text)


def _files(folder: Path, collector: Collector, limits: Limits) -> list[str]:
    """Return the files of a folder and its folders, in order of their names.

    A link that leads out of the folder is not followed.
    """
    found: list[str] = []
    base = folder.resolve()
    for inside, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            file = Path(inside, name)
            suffix = file.suffix.lower()
            if suffix not in _SUFFIXES or name == _INDEX or not file.is_file():
                continue
            if file.resolve().is_relative_to(base):
                found.append(str(file))
            else:
                collector.warning(
                    "page-outside",
                    "this page is a link that leads out of the folder: it is left out",
                    Place(str(file), ""),
                )
        if len(found) > limits.files:
            raise exceeded("files", limits.files, Place(str(folder), ""))
    return found


def _text(file: str, limits: Limits) -> str:
    return decode(read_file(Path(file), file, limits), file).removeprefix("\ufeff")


def _listed(
    index: Path, text: str, collector: Collector, limits: Limits
) -> Iterator[Page]:
    """Return the pages whose copies lie beside an index."""
    found = missing = 0
    seen: set[Path] = set()
    for match in _LINK.finditer(text):
        copy = _copy(index.parent, match[1])
        if copy is None:
            missing += 1
        elif copy not in seen:
            seen.add(copy)
            found += 1
            if found > limits.files:
                raise exceeded("files", limits.files, Place(str(index), ""))
            yield from pages_of(str(copy), _text(str(copy), limits))
    if not found:
        raise GenerationError(
            "none of the pages that the index lists lies beside it",
            Place(str(index), ""),
            hint="download them into the same folder",
        )
    if missing:
        collector.warning(
            "page-not-here",
            f"{counted(missing, 'page')} that the index lists "
            f"{'does' if missing == 1 else 'do'} not lie beside it",
            Place(str(index), ""),
        )


def _copy(folder: Path, address: str) -> Path | None:
    """Find the copy of a page: by its whole path below the folder, or by its name."""
    try:
        parts = [unquote(p) for p in urlsplit(address).path.split("/") if p]
    except ValueError:
        return None
    if any(part in (".", "..") or "\\" in part or "/" in part for part in parts):
        return None
    base = folder.resolve()
    for start in range(len(parts)):
        for suffix in ("", ".md", ".mdx"):
            try:
                copy = base.joinpath(*parts[start:])
                copy = copy.with_name(copy.name + suffix) if suffix else copy
                inside = copy.resolve().is_relative_to(base)
                if inside and copy.is_file():
                    return folder / copy.relative_to(base)
            except (OSError, ValueError):
                return None
    return None
