"""The files that a document refers to: found, confined, read once.

Only files inside the folder of the main file are read, or inside the policy's folder
where the main file lies below it, symbolic links resolved; anything else needs the
policy's leave. What another file says never gets into a message.
"""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from ...diagnostics import Collector, GenerationError, Place
from ...ir.document import Document, Json
from .decode_text import decode
from .fetch import fetch, may_fetch
from .limits import Limits, Policy, exceeded
from .parse import parse
from .refused import ELSEWHERE, OUTSIDE, RefusedReferences

_DRIVE = re.compile(r"[A-Za-z]:[/\\]")
_TEXT_SUFFIXES = frozenset({".md", ".markdown", ".txt", ".rst", ".adoc", ".html"})


@dataclass(eq=False, slots=True)
class Source:
    """One file; `eq=False`: each is read once and known by identity."""

    key: str
    """Real path, or the URL that gave it."""

    name: str
    """As a person would write it, relative like the main file's name."""

    tree: Json
    is_url: bool = False
    folder: Path = field(init=False)
    """Where relative references of the file start."""

    anchors: dict[str, list[tuple[str, str]]] | None = None
    """Anchor → (pointer of its resource, pointer); None: not looked for yet."""

    resources: dict[str, str] = field(default_factory=dict)
    """Pointer of a schema with an `$id` → the `$id`, as far as met."""

    def __post_init__(self) -> None:
        self.folder = Path(self.key).parent


class Files:
    """All files of one run of `bundle`."""

    def __init__(
        self, document: Document, collector: Collector, limits: Limits, policy: Policy
    ) -> None:
        self._collector = collector
        self._limits = limits
        self._policy = policy
        url = "://" in document.file
        key = document.file if url else os.path.realpath(document.file)
        self.main = Source(key, document.file, document.root, url)
        self._folder = Path(key).parent
        self._root = _root_around(self._folder, policy)
        self._sources: dict[str, Source | str] = {key: self.main}
        self._found: dict[tuple[Source, str], Source | str] = {}
        self._texts: dict[tuple[Source, str], str | None] = {}
        self._paths: dict[str, Path | None] = {}
        self._outside: dict[str, str] = {}
        self._fetched = 0
        self.refused = RefusedReferences()
        self.length = 0
        """Bytes of the files beside the main one."""

    def find(self, holder: Source, location: str, place: Place) -> Source | str:
        """Give the file that a reference names, or a reason why there is none.

        What the policy does not allow to read is noted in `refused`.

        Args:
            holder: The file that the reference stands in.
            location: The reference without its fragment.
            place: Where the reference stands.

        Raises:
            GenerationError: It leads to no regular file, or is over a limit.
        """
        known = self._found.get((holder, location))
        if known is None:
            known = self._find(holder, location, place)
            self._found[holder, location] = known
        return known

    def text(self, holder: Source, location: str, place: Place) -> str | None:
        """Give the text of a file that holds prose, None for any other."""
        if (holder, location) not in self._texts:
            self._texts[holder, location] = self._text(holder, location, place)
        return self._texts[holder, location]

    def _text(self, holder: Source, location: str, place: Place) -> str | None:
        if Path(location).suffix.lower() not in _TEXT_SUFFIXES or _is_url(location):
            return None
        path = self._path(holder, location, place)
        if path is None or holder.is_url:
            return None
        try:
            return decode(self._read(path), "").removeprefix("\ufeff")
        except (OSError, GenerationError):
            return None

    def _find(self, holder: Source, location: str, place: Place) -> Source | str:
        location = location.replace("\\", "/")
        if holder.is_url or _is_url(location):
            return self._remote(holder, location, place)
        path = self._path(holder, location, place)
        if path is None:
            return "the file is not there"
        key = str(path)
        if key not in self._sources:
            if len(self._sources) >= self._limits.files:
                raise exceeded("files", self._limits.files, place)
            name = os.path.normpath(Path(holder.name).parent / unquote(location))
            try:
                data = self._read(path)
            except OSError:
                return "the file cannot be read"
            self._sources[key] = self._parsed(key, name, data, url=False)
        return self._sources[key]

    def _path(self, holder: Source, location: str, place: Place) -> Path | None:
        """Find a regular file that the document may refer to."""
        location = location.replace("\\", "/")
        outside: list[str] = []
        for written in dict.fromkeys((location, unquote(location))):
            # Dot segments go before links are followed (RFC 3986, section 5.2.4).
            named = os.path.normpath(holder.folder / written)
            if named not in self._paths:
                self._paths[named] = self._regular(named, written, place)
            path = self._paths[named]
            if path is not None:
                return path
            outside += [self._outside[named]] if named in self._outside else []
        if outside:
            self.refused.add(OUTSIDE, outside[0], location, place)
        return None

    def _regular(self, named: str, written: str, place: Place) -> Path | None:
        try:
            path = Path(os.path.realpath(named))
        except (OSError, ValueError):
            return None  # a name that no file can have
        if not self._policy.allow_outside and not self._is_inside(path, written):
            self._outside[named] = str(path)
            return None
        try:
            mode = path.stat().st_mode
        except (OSError, ValueError):
            return None
        if not stat.S_ISREG(mode):
            raise GenerationError("a reference leads to no regular file", place)
        return path

    def _is_inside(self, path: Path, written: str) -> bool:
        """Tell a file that the document may refer to by its real path."""
        if _DRIVE.match(written):
            return False
        if path.is_relative_to(self._folder):
            return True
        if self._root is None or not path.is_relative_to(self._root):
            return False
        # Keys, settings and histories are kept in files that begin with a dot.
        return not any(
            part.startswith(".") for part in path.relative_to(self._root).parts
        )

    def _read(self, path: Path) -> bytes:
        with path.open("rb") as stream:
            return stream.read(self._limits.bytes + 1)

    def _remote(self, holder: Source, location: str, place: Place) -> Source | str:
        url = urljoin(holder.key, location) if holder.is_url else location
        url = f"https:{url}" if url.startswith("//") else url
        if url in self._sources:
            return self._sources[url]
        if not may_fetch(url, self._policy):
            self.refused.add(ELSEWHERE, url, location, place)
            return "nothing is fetched"
        self._fetched += 1
        if self._fetched > self._policy.remote_count:
            raise GenerationError("too many remote documents", place)
        data = fetch(url, self._policy, place).data
        self._sources[url] = self._parsed(url, url, data, url=True)
        return self._sources[url]

    def _parsed(self, key: str, name: str, data: bytes, *, url: bool) -> Source | str:
        self.length += len(data)
        try:
            tree = parse(data, name, self._collector, self._limits)
        except GenerationError as error:
            if error.hint is not None and "limit" in error.hint:
                raise
            return f"the file {name} is neither JSON nor YAML ({error.message})"
        return Source(key, name, tree, url)


def _root_around(folder: Path, policy: Policy) -> Path | None:
    """Return the real path of the policy's folder where a document is below it."""
    if policy.root is None:
        return None
    root = Path(os.path.realpath(policy.root))
    return root if folder.is_relative_to(root) else None


def _is_url(location: str) -> bool:
    """Tell an address or any other URI with a scheme from a path."""
    if location.startswith("//"):
        return True
    scheme = urlsplit(location).scheme
    return len(scheme) > 1
