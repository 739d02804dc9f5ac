"""Clients whose methods can leave the content of responses to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .streaming_response import StreamingResponses


class StreamingClient:
    """Gives a client `with_streaming_response`."""

    @property
    def with_streaming_response(self) -> StreamingResponses:
        """The same resources, whose methods leave the content of responses unread."""
        from .streaming_response import streaming

        return streaming(self)
