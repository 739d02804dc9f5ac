"""Everything that a client raises.

    ClientError
    ├── ConfigurationError (ValueError)      the client is not set up for this call
    │   └── MissingCredentialsError          no security alternative is satisfied
    ├── InvalidArgumentError (ValueError)    a value that cannot be sent as it is
    ├── APIConnectionError                   no answer, or not a whole one
    │   └── APITimeoutError (TimeoutError)   a phase took longer than its timeout
    └── APIResponseError                     an answer came
        ├── APIStatusError                   and it says that the request failed
        │   ├── RedirectError                3XX that the document does not name
        │   ├── RequestRefusedError          4XX
        │   │   ├── BadRequestError          400, and so on, a class a status
        │   │   └── …
        │   └── ServerError                  5XX
        │       ├── InternalServerError      500
        │       └── …
        └── UnexpectedResponseError          but not one that the document describes
            ├── ResponseValidationError      data of another shape (strict reading)
            └── ResponseTooLargeError        over one of the caps

`request` and `response` of an error carry no credentials: what the document's security
schemes send is replaced before an error can hold it.
"""

from __future__ import annotations

from typing import TypeVar, dataclass_transform

import httpx2

__all__ = [
    "APIConnectionError",
    "APIResponseError",
    "APIStatusError",
    "APITimeoutError",
    "BadGatewayError",
    "BadRequestError",
    "ClientError",
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
    "RequestRefusedError",
    "RequestTimeoutError",
    "ResponseTooLargeError",
    "ResponseValidationError",
    "ServerError",
    "ServiceUnavailableError",
    "TooEarlyError",
    "TooManyRequestsError",
    "UnauthorizedError",
    "UnavailableForLegalReasonsError",
    "UnexpectedResponseError",
    "UnprocessableContentError",
    "UnsupportedMediaTypeError",
    "UpgradeRequiredError",
    "UriTooLongError",
]

C = TypeVar("C", bound=type)


class ClientError(Exception):
    """Base of everything that a client raises by itself."""


class ConfigurationError(ClientError, ValueError):
    """The client lacks something, such as a base URL, or was given what cannot be."""


class MissingCredentialsError(ConfigurationError):
    """The credentials given satisfy none of the operation's security alternatives."""


class InvalidArgumentError(ClientError, ValueError):
    """An argument that cannot be sent: an empty path segment, a line break, …"""


class APIConnectionError(ClientError):
    """The connection failed, or broke before the answer was complete."""

    def __init__(self, message: str, *, request: httpx2.Request | None = None) -> None:
        super().__init__(message)
        self.request = request


class APITimeoutError(APIConnectionError, TimeoutError):
    """Connecting, sending, reading or waiting for a free connection took too long."""


@dataclass_transform(frozen_default=True, eq_default=False)
def _read_only(cls: C) -> C:
    """Tell type checkers that attributes do not change: subclasses may narrow them."""
    return cls


@_read_only
class APIResponseError(ClientError):
    """An answer came that is not what the call was made for."""

    status_code: int
    headers: httpx2.Headers
    body: object
    """The answer's content, decoded by its media type; None where there is none."""
    request: httpx2.Request
    response: httpx2.Response

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


class UnexpectedResponseError(APIResponseError):
    """An answer that the document does not describe: media type, emptiness, syntax."""


class ResponseValidationError(UnexpectedResponseError):
    """Data of another shape than the document's, where reading is strict."""


class ResponseTooLargeError(UnexpectedResponseError):
    """An answer over one of the caps (`Caps`)."""


class APIStatusError(APIResponseError):
    """The status says that the request failed.

    A subclass that annotates `body` with a type gets its body decoded to that type.
    """


class RedirectError(APIStatusError):
    """3XX that the document does not name; redirects are not followed by default."""


class RequestRefusedError(APIStatusError):
    """4XX."""


class ServerError(APIStatusError):
    """5XX."""


class BadRequestError(RequestRefusedError):
    """400."""


class UnauthorizedError(RequestRefusedError):
    """401."""


class PaymentRequiredError(RequestRefusedError):
    """402."""


class ForbiddenError(RequestRefusedError):
    """403."""


class NotFoundError(RequestRefusedError):
    """404."""


class MethodNotAllowedError(RequestRefusedError):
    """405."""


class NotAcceptableError(RequestRefusedError):
    """406."""


class ProxyAuthenticationRequiredError(RequestRefusedError):
    """407."""


class RequestTimeoutError(RequestRefusedError):
    """408."""


class ConflictError(RequestRefusedError):
    """409."""


class GoneError(RequestRefusedError):
    """410."""


class LengthRequiredError(RequestRefusedError):
    """411."""


class PreconditionFailedError(RequestRefusedError):
    """412."""


class ContentTooLargeError(RequestRefusedError):
    """413."""


class UriTooLongError(RequestRefusedError):
    """414."""


class UnsupportedMediaTypeError(RequestRefusedError):
    """415."""


class RangeNotSatisfiableError(RequestRefusedError):
    """416."""


class ExpectationFailedError(RequestRefusedError):
    """417."""


class MisdirectedRequestError(RequestRefusedError):
    """421."""


class UnprocessableContentError(RequestRefusedError):
    """422."""


class LockedError(RequestRefusedError):
    """423."""


class FailedDependencyError(RequestRefusedError):
    """424."""


class TooEarlyError(RequestRefusedError):
    """425."""


class UpgradeRequiredError(RequestRefusedError):
    """426."""


class PreconditionRequiredError(RequestRefusedError):
    """428."""


class TooManyRequestsError(RequestRefusedError):
    """429."""


class RequestHeaderFieldsTooLargeError(RequestRefusedError):
    """431."""


class UnavailableForLegalReasonsError(RequestRefusedError):
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
    """Give the class of a status that no class of the document stands for."""
    found = STATUS_ERRORS.get(status)
    if found is not None:
        return found
    if status >= 500:
        return ServerError
    return RequestRefusedError if status >= 400 else RedirectError
