"""Errors of Fax.Plus REST API."""

from __future__ import annotations

from . import models
from ._runtime.errors import (
    APIConnectionError as APIConnectionError,
    APIResponseError as APIResponseError,
    APIStatusError as APIStatusError,
    APITimeoutError as APITimeoutError,
    BadGatewayError as BadGatewayError,
    BadRequestError as BadRequestError,
    ClientError as ClientError,
    ConfigurationError as ConfigurationError,
    ConflictError as ConflictError,
    ContentTooLargeError as ContentTooLargeError,
    ExpectationFailedError as ExpectationFailedError,
    FailedDependencyError as FailedDependencyError,
    ForbiddenError as ForbiddenError,
    GatewayTimeoutError as GatewayTimeoutError,
    GoneError as GoneError,
    HttpVersionNotSupportedError as HttpVersionNotSupportedError,
    InsufficientStorageError as InsufficientStorageError,
    InternalServerError as InternalServerError,
    InvalidArgumentError as InvalidArgumentError,
    LengthRequiredError as LengthRequiredError,
    LockedError as LockedError,
    LoopDetectedError as LoopDetectedError,
    MethodNotAllowedError as MethodNotAllowedError,
    MethodNotImplementedError as MethodNotImplementedError,
    MisdirectedRequestError as MisdirectedRequestError,
    MissingCredentialsError as MissingCredentialsError,
    NetworkAuthenticationRequiredError as NetworkAuthenticationRequiredError,
    NotAcceptableError as NotAcceptableError,
    NotFoundError as NotFoundError,
    PaymentRequiredError as PaymentRequiredError,
    PreconditionFailedError as PreconditionFailedError,
    PreconditionRequiredError as PreconditionRequiredError,
    ProxyAuthenticationRequiredError as ProxyAuthenticationRequiredError,
    RangeNotSatisfiableError as RangeNotSatisfiableError,
    RedirectError as RedirectError,
    RequestHeaderFieldsTooLargeError as RequestHeaderFieldsTooLargeError,
    RequestRefusedError as RequestRefusedError,
    RequestTimeoutError as RequestTimeoutError,
    ResponseTooLargeError as ResponseTooLargeError,
    ResponseValidationError as ResponseValidationError,
    ServerError as ServerError,
    ServiceUnavailableError as ServiceUnavailableError,
    TooEarlyError as TooEarlyError,
    TooManyRequestsError as TooManyRequestsError,
    UnauthorizedError as UnauthorizedError,
    UnavailableForLegalReasonsError as UnavailableForLegalReasonsError,
    UnexpectedResponseError as UnexpectedResponseError,
    UnprocessableContentError as UnprocessableContentError,
    UnsupportedMediaTypeError as UnsupportedMediaTypeError,
    UpgradeRequiredError as UpgradeRequiredError,
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
    "FaxPlusBadRequestError",
    "FaxPlusForbiddenError",
    "FaxPlusInternalServerError",
    "FaxPlusUnauthorizedError",
    "ForbiddenError",
    "GatewayTimeoutError",
    "GoneError",
    "HttpVersionNotSupportedError",
    "InsufficientStorageError",
    "InternalServerError",
    "InvalidArgumentError",
    "InviteMembersConflictError",
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


class FaxPlusBadRequestError(BadRequestError):
    """400: The server cannot work with what was sent."""

    body: models.Error


class FaxPlusForbiddenError(ForbiddenError):
    """403: The caller is known but may not do this."""

    body: models.Error


class FaxPlusInternalServerError(InternalServerError):
    """500: The fault is the server's own."""

    body: models.Error


class FaxPlusUnauthorizedError(UnauthorizedError):
    """401: The credentials were not accepted."""

    body: models.Error


class InviteMembersConflictError(ConflictError):
    """409: Some of the addresses belong to somebody who has an account."""

    body: models.InviteMembersConflictResponse
