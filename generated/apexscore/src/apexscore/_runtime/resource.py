"""The base class of the generated synchronous resources."""

from __future__ import annotations

from typing import Any, Protocol, TypeVar

from .client import Client
from .operation import Call
from .options import RequestOptions, RequestOptionsDict
from .raw import Methods, RawResponse

R_co = TypeVar("R_co", covariant=True)


class Callable(Protocol[R_co]):
    """An operation, by what a call of it returns."""

    def call(self, sender: Any, call: Call) -> R_co: ...


class Resource:
    """A group of operations; `client` is the client that they are called through."""

    def __init__(self, client: Client, *, raw: bool = False) -> None:
        self._client = client
        self._raw = raw

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"

    @property
    def with_raw_response(self) -> Methods[RawResponse]:
        """The same methods, each returning the response: status, headers, content."""
        return Methods(type(self)(self._client, raw=True))

    def _call(
        self,
        operation: Callable[R_co],
        options: RequestOptions | RequestOptionsDict | None,
        /,
        **values: object,
    ) -> R_co:
        """Send a request, and return what the operation says."""
        sender = self._client._sender or self._client._calling()
        rules: Any = operation
        return operation.call(
            sender, Call(rules, values, RequestOptions.of(options), self._raw)
        )
