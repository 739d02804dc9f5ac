"""The HTML reference: pages that lie in one folder and lead to one another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field, replace

from markupsafe import Markup

from ..frozen import dataclass
from ..ir.source import SourceFile
from ..page import fill, whole
from ..views.docs.pages.page_views import (
    PageLink,
    PageOperation,
    PageResource,
    PagesView,
)

_LARGEST_INDEX = 40_000
"""Characters of an index that every page has; a larger one is on the first alone."""

_MOST_LINKS = 150
"""Resources that the navigation of every page names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageProof:
    """What a verification says of a package, for its badge."""

    is_good: bool
    title: str
    """`12 of 12 calls verified`."""

    detail: str
    """By what and when."""

    operations: Mapping[str, tuple[bool, str]] = field(default_factory=dict)
    """Pointer → whether it was verified, and by what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageGroup:
    """A page in the navigation, and what it holds where it is the one that is open."""

    link: PageLink
    inside: tuple[PageLink, ...]


def pages(view: PagesView, proof: PageProof | None = None) -> Iterator[SourceFile]:
    """Write every page; paths are relative to the folder of the reference."""
    frame = _Frame(view)
    resources = tuple(_proved(one, proof) for one in view.resources)
    body = fill(
        "reference/start.html.jinja", view=view, resources=resources, proof=proof
    )
    yield frame.page("index.html", view.title, "", body, first=True)
    for one in resources:
        body = fill("reference/resource.html.jinja", resource=one)
        yield frame.page(one.file, f"{one.title}: {view.title}", "../", body)
    for models in view.models:
        body = fill("reference/models.html.jinja", page=models)
        yield frame.page(models.file, f"{models.title}: {view.title}", "../", body)


class _Frame:
    """What all pages of a reference have around them."""

    def __init__(self, view: PagesView) -> None:
        self._view = view
        self._in_all = sum(sum(map(len, one)) for one in view.index) <= _LARGEST_INDEX

    def page(
        self,
        file: str,
        title: str,
        root: str,
        body: Markup,
        *,
        first: bool = False,
    ) -> SourceFile:
        """Return one page; `root` leads to the folder of the reference."""
        indexed = first or self._in_all
        content = fill(
            "reference/frame.html.jinja",
            view=self._view,
            root=root,
            navigation=tuple(self._navigation(file, root)),
            body=body,
            index=self._view.index if indexed else None,
        )
        text = whole(
            title, content, styles=("reference.css",), scripts=("reference.js",)
        )
        return SourceFile(file, text)

    def _navigation(self, file: str, root: str) -> Iterator[tuple[PageGroup, ...]]:
        """Yield groups: calls by resource, then models; what a page holds below it.

        Of very many resources, a page names those that are its kin, and the first page
        all of them.
        """
        calls = [(one.file, one.name, one.links) for one in self._view.resources]
        if len(calls) > _MOST_LINKS:
            own = next((name for path, name, _ in calls if path == file), "")
            kin = own.partition(".")[0]
            calls = [one for one in calls if one[1].partition(".")[0] == kin]
            calls.insert(0, ("index.html", "All calls", ()))
        models = [(one.file, one.title, one.links) for one in self._view.models]
        for group in (calls, models):
            yield tuple(
                PageGroup(
                    link=PageLink(
                        title=title, href=f"{root}{path}", is_here=path == file
                    ),
                    inside=links if path == file else (),
                )
                for path, title, links in group
            )


def _proved(resource: PageResource, proof: PageProof | None) -> PageResource:
    """Say of each operation what the verification found."""
    if proof is None:
        return resource
    operations = tuple(_checked(one, proof) for one in resource.operations)
    return replace(resource, operations=operations)


def _checked(operation: PageOperation, proof: PageProof) -> PageOperation:
    found = proof.operations.get(operation.pointer)
    if found is None:
        return operation
    is_good, detail = found
    return replace(operation, proof=detail, proof_kind="good" if is_good else "bad")
