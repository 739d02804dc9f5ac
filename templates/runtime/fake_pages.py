"""Stand-ins for operations that page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Generic, Self, TypeVar

import httpx2

from .encode import encode
from .fakes import Fake, success
from .operation import Call
from .page_turn import Pages
from .pointers import put

T = TypeVar("T")
A = TypeVar("A")


class PagedFake(Fake[A], Generic[T, A]):
    """Stands in for an operation with pages of `T`, each in a response of type `A`."""

    def pages(
        self,
        *pages: Sequence[T],
        body: A | Mapping[str, object] | None = None,
        delay: float = 0.0,
    ) -> Self:
        """Return pages of items, linked as the operation says, and then no more.

        Args:
            body: What every response has besides.
        """
        whole = encode(body) if body is not None else {}
        for at in range(len(pages)):

            def respond(
                request: httpx2.Request, call: Call, at: int = at
            ) -> httpx2.Response:
                return _page(request, call, whole, pages, at)

            self._then(respond, delay)

        def beyond(request: httpx2.Request, call: Call) -> httpx2.Response:
            return _page(request, call, whole, [*pages, []], len(pages))

        return self._then(beyond, delay)


def _page(
    request: httpx2.Request,
    call: Call,
    whole: object,
    pages: Sequence[Sequence[object]],
    at: int,
) -> httpx2.Response:
    """Return the response with one of several pages."""
    operation: Any = call.operation
    rule: Pages = operation.pages
    items = [encode(item) for item in pages[at]]
    more = at + 1 < len(pages)
    url = str(request.url.copy_merge_params({"fake_page": str(at + 2)}))
    headers: dict[str, str] = {}
    if not rule.items:
        data: Any = items
    else:
        data = put(whole, rule.items, items)
        said: dict[str | None, object] = {
            rule.has_more: more,
            rule.is_last: not more,
            rule.total: sum(map(len, pages)),
            getattr(rule, "total_pages", None): len(pages),
        }
        for pointer, value in said.items():
            if pointer is not None:
                data = put(data, pointer, value)
    cursor: str | None = getattr(rule, "cursor", None)
    target: str | None = getattr(rule, "next_url", None)
    if cursor is not None and cursor.startswith("header:"):
        if more:
            headers[cursor.removeprefix("header:")] = f"page-{at + 2}"
    elif cursor is not None and not cursor.startswith(f"{rule.items}/"):
        data = put(data, cursor, f"page-{at + 2}" if more else None)
    elif target is not None:
        data = put(data, target, url if more else None)
    elif cursor is None and not hasattr(rule, "parameter") and more:
        headers["Link"] = f'<{url}>; rel="next"'
    return success(operation, data, None, headers)
