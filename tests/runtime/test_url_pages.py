"""Pages that a URL or a Link field leads to."""

from __future__ import annotations

import httpx2
import pytest

from runtime.errors import UnexpectedResponseError

from .page_servers import LINK, URL, at_of, chain
from .paging import Scripted, items, page, pager

# URLs

URLS = [
    "https://api.example.test/v1/things?at=1",
    "/v1/things?at=1",
    "?at=1",
    "//api.example.test/v1/things?at=1",
    "http://api.example.test/v1/things?at=1",
    "https://internal:8443/v1/things?at=1",
    "https://internal/things?at=1",
    "https://internal/api/v1/things?at=1",
    "/things?at=1",
    "things?at=1",
]


@pytest.mark.parametrize("target", URLS)
def test_url(target: str) -> None:
    """What ends like our path is ours: proxies, schemes and bases differ."""
    server = chain(page([1], next=target), page([2], next=None))
    assert items(server, URL, limit=2) == [1, 2]
    last = server.requests[-1].url
    assert (last.scheme, last.host, last.path) == (
        "https",
        "api.example.test",
        "/v1/things",
    )
    assert last.query == b"at=1"


def test_url_of_another_path() -> None:
    """At our origin it is followed."""
    server = Scripted(
        lambda request: (
            page([2]) if request.url.path == "/v1/more" else page([1], next="/v1/more")
        )
    )
    assert items(server, URL) == [1, 2]


REFUSED = [
    "https://evil.test/other?at=1",
    "https://user:secret@api.example.test/v1/things?at=1",
    "ftp://api.example.test/v1/things",
    "javascript:alert(1)",
    "https://evil.test/",
    "https://[::1",
    "//evil.test/x",
]


@pytest.mark.parametrize("target", REFUSED)
def test_url_that_is_refused(target: str) -> None:
    """Nothing is sent, and the items before it are given."""
    server = chain(page([1], next=target))
    listing = pager(server, URL)
    found: list[int] = []
    with pytest.raises(UnexpectedResponseError, match="the next page is not at"):
        found.extend(one.id for one in listing)
    assert (found, len(server.requests)) == ([1], 1)


LINKS = [
    (['<?at=1>; rel="next"'], True),
    (["<?at=1>; rel=next"], True),
    (["<?at=1>; REL=Next"], True),
    (['<?at=9>; rel="prev", <?at=1>; rel="next"'], True),
    (['<?at=9>; rel="prev"', '<?at=1>; rel="next"'], True),
    (['<?at=1>; rel="last next"'], True),
    (['<?at=1>; title="a, <b>; rel=prev"; rel="next"'], True),
    (['<?at=1>; title="a \\"quoted\\" one"; rel=next'], True),
    (['<?at=1>; rel="next"; results="true"'], True),
    (['<?at=1>; rel="next"; results="false"'], False),
    # The context of a link is the response, unless it has an anchor (section 3.2).
    (['<?at=9>; rel="next"; anchor="/other", <?at=1>; rel="next"'], True),
    (['<?at=1>; rel="next"; anchor="https://x.example/"'], False),
    (['<?at=1>; rel="prev"'], False),
    (['<?at=1>; rel="nextpage"'], False),
    (['<?at=1>; title="rel=next"'], False),
    (['<?at=1>; rel="prev"; rel="next"'], False),
    ([""], False),
    (["nonsense"], False),
]


@pytest.mark.parametrize(("fields", "follows"), LINKS)
def test_link(fields: list[str], follows: bool) -> None:
    """RFC 8288: several fields, several links, quoted and bare, several relations."""
    server = Scripted(
        lambda request: (
            httpx2.Response(200, json=page([2]))
            if at_of(request)
            else httpx2.Response(
                200, json=page([1]), headers=[("link", one) for one in fields]
            )
        )
    )
    assert items(server, LINK) == ([1, 2] if follows else [1])
