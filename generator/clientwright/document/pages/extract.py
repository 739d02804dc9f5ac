"""Pages, collections and captures to one OpenAPI document.

What a page states is taken as it stands; what it only shows is inferred, and says so.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import urljoin

from ...diagnostics import Collector, GenerationError, Place, counted
from ...frozen import dataclass
from ...ir.document import Json
from ..read.decode_text import not_a_document
from ..read.file_bytes import is_url, line_ends_aside, read_file
from ..read.limits import Limits
from ..read.parse import parse
from .blocks.fenced import Fragment, fragments
from .blocks.merge import Merged
from .blocks.rendered_operations import translate
from .drafts.described import observed_on
from .drafts.draft import Observed, draft
from .drafts.infer import inferences
from .drafts.recorded_requests import is_samples, observed_in
from .html import embedded, is_html
from .markdown import Page
from .sources import read_pages


@dataclass(frozen=True, slots=True)
class Extracted:
    """A document, and where in the pages its parts stand."""

    root: Mapping[str, Json]
    origins: Mapping[str, Place]
    sha256: str
    """Hex digest of all pages, in order."""

    inferred: tuple[tuple[str, str], ...]
    """`(pointer, reason)` of everything that no page says in so many words."""


def extract(
    sources: Sequence[str], collector: Collector, limits: Limits | None = None
) -> Extracted:
    """Return the document that pages give.

    Args:
        sources: Files, folders of files, or an index (`llms.txt`) beside its pages.
        collector: Gets what pages differ about, and a warning of what was inferred.
        limits: Sizes that each file and the whole may have.

    Raises:
        GenerationError: A source cannot be read, or none has an operation.
    """
    limits = limits or Limits()
    pages = [
        page for source in sources for page in read_pages(source, collector, limits)
    ]
    return extract_pages(pages, sources[0], collector, limits)


def extract_pages(
    pages: Sequence[Page], name: str, collector: Collector, limits: Limits
) -> Extracted:
    """Return the document of pages that have been read; raises as `extract` does."""
    digest = hashlib.sha256()
    merged = Merged(collector)
    seen: list[Observed] = []
    title = None
    for page in pages:
        digest.update(line_ends_aside(page.text.encode()))
        found = list(_documents(page, collector, limits))
        for fragment in found:
            merged.add(_as_openapi(fragment, collector))
        if found:
            continue
        if is_samples(page.text):
            tree = parse(page.text.encode(), page.file, collector, limits)
            title, observed = observed_in(tree, page.file, collector)
            seen += observed
        else:
            one = observed_on(page)
            if one is not None:
                seen.append(one)
    if seen:
        merged.add(_of_draft(seen, title, merged.root))
    if not merged.root and len(pages) == 1 and is_html(pages[0].text):
        raise not_a_document("an HTML page that shows none", name)
    if not merged.root:
        hint = (
            "pages with a block of OpenAPI, with method, path and samples, "
            "Postman collections and HTTP archives are read"
        )
        if len(pages) == 1 and _DOCUMENT.search(pages[0].text[:4096]):
            hint = (
                f"this seems to be a document already: `clientwright generate {name}`"
            )
        elif (file := _document_in(Path(name))) is not None:
            hint = f"a document is named by its file: `clientwright generate {file}`"
        raise GenerationError("no operation was found here", Place(name, ""), hint)
    _complete(merged.root, pages)
    inferred = tuple(inferences(merged.root))
    _tell(inferred, seen, collector)
    return Extracted(merged.root, merged.origins, digest.hexdigest(), inferred)


def _documents(page: Page, collector: Collector, limits: Limits) -> list[Fragment]:
    if not is_html(page.text):
        return list(fragments(page, collector, limits))
    held = embedded(page.text)
    if held is None:
        return []
    if held.tree is not None:
        return [Fragment(held.tree, page, 1, rendered=False)]
    address = str(held.address)
    file = Path(page.file).parent / address.removeprefix("./")
    if is_url(address) or address.startswith("/") or not file.is_file():
        raise GenerationError(
            "the page shows a document that lies elsewhere: "
            f"{_absolute(page, address)}",
            Place(page.file, ""),
            hint="give that address in place of the page, or download the document",
        )
    inside = file.resolve().is_relative_to(Path(page.file).parent.resolve())
    if not inside:
        raise GenerationError(
            "the page shows a document outside of its folder", Place(page.file, "")
        )
    data = read_file(file, str(file), limits)
    tree = parse(data, str(file), collector, limits)
    if not isinstance(tree, dict):
        raise GenerationError("not an OpenAPI document", Place(str(file), ""))
    return [Fragment(tree, Page(str(file), ""), 1, rendered=False)]


def _absolute(page: Page, address: str) -> str:
    """Return an address as it can be given in place of the page."""
    try:
        whole = urljoin(page.file, address) if is_url(page.file) else address
    except ValueError:
        whole = address
    return whole[:300]


def _as_openapi(fragment: Fragment, collector: Collector) -> Fragment:
    if not fragment.rendered:
        return fragment
    tree = translate(fragment, collector)
    return Fragment(tree, fragment.page, fragment.line, rendered=False)


def _of_draft(
    seen: Sequence[Observed], title: str | None, root: Mapping[str, Json]
) -> Fragment:
    tree = draft(seen, title or "API")
    if root:
        # What pages state in so many words goes before what is inferred.
        tree["openapi"] = root.get("openapi", tree["openapi"])
        del tree["info"]
        _share_schemes(tree, root)
    return Fragment(tree, Page(seen[0].file, ""), 1, rendered=False)


def _share_schemes(tree: dict[str, Json], root: Mapping[str, Json]) -> None:
    """Let a draft use the security schemes that pages state, where they are equal."""
    known = {
        _bare(scheme): name
        for name, scheme in _schemes(root).items()
        if isinstance(scheme, dict)
    }
    own = _schemes(tree)
    names = {name: known[_bare(own[name])] for name in own if _bare(own[name]) in known}
    for name in names:
        del own[name]
    for item in tree["paths"].values():
        for operation in item.values():
            if "security" in operation:
                operation["security"] = [
                    {names.get(name, name): scopes for name, scopes in one.items()}
                    for one in operation["security"]
                ]


def _schemes(root: Mapping[str, Json]) -> dict[str, Json]:
    components = root.get("components")
    held = components.get("securitySchemes") if isinstance(components, dict) else None
    return held if isinstance(held, dict) else {}


def _bare(scheme: Mapping[str, Json]) -> tuple[str, ...]:
    keys = ("type", "in", "name", "scheme")
    return tuple(str(scheme.get(key)).lower() for key in keys)


def _complete(root: dict[str, Json], pages: Sequence[Page]) -> None:
    """Give a document that has no title the host's name."""
    info = dict(root["info"]) if isinstance(root.get("info"), dict) else {}
    if not info.get("title") or info.get("title") == "API":
        host = next((_host(page.address) for page in pages if page.address), None)
        if host:
            info["title"] = host
    info.setdefault("title", "API")
    info.setdefault("version", "0")
    root["info"] = info


def _host(address: str) -> str | None:
    """Return a name from the address of documentation: `docs.acme.example` → Acme."""
    host = address.partition("://")[2].partition("/")[0].partition(":")[0]
    labels = [
        one
        for one in host.split(".")[:-1]
        if one not in ("www", "docs", "doc", "api", "apidoc", "apidocs", "developer")
        and one != "developers"
    ]
    return labels[-1].replace("-", " ").title() if labels else None


_DOCUMENT = re.compile(r"""^[{\s]*["']?(?:openapi|swagger)["']?\s*:""", re.MULTILINE)
"""How a document begins, in YAML or JSON."""


def _document_in(folder: Path) -> Path | None:
    """Return a file of a folder that begins as a document does."""
    for suffix in (".yaml", ".yml", ".json"):
        for file in sorted(folder.glob(f"*{suffix}")):
            if file.is_file() and os.access(file, os.R_OK):
                with file.open(encoding="utf-8", errors="replace") as text:
                    if _DOCUMENT.search(text.read(4096)):
                        return file
    return None


def _tell(
    inferred: Sequence[tuple[str, str]], seen: Sequence[Observed], collector: Collector
) -> None:
    if inferred:
        place = Place(seen[0].file if seen else "", "")
        collector.warning(
            "inferred",
            f"this is a draft: {counted(len(inferred), 'part')} of the document "
            f"{'is' if len(inferred) == 1 else 'are'} inferred from "
            "samples and lists; `clientwright extract --review FILE` lists each",
            place,
        )
