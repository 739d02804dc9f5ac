"""Errors of Statuses."""

from __future__ import annotations

from . import models
from ._runtime.errors import (
    APIConnectionError as APIConnectionError,
)
from ._runtime.errors import (
    APIResponseError as APIResponseError,
)
from ._runtime.errors import (
    APIStatusError as APIStatusError,
)
from ._runtime.errors import (
    APITimeoutError as APITimeoutError,
)
from ._runtime.errors import (
    BadGatewayError as BadGatewayError,
)
from ._runtime.errors import (
    BadRequestError as BadRequestError,
)
from ._runtime.errors import (
    ClientError as ClientError,
)
from ._runtime.errors import (
    ConfigurationError as ConfigurationError,
)
from ._runtime.errors import (
    ConflictError as ConflictError,
)
from ._runtime.errors import (
    ContentTooLargeError as ContentTooLargeError,
)
from ._runtime.errors import (
    ExpectationFailedError as ExpectationFailedError,
)
from ._runtime.errors import (
    FailedDependencyError as FailedDependencyError,
)
from ._runtime.errors import (
    ForbiddenError as ForbiddenError,
)
from ._runtime.errors import (
    GatewayTimeoutError as GatewayTimeoutError,
)
from ._runtime.errors import (
    GoneError as GoneError,
)
from ._runtime.errors import (
    HttpVersionNotSupportedError as HttpVersionNotSupportedError,
)
from ._runtime.errors import (
    InsufficientStorageError as InsufficientStorageError,
)
from ._runtime.errors import (
    InternalServerError as InternalServerError,
)
from ._runtime.errors import (
    InvalidArgumentError as InvalidArgumentError,
)
from ._runtime.errors import (
    LengthRequiredError as LengthRequiredError,
)
from ._runtime.errors import (
    LockedError as LockedError,
)
from ._runtime.errors import (
    LoopDetectedError as LoopDetectedError,
)
from ._runtime.errors import (
    MethodNotAllowedError as MethodNotAllowedError,
)
from ._runtime.errors import (
    MethodNotImplementedError as MethodNotImplementedError,
)
from ._runtime.errors import (
    MisdirectedRequestError as MisdirectedRequestError,
)
from ._runtime.errors import (
    MissingCredentialsError as MissingCredentialsError,
)
from ._runtime.errors import (
    NetworkAuthenticationRequiredError as NetworkAuthenticationRequiredError,
)
from ._runtime.errors import (
    NotAcceptableError as NotAcceptableError,
)
from ._runtime.errors import (
    NotFoundError as NotFoundError,
)
from ._runtime.errors import (
    PaymentRequiredError as PaymentRequiredError,
)
from ._runtime.errors import (
    PreconditionFailedError as PreconditionFailedError,
)
from ._runtime.errors import (
    PreconditionRequiredError as PreconditionRequiredError,
)
from ._runtime.errors import (
    ProxyAuthenticationRequiredError as ProxyAuthenticationRequiredError,
)
from ._runtime.errors import (
    RangeNotSatisfiableError as RangeNotSatisfiableError,
)
from ._runtime.errors import (
    RedirectError as RedirectError,
)
from ._runtime.errors import (
    RequestHeaderFieldsTooLargeError as RequestHeaderFieldsTooLargeError,
)
from ._runtime.errors import (
    RequestRefusedError as RequestRefusedError,
)
from ._runtime.errors import (
    RequestTimeoutError as RequestTimeoutError,
)
from ._runtime.errors import (
    ResponseTooLargeError as ResponseTooLargeError,
)
from ._runtime.errors import (
    ResponseValidationError as ResponseValidationError,
)
from ._runtime.errors import (
    ServerError as ServerError,
)
from ._runtime.errors import (
    ServiceUnavailableError as ServiceUnavailableError,
)
from ._runtime.errors import (
    TooEarlyError as TooEarlyError,
)
from ._runtime.errors import (
    TooManyRequestsError as TooManyRequestsError,
)
from ._runtime.errors import (
    UnauthorizedError as UnauthorizedError,
)
from ._runtime.errors import (
    UnavailableForLegalReasonsError as UnavailableForLegalReasonsError,
)
from ._runtime.errors import (
    UnexpectedResponseError as UnexpectedResponseError,
)
from ._runtime.errors import (
    UnprocessableContentError as UnprocessableContentError,
)
from ._runtime.errors import (
    UnsupportedMediaTypeError as UnsupportedMediaTypeError,
)
from ._runtime.errors import (
    UpgradeRequiredError as UpgradeRequiredError,
)
from ._runtime.errors import (
    UriTooLongError as UriTooLongError,
)

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
    "ProblemAPIError",
    "ProblemClientError",
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


class ProblemAPIError(APIStatusError):
    """Anything else."""

    body: models.Problem


class ProblemClientError(RequestRefusedError):
    """4XX: Refused."""

    body: models.Problem
