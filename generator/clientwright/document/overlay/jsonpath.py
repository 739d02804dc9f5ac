"""JSONPath (RFC 9535): the adapter of the library that knows it."""

from __future__ import annotations

from jsonpath_rfc9535 import JSONPathError, JSONPathQuery

from ...frozen import dataclass
from ...ir.document import Json, join
from .bounded_query import BoundedEnvironment


@dataclass(frozen=True, slots=True)
class Path:
    """A JSONPath query that is well-formed."""

    query: JSONPathQuery
    environment: BoundedEnvironment

    def find(self, root: Json, steps: int) -> list[tuple[str, Json]]:
        """Give `(pointer, value)` of every node that it selects, each once.

        Raises `ValueError` where that takes more than so many steps.
        """
        self.environment.left = steps
        nodes = self.query.finditer(root)
        return list({join("#", *n.location): n.value for n in nodes}.items())


def read_path(text: str) -> Path:
    """Read a query; raises `ValueError` where it is none, with what is wrong."""
    environment = BoundedEnvironment()
    try:
        return Path(environment.compile(text), environment)
    except (JSONPathError, RecursionError) as error:
        raise ValueError(getattr(error, "message", None) or str(error)) from None
