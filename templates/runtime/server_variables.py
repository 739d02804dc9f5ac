"""Servers whose URL has variables (OpenAPI 3.2, section 4.6)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import unquote

from .api import Server
from .errors import ConfigurationError
from .record import Record

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_ENDS_HOST = frozenset("/\\?#@")
"""Characters after which a URL has no host any more, or another one."""
_ENDS_PATH = frozenset("\\?#")


class Variable(Record):
    """A server variable: the constructor's argument and the default."""

    argument: str
    default: str
    enum: tuple[str, ...] = ()


class ServerTemplate(Server):
    """A server's URL template and its variables by the template's names."""

    variables: Mapping[str, Variable]

    def expand(self, given: Mapping[str, str | None]) -> str:
        """Return the URL, filled in with the caller's values by argument."""

        def value(match: re.Match[str]) -> str:
            variable = self.variables.get(match.group(1))
            if variable is None:
                return match.group()
            text = given.get(variable.argument)
            if text is None:
                return variable.default
            if variable.enum and text not in variable.enum:
                known = ", ".join(variable.enum)
                raise ConfigurationError(f"{variable.argument} must be one of: {known}")
            _check(text, variable, self.url[: match.start()])
            return text

        return _VARIABLE.sub(value, self.url)


def _check(text: str, variable: Variable, before: str) -> None:
    """Refuse a value that takes requests to another host, or up the path.

    It may come from whoever uses the caller's application. What the document's own
    default has is how the variable is to be used.
    """
    _, found, rest = _VARIABLE.sub("", before).partition("//")
    in_host = bool(found) and "/" not in rest
    refused = _ENDS_HOST if in_host else _ENDS_PATH if found else frozenset()
    wrong = sorted(refused.intersection(text) - set(variable.default))
    if wrong:
        raise ConfigurationError(
            f"{variable.argument} must not hold {' '.join(wrong)}: "
            "it would be another server"
        )
    pieces = re.split(r"[/\\]", unquote(text))
    if found and not in_host and not {".", ".."}.isdisjoint(pieces):
        raise ConfigurationError(f"{variable.argument} must not climb by `.` or `..`")
