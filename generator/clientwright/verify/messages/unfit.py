"""Calls and answers with a value that its schema refuses, since none could be made.

A schema may ask for what cannot be: a minimum above its maximum, a pattern that no
value of its enumeration has, an object that holds itself without end. What comes of
such values says nothing about a package; it is a fault of the document.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...ir.document import Json
from ..document.api import Operation
from ..document.media_types import without_files
from ..schemas.validators import Schemas
from .planned_calls import Call, Planner
from .responses import Answers
from .served_response import Answer


class Unfit:
    """Finds the schemas that what was sent or served does not fit."""

    def __init__(self, schemas: Schemas, planner: Planner, answers: Answers) -> None:
        self._schemas = schemas
        self._planner = planner
        self._answers = answers
        self.found: dict[str, str] = {}
        """Pointers of schemas that no value fits, as far as that mattered, and why."""

    def sent(self, operation: Operation, call: Call) -> bool:
        """Tell whether a call has a value that no schema of it takes."""
        unmade = self._planner.unmade
        for pointer, value in _sent(operation, call) if unmade else ():
            if pointer in unmade and not self._takes(pointer, without_files(value)):
                self.found[pointer] = unmade[pointer]
                return True
        return False

    def _takes(self, pointer: str, value: Json) -> bool:
        return self._schemas.accepts(pointer, value, "request")

    def served(self, answer: Answer) -> bool:
        """Tell whether an answer has a value that no schema of it takes."""
        if answer.unfit is None:
            return False
        self.found[answer.unfit] = self._answers.unmade[answer.unfit]
        return True


def _sent(operation: Operation, call: Call) -> Iterator[tuple[str, Json]]:
    """List the schemas of a call's values, and the values."""
    for parameter in operation.parameters:
        if parameter.schema is not None and parameter.key in call.arguments:
            yield parameter.schema, call.arguments[parameter.key]
    if call.body is None:
        return
    content, value = call.body.content, call.body.value
    if content.schema is not None:
        yield content.schema, value
    item = content.item_schema or content.schema
    if item is not None and isinstance(value, list):
        for one in value:
            yield item, one
