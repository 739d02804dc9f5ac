"""The best value that can be made for a schema: one that the validator accepts."""

from __future__ import annotations

from collections.abc import Callable

from ...ir.document import Json
from ..document.media_types import without_files
from .chooser import Chooser, First
from .made import Maker
from .making import CutError
from .scalars import Rules


class Best:
    """Makes values, and keeps in mind for which schemas none was good."""

    def __init__(self, maker: Maker) -> None:
        self.maker = maker
        self.unmade: dict[str, str] = {}
        """Schema pointer to what is wrong with every value that could be made."""

    def value(
        self,
        schema: str | None,
        chooser: Chooser,
        full: bool,
        rules: Rules,
        name: str,
    ) -> Json:
        """Make a value that the schema accepts, if any of the tries is one."""
        tries: list[Callable[[], Json]] = [
            lambda: self._make(schema, chooser, full, rules, name),
            lambda: self._make(schema, First(), full, rules, name),
            lambda: self._make(schema, First(), not full, rules, name),
        ]
        made: list[Json] = []
        for attempt in tries:
            try:
                value = attempt()
            except CutError:
                continue
            if schema is None or self.sound(schema, without_files(value)):
                return value
            made.append(value)
        if schema is not None:
            for example in self.maker.demands(schema).get("examples", ()):
                if self.sound(schema, example):
                    return example
            self._note(schema, made[0] if made else None)
        return made[0] if made else name

    def _note(self, schema: str, value: Json) -> None:
        direction = self.maker.direction
        wrong = self.maker.schemas.errors(schema, without_files(value), direction)
        self.unmade[schema] = wrong[0] if wrong else "it never ends"

    def _make(
        self, schema: str | None, chooser: Chooser, full: bool, rules: Rules, name: str
    ) -> Json:
        return self.maker.make(
            schema, chooser, full=full, hurting=full, rules=rules, name=name
        )

    def sound(self, schema: str | None, value: Json) -> bool:
        """Tell whether a schema accepts a value."""
        if schema is None:
            return False
        return self.maker.schemas.accepts(schema, value, self.maker.direction)
