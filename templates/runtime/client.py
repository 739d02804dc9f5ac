"""The synchronous client: what is set, and the connections."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import httpx2

from .base import BaseClient
from .options import default_timeout
from .transport import CONNECTIONS, unshared

if TYPE_CHECKING:
    from .raw import Methods, RawResponse


class Client(BaseClient[httpx2.Client]):
    """Base of the generated synchronous clients."""

    _http = httpx2.Client

    @staticmethod
    def _make() -> httpx2.Client:
        made = httpx2.Client(timeout=default_timeout(), limits=CONNECTIONS)
        return unshared(made)

    @property
    def with_raw_response(self) -> Methods[RawResponse]:
        """The same resources, whose methods return the response itself."""
        from .raw import Methods

        return Methods(self)

    def _calling(self) -> Any:
        """Return what makes calls, and sends requests."""
        if self._sender is None:
            from .sender import Sender

            self._sender = Sender(self)
        return self._sender

    def close(self) -> None:
        """Close the connections, unless they are another's."""
        client = self._shared.owned
        if client is not None:
            client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
