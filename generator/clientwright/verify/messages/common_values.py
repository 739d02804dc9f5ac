"""Values in which nothing is chosen: of what several refer to they are made once."""

from __future__ import annotations

from ...ir.document import Json
from ..values.chooser import First
from ..values.made import Maker
from ..values.making import CutError
from ..values.scalars import Rules
from ..wire.decode import ABSENT


class CommonValues:
    """Values by the schemas that references lead to, in the end."""

    def __init__(self, maker: Maker) -> None:
        self._maker = maker
        self._minimal: dict[tuple[str, Rules], Json] = {}
        self._newest: dict[str, tuple[Json, Json, Json] | None] = {}

    def minimal(self, schema: str, rules: Rules) -> Json:
        """Give the minimal value that was made before; ABSENT: none was."""
        return self._minimal.get((self._last(schema), rules), ABSENT)

    def keep(self, schema: str, rules: Rules, value: Json) -> None:
        """Keep a minimal value that its schema accepts, unless it is a smaller one."""
        if schema not in self._maker.beyond:
            self._minimal[self._last(schema), rules] = value

    def newest(self, schema: str) -> tuple[Json, Json, Json] | None:
        """Make a value with what no document knows, without it, and in unions, too.

        None where there is no end of it.
        """
        last = self._last(schema)
        if last not in self._newest:
            self._newest[last] = self._made(schema)
        return self._newest[last]

    def _made(self, schema: str) -> tuple[Json, Json, Json] | None:
        make = self._maker.make
        try:
            newer = make(schema, First(), full=True, unknown=True, unions=False)
            known = make(schema, First(), full=True)
            return newer, known, make(schema, First(), full=True, unknown=True)
        except CutError:
            return None

    def _last(self, schema: str) -> str:
        return self._maker.followed(schema)[0]
