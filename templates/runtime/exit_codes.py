"""Exit codes of a package's command line: what went wrong, for scripts.

0    done
1    the server responded with what the document does not describe
2    the command line cannot be used; nothing was sent
3    credentials are missing, or were refused (401, 403)
4    there is no such thing (404, 410)
5    the server refused the request for another reason (3XX, 4XX)
6    too many requests (429)
7    the server failed (5XX)
8    no response came, or not a whole one
130  interrupted
"""

from __future__ import annotations

from types import ModuleType
from typing import Any, Final

DONE: Final = 0
UNEXPECTED: Final = 1
UNUSABLE: Final = 2
CREDENTIALS: Final = 3
MISSING: Final = 4
REFUSED: Final = 5
TOO_MANY: Final = 6
SERVER: Final = 7
CONNECTION: Final = 8
INTERRUPTED: Final = 130

_OF_STATUS: Final = {
    401: CREDENTIALS,
    403: CREDENTIALS,
    404: MISSING,
    410: MISSING,
    429: TOO_MANY,
}


def exit_code(error: Exception, package: ModuleType) -> int:
    """Return the code of an error that one of a package's calls has raised."""
    kinds: Any = package
    if isinstance(error, kinds.MissingCredentialsError):
        return CREDENTIALS
    if isinstance(error, kinds.InvalidArgumentError | kinds.ConfigurationError):
        return UNUSABLE
    if isinstance(error, kinds.APIConnectionError):
        return CONNECTION
    if isinstance(error, kinds.APIStatusError):
        status: int = getattr(error, "status_code", 0)
        return _OF_STATUS.get(status, SERVER if status >= 500 else REFUSED)
    return UNEXPECTED
