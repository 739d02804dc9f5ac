"""Responses that callers read as they like: what `with_streaming_response` is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Generic, cast

from .base import Methods
from .client import Resource, W_co
from .operation import Call
from .raw import T_co
from .sender import Sender
from .streaming_client import S_co
from .unread import Unread, opened, unread


class StreamingResponse(Unread, Generic[T_co]):
    """A success whose content is read once: whole, as its type, in pieces or lines."""

    def read(self) -> bytes:
        """Read all of it into memory, and keep it.

        Raises:
            APIConnectionError: The connection broke.
            ResponseTooLargeError: It is over the limit of responses in memory.
        """
        if self._whole is None:
            self._begin()
            self._whole = self._sender.run(self._read())
        return self._whole.content

    def parse(self) -> T_co:
        """Read it, and return what the plain method returns for it: of a page all."""
        self.read()
        return cast("T_co", self._value())

    def iter_bytes(self) -> Iterator[bytes]:
        """Yield the bytes as they arrive, decompressed.

        Raises:
            APIConnectionError: The connection broke.
            InvalidArgumentError: The content was read already.
        """
        yield from self._sender.iterate(self._chunks())

    def iter_lines(self) -> Iterator[str]:
        """Yield lines of text without their ends, as they arrive."""
        cut = self._cutter()
        for chunk in self.iter_bytes():
            yield from cut(chunk, False)
        yield from cut(b"", True)

    def close(self) -> None:
        """Give the connection back."""
        self._source.close()


@contextmanager
def _opened(call: Callable[[], Any]) -> Iterator[StreamingResponse]:
    response: StreamingResponse = call()
    try:
        yield response
    finally:
        response.close()


class _Sender(Sender):
    """Leaves the content of successes to be read."""

    async def raw(self, call: Call) -> Any:
        return await opened(self, call, StreamingResponse)


def streaming(client: Any) -> Any:
    """Return the methods of a client, each making a context manager."""
    return Methods(unread(client, _Sender), _opened)


class StreamingResource(Resource[W_co], Generic[W_co, S_co]):
    """Gives a resource `with_streaming_response`."""

    @property
    def with_streaming_response(self) -> S_co:
        """The same methods, each leaving the content of its response to be read."""
        resource = type(self)(unread(self._client, _Sender), raw=True)
        return cast("S_co", Methods(resource, _opened))
