"""Everything that a client raises.

    APIError
    ├── ConfigurationError (ValueError)      the client is not set up for this call
    ├── InvalidArgumentError (ValueError)    a value that cannot be sent as it is
    │   └── MissingCredentialsError          no security alternative is satisfied
    ├── APIConnectionError                   no response, or not a whole one
    │   └── APITimeoutError (TimeoutError)   it took longer than its timeout or limit
    ├── APIResponseError                     a response came
    │   ├── APIStatusError                   and its status says that the request failed
    │   │   ├── RedirectError                3XX that is not followed
    │   │   ├── BadRequestError              400, and so on, a class a status
    │   │   ├── …
    │   │   └── ServerError                  5XX
    │   │       ├── InternalServerError      500
    │   │       └── …
    │   ├── UnexpectedResponseError          a media type, a status or a shape that the
    │   │                                    document does not have
    │   ├── ResponseValidationError          data that its schema refuses
    │   ├── ResponseTooLargeError            over one of the limits
    │   └── StreamError                      an item of a stream that is an error, or
    │                                        that cannot be read
    └── WebhookError                         a webhook that cannot be read or trusted

Messages, `headers`, `request` and `response` of an error carry no credentials: what a
call has sent as one is replaced wherever a server quotes it. `body`, and the content of
`response`, are the server's data as it sent them. They are neither in `repr` nor
pickled: an error that comes out of a pickle has None for its body.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, dataclass_transform

import httpx2

__all__ = ["APIConnectionError", "APIError", "APIResponseError", "APIStatusError"]
__all__ += ["APITimeoutError", "BadGatewayError", "BadRequestError"]
__all__ += ["ConfigurationError", "ConflictError", "ContentTooLargeError"]
__all__ += ["ForbiddenError", "GatewayTimeoutError", "GoneError", "InternalServerError"]
__all__ += ["InvalidArgumentError", "MethodNotAllowedError", "MissingCredentialsError"]
__all__ += ["NotAcceptableError", "NotFoundError", "PaymentRequiredError"]
__all__ += ["PreconditionFailedError", "RedirectError", "RequestTimeoutError"]
__all__ += ["ResponseTooLargeError", "ResponseValidationError", "ServerError"]
__all__ += ["ServiceUnavailableError", "StreamError", "TooManyRequestsError"]
__all__ += ["UnauthorizedError", "UnexpectedResponseError", "UnprocessableContentError"]
__all__ += ["UnsupportedMediaTypeError", "WebhookError"]

_REQUEST_IDS = (
    *("x-request-id", "request-id", "x-requestid", "x-amzn-requestid"),
    *("x-ms-request-id", "x-correlation-id", "x-trace-id", "cf-ray"),
)
"""Header fields in which servers name a request, the most telling first."""

C = TypeVar("C", bound=type)


class APIError(Exception):
    """Base of everything that a call or a constructor raises by itself."""


class ConfigurationError(APIError, ValueError):
    """The client lacks something, such as a base URL, or was given what cannot be."""


class InvalidArgumentError(APIError, ValueError):
    """An argument that cannot be sent: an empty path segment, a line break, …"""


class MissingCredentialsError(InvalidArgumentError):
    """The credentials given satisfy none of the operation's security alternatives."""


class WebhookError(APIError):
    """A webhook's body that is no JSON or not as documented, a signature that is not
    valid, or an unknown event."""


class APIConnectionError(APIError):
    """The connection failed, or broke before the response was complete."""

    retryable = True
    """Whether the same request may succeed later."""

    def __init__(self, message: str, *, request: httpx2.Request | None = None) -> None:
        super().__init__(message)
        self.request = request

    def __reduce__(self) -> tuple[Callable[..., APIError], tuple[Any, ...]]:
        return restored, (type(self), str(self), self.__dict__)


class APITimeoutError(APIConnectionError, TimeoutError):
    """Connecting, sending, reading or waiting for a free connection took too long."""


@dataclass_transform(frozen_default=True, eq_default=False)
def _read_only(cls: C) -> C:
    """Tell type checkers that attributes do not change: subclasses may narrow them."""
    return cls


@_read_only
class APIResponseError(APIError):
    """A response came that is not what the call was made for."""

    status_code: int
    headers: httpx2.Headers
    body: object
    """The response's content, decoded by its media type, `bytes` where it cannot be;
    None where there is none, and after pickling. It is the server's data: not
    redacted."""
    request: httpx2.Request
    response: httpx2.Response

    def __init__(
        self, message: str, *, response: httpx2.Response, body: object = None
    ) -> None:
        super().__init__(message)
        self.__dict__.update(
            status_code=response.status_code,
            headers=response.headers,
            body=body,
            request=response.request,
            response=response,
        )

    @property
    def request_id(self) -> str | None:
        """The server's own name for the request, which its support asks for."""
        names = (name for name in _REQUEST_IDS if name in self.headers)
        return next((self.headers[name] for name in names), None)

    def __reduce__(self) -> tuple[Callable[..., APIError], tuple[Any, ...]]:
        kept = {**self.__dict__, "body": None, "response": _without_content(self)}
        return restored, (type(self), str(self), kept)


def _without_content(error: APIResponseError) -> httpx2.Response:
    """Return an error's response as it is pickled: status, headers and request."""
    given = error.response
    headers = [
        (name, text)
        for name, text in given.headers.raw
        if name.lower() != b"content-encoding"
    ]
    return httpx2.Response(
        given.status_code, headers=headers, content=b"", request=error.request
    )


def restored(kind: type[APIError], message: str, kept: dict[str, Any]) -> APIError:
    """Make an error from a pickle."""
    error = kind.__new__(kind, message)
    error.args = (message,)
    error.__dict__.update(kept)
    return error


class UnexpectedResponseError(APIResponseError):
    """A response that the document does not describe: media type, status, syntax."""


class ResponseValidationError(APIResponseError):
    """Data that the document's schema refuses, where reading is strict."""


class ResponseTooLargeError(APIResponseError):
    """A response over one of the limits (`Limits`)."""


class StreamError(APIResponseError):
    """An item of a stream that is an error, or that cannot be read.

    Those before it were given; the stream is closed. `body` is the item's data.
    """

    event: str | None = None
    """Name of the event, of a stream of events."""


_OF_STATUS: dict[int, type[APIStatusError]] = {}
"""The class of each status that has one of its own (RFC 9110, section 15)."""


class APIStatusError(APIResponseError):
    """The status says that the request failed.

    A subclass that annotates `body` with a type gets its body decoded to that type.
    """

    def __init_subclass__(cls, *, status: int | None = None, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if status is not None:
            _OF_STATUS[status] = cls

    @property
    def retry_after(self) -> float | None:
        """Seconds after which the server wants to be asked again; None: it says none.

        By `Retry-After` (RFC 9110, section 10.2.3), `retry-after-ms`, or the end of a
        quota that is used up (`RateLimit`, `X-RateLimit-Reset`).
        """
        from .retry import asked_pause

        return asked_pause(self.headers)

    @property
    def retryable(self) -> bool:
        """Whether the same request may succeed later: 408, 429 and 5XX."""
        return self.status_code in (408, 429) or self.status_code >= 500


class RedirectError(APIStatusError):
    """3XX that is not followed: redirects are not by default."""


class ServerError(APIStatusError):
    """5XX."""


class BadRequestError(APIStatusError, status=400): ...


class UnauthorizedError(APIStatusError, status=401): ...


class PaymentRequiredError(APIStatusError, status=402): ...


class ForbiddenError(APIStatusError, status=403): ...


class NotFoundError(APIStatusError, status=404): ...


class MethodNotAllowedError(APIStatusError, status=405): ...


class NotAcceptableError(APIStatusError, status=406): ...


class RequestTimeoutError(APIStatusError, status=408): ...


class ConflictError(APIStatusError, status=409): ...


class GoneError(APIStatusError, status=410): ...


class PreconditionFailedError(APIStatusError, status=412): ...


class ContentTooLargeError(APIStatusError, status=413): ...


class UnsupportedMediaTypeError(APIStatusError, status=415): ...


class UnprocessableContentError(APIStatusError, status=422): ...


class TooManyRequestsError(APIStatusError, status=429): ...


class InternalServerError(ServerError, status=500): ...


class BadGatewayError(ServerError, status=502): ...


class ServiceUnavailableError(ServerError, status=503): ...


class GatewayTimeoutError(ServerError, status=504): ...


def status_error(status: int) -> type[APIStatusError]:
    """Return the class of a status that no class of the document stands for."""
    found = _OF_STATUS.get(status)
    if found is not None:
        return found
    if status >= 500:
        return ServerError
    return APIStatusError if status >= 400 else RedirectError
