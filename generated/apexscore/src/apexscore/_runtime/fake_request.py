"""Requests that know which call they are made for."""

from __future__ import annotations

from dataclasses import dataclass, fields

import httpx2

from .fakes import CALL
from .operation import Call
from .request import PreparedRequest


@dataclass(slots=True, kw_only=True, repr=False)
class FakedRequest(PreparedRequest):
    """A request whose attempts name the call that they are made for."""

    call: Call

    def request(
        self,
        client: httpx2.Client | httpx2.AsyncClient,
        *,
        method: str | None = None,
        url: httpx2.URL | None = None,
        trusted: bool = True,
        with_content: bool = True,
    ) -> httpx2.Request:
        """Make the request of one attempt."""
        request = PreparedRequest.request(
            self,
            client,
            method=method,
            url=url,
            trusted=trusted,
            with_content=with_content,
        )
        request.extensions[CALL] = self.call
        return request


def noted(prepared: PreparedRequest, call: Call) -> FakedRequest:
    """Return the same request, which knows its call."""
    values = {one.name: getattr(prepared, one.name) for one in fields(prepared)}
    return FakedRequest(**values, call=call)
