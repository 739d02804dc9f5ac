"""The bases of the generated synchronous clients and resources."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, Self, TypeAlias, TypeVar

import httpx2

from .base import BaseClient, BaseResource, Methods
from .options import GivenOptions

if TYPE_CHECKING:
    import typing_extensions as extensions

    from .operation import Operation
    from .raw import RawResponse

    W_co = extensions.TypeVar("W_co", covariant=True, default=Methods[RawResponse])
else:
    W_co = TypeVar("W_co", covariant=True)

T = TypeVar("T")

Send: TypeAlias = Callable[[httpx2.Request], httpx2.Response]
Middleware: TypeAlias = Callable[[httpx2.Request, Send], httpx2.Response]
"""A callable of the application around each attempt of a request.

It takes the final request, credentials included, and what sends it on. It may change
the request, send it several times or not at all, and look at the response, whose
content is not read yet. The first one of a client is the outermost.
"""


class Client(BaseClient[httpx2.Client, W_co], Generic[W_co]):
    """Settings and connections, and how calls are made."""

    _http = httpx2.Client

    def _calling(self) -> Any:
        if self._sender is None:
            from .sender import Sender

            self._sender = Sender(self)
        return self._sender

    def close(self) -> None:
        """Close the connections, unless they are another's."""
        client = self._shared.end() if self._owns else None
        if client is not None:
            client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Resource(BaseResource[Client[Any], W_co], Generic[W_co]):
    """A group of operations of a synchronous client."""

    def _call(
        self, operation: Operation[T], options: GivenOptions, /, **values: object
    ) -> T:
        """Send a request, and return what the operation says."""
        sender, call = self._begin(operation, options, values)
        value: T = sender.run(sender.value(call))
        return value
