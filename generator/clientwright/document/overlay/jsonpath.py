"""JSONPath (RFC 9535): the adapter of the library that knows it.

Only a run with overlays has a query to read, so the library is imported with the first.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ...frozen import dataclass
from ...ir.document import Json, join
from ..read.limits import Limits

if TYPE_CHECKING:
    from jsonpath_rfc9535 import JSONPathEnvironment, JSONPathQuery


@dataclass(frozen=True, slots=True)
class Path:
    """A JSONPath query that is well-formed."""

    query: JSONPathQuery

    def find(self, root: Json) -> list[tuple[str, Json]]:
        """Give `(pointer, value)` of every node that it selects, each once."""
        nodes = self.query.find(root)
        return list({join("#", *n.location): n.value for n in nodes}.items())


def read_path(text: str) -> Path:
    """Read a query; raises `ValueError` where it is none, with what is wrong."""
    from jsonpath_rfc9535 import JSONPathError

    try:
        return Path(_environment().compile(text))
    except (JSONPathError, RecursionError) as error:
        raise ValueError(getattr(error, "message", None) or str(error)) from None


@cache
def _environment() -> JSONPathEnvironment:
    from jsonpath_rfc9535 import JSONPathEnvironment

    class Environment(JSONPathEnvironment):
        max_recursion_depth = Limits().depth + 10

    return Environment()
