"""Makes a package and its pages in a folder, and reads pages as a browser would."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from clientwright.commands.packages.inputs import Options
from clientwright.commands.packages.jobs import make_package
from clientwright.diagnostics import Collector
from clientwright.output import commit, prepare
from clientwright.pipeline import Package
from clientwright.render.pages import PageProof, pages
from clientwright.settings import Vendor


@dataclass(frozen=True)
class Reference:
    """A package with the pages about it."""

    package: Package
    folder: Path
    """Of the package; the pages are below `docs`."""


def write(document: Path, folder: Path) -> Reference:
    """Make a package with `docs = true`."""
    vendor = Vendor(name="", spec=str(document), output=folder / "none", docs=True)
    package = make_package(vendor, Options(), Collector()).package
    out = folder / "package"
    commit(prepare(package.files, package.manifest, out, {}), out)
    return Reference(package, out)


def texts(reference: Reference, proof: PageProof | None = None) -> dict[str, str]:
    """Give the pages of a package by their paths."""
    assert reference.package.pages is not None
    return {one.path: one.text for one in pages(reference.package.pages, proof)}


@dataclass
class Read(HTMLParser):
    """Elements, attributes and texts of a page."""

    text: str
    tags: list[str] = field(default_factory=list)
    attributes: list[tuple[str, str, str]] = field(default_factory=list)
    said: str = ""

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.said += data

    def all(self, name: str) -> list[str]:
        """Give the values of an attribute."""
        return [value for _, other, value in self.attributes if other == name]
