"""Operations with a response of bytes, which are read when they are asked for."""

from __future__ import annotations

from collections.abc import Coroutine, Mapping
from typing import Any, Generic, TypeVar

import httpx2

from .binary_response import AsyncBinaryResponse, BinaryResponse
from .content_any import AnyContent
from .content_bytes import BytesContent
from .operation import Call, Rules
from .request import PreparedRequest
from .response import Decoder, fitting, key

T = TypeVar("T")


class BinaryOperation(Rules, Generic[T]):
    """An operation that returns bytes, or `T` where the server sends something else."""

    def call(self, sender: Any, call: Call) -> T | BinaryResponse:
        """Send a request; the status is judged, and bytes are left to be read."""
        value: T | BinaryResponse = sender.run(_called(sender, call, BinaryResponse))
        return value

    def call_async(
        self, sender: Any, call: Call
    ) -> Coroutine[Any, Any, T | AsyncBinaryResponse]:
        """Send an asynchronous request, likewise."""
        value: Coroutine[Any, Any, T | AsyncBinaryResponse] = sender.run(
            _called(sender, call, AsyncBinaryResponse)
        )
        return value


async def _called(sender: Any, call: Call, kind: Any) -> Any:
    """Return what a call gives; `kind` is the class of responses of bytes."""
    if call.raw:
        return await sender.raw(call)
    prepared: PreparedRequest = sender.prepare(call)
    response: httpx2.Response = await sender.send(prepared, whole=False)
    decoder: Decoder = sender.decoder(prepared)
    if _is_bytes(decoder, response):
        return kind(sender, prepared, response)
    try:
        whole = await sender.read(response, prepared)
    except httpx2.RequestError as error:
        failure = sender.failure(prepared, error)
    else:
        return decoder.result(whole)
    raise failure


def _is_bytes(decoder: Decoder, response: httpx2.Response) -> bool:
    """Whether a success has bytes, by its status and media type."""
    sent = response.headers.get("content-type")
    rule = _rule(decoder, response.status_code, sent)
    if isinstance(rule, BytesContent):
        return True
    # Nothing at all is None, and not a file without content.
    empty = response.headers.get("content-length") == "0"
    return isinstance(rule, AnyContent) and rule.is_bytes(sent or "") and not empty


def _rule(decoder: Decoder, status: int, sent: str | None) -> object:
    """Return what reads a success, by its status and media type."""
    rule: Any = decoder.success(status)
    if rule is None and status == 206:  # A part of it, which the caller asked for.
        rule = decoder.success(200)
    if rule is None:
        return None
    choices = rule if isinstance(rule, Mapping) else {key(rule): rule}
    if sent is None:
        return next(iter(choices.values()), None)
    return fitting(sent, choices)
