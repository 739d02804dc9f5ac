"""Servers whose URL has variables (OpenAPI 3.2, section 4.6)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .api import Server
from .errors import ConfigurationError
from .record import Record

_VARIABLE = re.compile(r"\{([^{}]*)\}")


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
            return text

        return _VARIABLE.sub(value, self.url)
