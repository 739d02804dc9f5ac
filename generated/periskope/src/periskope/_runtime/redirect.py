"""Redirects, where the caller's HTTP client follows them.

The HTTP library would carry every header but `Authorization` to another host. So it is
not asked to follow; each hop is a request made anew, and what the document's security
schemes send goes only to the origin that the call was made for.
"""

from __future__ import annotations

import httpx2

from .request import PreparedRequest


class Redirects:
    """Follows one call's redirects, as far as its HTTP client would."""

    def __init__(
        self,
        prepared: PreparedRequest,
        client: httpx2.Client | httpx2.AsyncClient,
        first: httpx2.Request,
    ) -> None:
        self._prepared = prepared
        self._client = client
        self._origin = first.url.origin
        self.trusted = True
        """Whether the next request stays at the origin: credentials may go along."""
        self._with_content = True
        self._count = 0

    def next(self, response: httpx2.Response) -> httpx2.Request | None:
        """Return the request that a response redirects to; None: it does not.

        Once another origin was asked, credentials are not sent again.
        """
        following = response.next_request
        if following is None or not self._client.follow_redirects:
            return None
        if self._prepared.foreign:
            return None
        same_method = following.method == response.request.method
        self._with_content = self._with_content and same_method
        if self._with_content and not self._prepared.repeatable:
            return None
        self._count += 1
        if self._count > self._client.max_redirects:
            raise httpx2.TooManyRedirects("too many redirects", request=following)
        self.trusted = self.trusted and following.url.origin == self._origin
        return self._prepared.request(
            self._client,
            method=following.method,
            url=following.url,
            trusted=self.trusted,
            with_content=self._with_content,
        )
