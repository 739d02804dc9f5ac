"""Which of the runtime's errors stands for a documented status."""

from __future__ import annotations

from ....ir.api import Response
from ....ir.status import Code, Default, Range

BASES = {
    "400": "BadRequestError",
    "401": "UnauthorizedError",
    "402": "PaymentRequiredError",
    "403": "ForbiddenError",
    "404": "NotFoundError",
    "405": "MethodNotAllowedError",
    "406": "NotAcceptableError",
    "407": "ProxyAuthenticationRequiredError",
    "408": "RequestTimeoutError",
    "409": "ConflictError",
    "410": "GoneError",
    "411": "LengthRequiredError",
    "412": "PreconditionFailedError",
    "413": "ContentTooLargeError",
    "414": "UriTooLongError",
    "415": "UnsupportedMediaTypeError",
    "416": "RangeNotSatisfiableError",
    "417": "ExpectationFailedError",
    "421": "MisdirectedRequestError",
    "422": "UnprocessableContentError",
    "423": "LockedError",
    "424": "FailedDependencyError",
    "425": "TooEarlyError",
    "426": "UpgradeRequiredError",
    "428": "PreconditionRequiredError",
    "429": "TooManyRequestsError",
    "431": "RequestHeaderFieldsTooLargeError",
    "451": "UnavailableForLegalReasonsError",
    "500": "InternalServerError",
    "501": "MethodNotImplementedError",
    "502": "BadGatewayError",
    "503": "ServiceUnavailableError",
    "504": "GatewayTimeoutError",
    "505": "HttpVersionNotSupportedError",
    "507": "InsufficientStorageError",
    "508": "LoopDetectedError",
    "511": "NetworkAuthenticationRequiredError",
}
"""The runtime's class of each status."""

_COMMON = (
    *(400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 412, 413, 415, 422, 429),
    *(500, 502, 503, 504),
)
RARE = BASES.keys() - map(str, _COMMON)
"""Statuses whose classes only packages have that need them."""


def base(response: Response) -> str:
    """Give the runtime's error class of a documented status."""
    match response.status:
        case Code(code):
            known = BASES.get(str(code))
            digit = code // 100
        case Range(digit):
            known = None
        case Default():
            return "APIStatusError"
    if known is not None:
        return known
    families = {3: "RedirectError", 5: "ServerError"}
    return families.get(digit, "APIStatusError")
