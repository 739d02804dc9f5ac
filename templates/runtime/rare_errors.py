"""Errors of statuses that few documents have (RFC 9110, section 15)."""

from __future__ import annotations

from .errors import APIStatusError, ServerError

__all__ = ["ExpectationFailedError", "FailedDependencyError"]
__all__ += ["HttpVersionNotSupportedError", "InsufficientStorageError"]
__all__ += ["LengthRequiredError", "LockedError", "LoopDetectedError"]
__all__ += ["MethodNotImplementedError", "MisdirectedRequestError"]
__all__ += ["NetworkAuthenticationRequiredError", "PreconditionRequiredError"]
__all__ += ["ProxyAuthenticationRequiredError", "RangeNotSatisfiableError"]
__all__ += ["RequestHeaderFieldsTooLargeError", "TooEarlyError"]
__all__ += ["UnavailableForLegalReasonsError", "UpgradeRequiredError"]
__all__ += ["UriTooLongError"]


class ProxyAuthenticationRequiredError(APIStatusError, status=407): ...


class LengthRequiredError(APIStatusError, status=411): ...


class UriTooLongError(APIStatusError, status=414): ...


class RangeNotSatisfiableError(APIStatusError, status=416): ...


class ExpectationFailedError(APIStatusError, status=417): ...


class MisdirectedRequestError(APIStatusError, status=421): ...


class LockedError(APIStatusError, status=423): ...


class FailedDependencyError(APIStatusError, status=424): ...


class TooEarlyError(APIStatusError, status=425): ...


class UpgradeRequiredError(APIStatusError, status=426): ...


class PreconditionRequiredError(APIStatusError, status=428): ...


class RequestHeaderFieldsTooLargeError(APIStatusError, status=431): ...


class UnavailableForLegalReasonsError(APIStatusError, status=451): ...


class MethodNotImplementedError(ServerError, status=501): ...


class HttpVersionNotSupportedError(ServerError, status=505): ...


class InsufficientStorageError(ServerError, status=507): ...


class LoopDetectedError(ServerError, status=508): ...


class NetworkAuthenticationRequiredError(ServerError, status=511): ...
