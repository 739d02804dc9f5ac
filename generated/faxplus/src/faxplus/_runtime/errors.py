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

import time
from collections.abc import Callable
from typing import Any, ClassVar, TypeVar, cast, dataclass_transform

import httpx2

__all__ = [
    "APIConnectionError",
    "APIError",
    "APIResponseError",
    "APIStatusError",
    "APITimeoutError",
    "BadGatewayError",
    "BadRequestError",
    "ConfigurationError",
    "ConflictError",
    "ContentTooLargeError",
    "ExpectationFailedError",
    "FailedDependencyError",
    "ForbiddenError",
    "GatewayTimeoutError",
    "GoneError",
    "HttpVersionNotSupportedError",
    "InsufficientStorageError",
    "InternalServerError",
    "InvalidArgumentError",
    "LengthRequiredError",
    "LockedError",
    "LoopDetectedError",
    "MethodNotAllowedError",
    "MethodNotImplementedError",
    "MisdirectedRequestError",
    "MissingCredentialsError",
    "NetworkAuthenticationRequiredError",
    "NotAcceptableError",
    "NotFoundError",
    "PaymentRequiredError",
    "PreconditionFailedError",
    "PreconditionRequiredError",
    "ProxyAuthenticationRequiredError",
    "RangeNotSatisfiableError",
    "RedirectError",
    "RequestHeaderFieldsTooLargeError",
    "RequestTimeoutError",
    "ResponseTooLargeError",
    "ResponseValidationError",
    "ServerError",
    "ServiceUnavailableError",
    "StreamError",
    "TooEarlyError",
    "TooManyRequestsError",
    "UnauthorizedError",
    "UnavailableForLegalReasonsError",
    "UnexpectedResponseError",
    "UnprocessableContentError",
    "UnsupportedMediaTypeError",
    "UpgradeRequiredError",
    "UriTooLongError",
    "WebhookError",
]

C = TypeVar("C", bound=type)
E = TypeVar("E", bound="APIResponseError")


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

    def __init__(self, message: str, *, request: httpx2.Request | None = None) -> None:
        super().__init__(message)
        self.request = request

    def __reduce__(self) -> tuple[Callable[..., APIError], tuple[Any, ...]]:
        return _restored, ((type(self),), str(self), self.__dict__)


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

    _joined: ClassVar[tuple[type[APIResponseError], ...]] = ()
    """The classes that a class made at run time was joined from."""

    def __init__(
        self,
        message: str,
        *,
        response: httpx2.Response,
        body: object = None,
    ) -> None:
        super().__init__(message)
        self.__dict__.update(
            status_code=response.status_code,
            headers=response.headers,
            body=body,
            request=response.request,
            response=response,
        )

    @classmethod
    def joined(cls, general: type[E]) -> type[E]:
        """Return a class that is both this one and a general one, for `except`."""
        kinds = {"__module__": cls.__module__, "_joined": (cls, general)}
        made: Any = type(cls.__name__, (cls, general), kinds)
        return cast("type[E]", made)

    def __reduce__(self) -> tuple[Callable[..., APIError], tuple[Any, ...]]:
        kept = {**self.__dict__, "body": None, "response": _without_content(self)}
        kinds = type(self)._joined or (type(self),)
        return _restored, (kinds, str(self), kept)


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


def _restored(
    kinds: tuple[type[APIResponseError], ...], message: str, kept: dict[str, Any]
) -> APIError:
    """Make an error from a pickle."""
    kind = kinds[0] if len(kinds) == 1 else kinds[0].joined(kinds[1])
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


class APIStatusError(APIResponseError):
    """The status says that the request failed.

    A subclass that annotates `body` with a type gets its body decoded to that type.
    """

    @property
    def retry_after(self) -> float | None:
        """Seconds after which the server wants to be asked again; None: it says none.

        `Retry-After` of RFC 9110, section 10.2.3: seconds, or a date.
        """
        return retry_after(self.headers.get("Retry-After"))


class RedirectError(APIStatusError):
    """3XX that is not followed: redirects are not by default."""


class ServerError(APIStatusError):
    """5XX."""


class BadRequestError(APIStatusError):
    """400."""


class UnauthorizedError(APIStatusError):
    """401."""


class PaymentRequiredError(APIStatusError):
    """402."""


class ForbiddenError(APIStatusError):
    """403."""


class NotFoundError(APIStatusError):
    """404."""


class MethodNotAllowedError(APIStatusError):
    """405."""


class NotAcceptableError(APIStatusError):
    """406."""


class ProxyAuthenticationRequiredError(APIStatusError):
    """407."""


class RequestTimeoutError(APIStatusError):
    """408."""


class ConflictError(APIStatusError):
    """409."""


class GoneError(APIStatusError):
    """410."""


class LengthRequiredError(APIStatusError):
    """411."""


class PreconditionFailedError(APIStatusError):
    """412."""


class ContentTooLargeError(APIStatusError):
    """413."""


class UriTooLongError(APIStatusError):
    """414."""


class UnsupportedMediaTypeError(APIStatusError):
    """415."""


class RangeNotSatisfiableError(APIStatusError):
    """416."""


class ExpectationFailedError(APIStatusError):
    """417."""


class MisdirectedRequestError(APIStatusError):
    """421."""


class UnprocessableContentError(APIStatusError):
    """422."""


class LockedError(APIStatusError):
    """423."""


class FailedDependencyError(APIStatusError):
    """424."""


class TooEarlyError(APIStatusError):
    """425."""


class UpgradeRequiredError(APIStatusError):
    """426."""


class PreconditionRequiredError(APIStatusError):
    """428."""


class TooManyRequestsError(APIStatusError):
    """429."""


class RequestHeaderFieldsTooLargeError(APIStatusError):
    """431."""


class UnavailableForLegalReasonsError(APIStatusError):
    """451."""


class InternalServerError(ServerError):
    """500."""


class MethodNotImplementedError(ServerError):
    """501."""


class BadGatewayError(ServerError):
    """502."""


class ServiceUnavailableError(ServerError):
    """503."""


class GatewayTimeoutError(ServerError):
    """504."""


class HttpVersionNotSupportedError(ServerError):
    """505."""


class InsufficientStorageError(ServerError):
    """507."""


class LoopDetectedError(ServerError):
    """508."""


class NetworkAuthenticationRequiredError(ServerError):
    """511."""


STATUS_ERRORS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: UnauthorizedError,
    402: PaymentRequiredError,
    403: ForbiddenError,
    404: NotFoundError,
    405: MethodNotAllowedError,
    406: NotAcceptableError,
    407: ProxyAuthenticationRequiredError,
    408: RequestTimeoutError,
    409: ConflictError,
    410: GoneError,
    411: LengthRequiredError,
    412: PreconditionFailedError,
    413: ContentTooLargeError,
    414: UriTooLongError,
    415: UnsupportedMediaTypeError,
    416: RangeNotSatisfiableError,
    417: ExpectationFailedError,
    421: MisdirectedRequestError,
    422: UnprocessableContentError,
    423: LockedError,
    424: FailedDependencyError,
    425: TooEarlyError,
    426: UpgradeRequiredError,
    428: PreconditionRequiredError,
    429: TooManyRequestsError,
    431: RequestHeaderFieldsTooLargeError,
    451: UnavailableForLegalReasonsError,
    500: InternalServerError,
    501: MethodNotImplementedError,
    502: BadGatewayError,
    503: ServiceUnavailableError,
    504: GatewayTimeoutError,
    505: HttpVersionNotSupportedError,
    507: InsufficientStorageError,
    508: LoopDetectedError,
    511: NetworkAuthenticationRequiredError,
}
"""The class of each status that has one of its own (RFC 9110, section 15)."""


def status_error(status: int) -> type[APIStatusError]:
    """Return the class of a status that no class of the document stands for."""
    found = STATUS_ERRORS.get(status)
    if found is not None:
        return found
    if status >= 500:
        return ServerError
    return APIStatusError if status >= 400 else RedirectError


def retry_after(text: str | None) -> float | None:
    """Return the seconds that `Retry-After` asks for; None where it has no value."""
    if text is None:
        return None
    text = text.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    from email.utils import parsedate_to_datetime  # Few responses pay for it.

    try:
        moment = parsedate_to_datetime(text)
        return max(0.0, moment.timestamp() - time.time())
    except (TypeError, ValueError, OverflowError):
        return None  # Not readable: as if it were not there.
