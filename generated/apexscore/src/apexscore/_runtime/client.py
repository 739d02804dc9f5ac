"""The synchronous client: what is set, and the connections."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Self

import httpx2

from .api import Api
from .base import BaseClient
from .errors import ConfigurationError
from .options import Limits
from .security import Credential
from .transport import Shared, make_sync

if TYPE_CHECKING:
    from .streaming_response import StreamingResponses


class Client(BaseClient[httpx2.Client]):
    """Base of the generated synchronous clients."""

    def __init__(
        self,
        api: Api,
        *,
        credentials: Mapping[str, Credential | None] | None = None,
        variables: Mapping[str, str | None] | None = None,
        base_url: str | None = None,
        timeout: float | httpx2.Timeout | None = None,
        max_retries: int | None = None,
        http_client: httpx2.Client | None = None,
        strict_responses: bool = False,
        limits: Limits | None = None,
    ) -> None:
        if isinstance(http_client, httpx2.AsyncClient):
            raise ConfigurationError("http_client must be an httpx2.Client")
        self._set_up(
            api,
            Shared(http_client, make_sync),
            credentials=credentials or {},
            variables=variables or {},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            strict_responses=strict_responses,
            limits=limits,
        )

    @property
    def with_streaming_response(self) -> StreamingResponses:
        """The same resources, whose methods leave the content of responses unread."""
        from .streaming_response import streaming

        return streaming(self)

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
