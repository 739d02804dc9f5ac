"""Whether an operation pages, by the first rule that gives an answer."""

from __future__ import annotations

from ...frozen import dataclass
from ...ir.api import Operation
from ...ir.pagination import Pagination
from ..shapes import Shapes
from . import words as w
from .counting import offset, page
from .fields import Fields, signals
from .inputs import Inputs, inputs_of
from .links import link_field, next_url
from .lists import Ambiguous, Listing, listing
from .subject import Subject
from .tokens import header_token, last_item, token
from .words import Words

RULES = (token, next_url, link_field, header_token, last_item, offset, page)
"""The rules, the strongest first."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided of an operation."""

    pagination: Pagination | None
    reason: str | None = None
    """Why an operation that looks like a list does not page."""


class Recognizer:
    """Applies the rules to the operations of one `Api`."""

    def __init__(self, shapes: Shapes, words: Words) -> None:
        self._shapes = shapes
        self._words = words

    def subject(self, operation: Operation) -> Subject | Ambiguous | None:
        """Gather what the rules look at; None where there is no list."""
        found = listing(self._shapes, self._words, operation)
        if not isinstance(found, Listing):
            return found
        fields = Fields(self._shapes, self._words, found.root, found.items)
        return Subject(
            operation=operation,
            shapes=self._shapes,
            words=self._words,
            listing=found,
            inputs=self.inputs(operation),
            fields=fields,
            signals=signals(fields),
        )

    def inputs(self, operation: Operation) -> Inputs:
        """List the inputs of an operation."""
        return inputs_of(self._shapes, self._words, operation)

    def decide(self, operation: Operation) -> Decision:
        """Decide whether an operation of GET or POST pages."""
        if operation.method not in {"GET", "POST"}:
            return Decision(None)
        subject = self.subject(operation)
        if subject is None:
            return Decision(None)
        if isinstance(subject, Ambiguous):
            return Decision(None, self._ambiguous(operation, subject))
        for rule in RULES:
            found = rule(subject)
            if found is not None:
                return Decision(found)
        return Decision(None, _reason(subject))

    def _ambiguous(self, operation: Operation, found: Ambiguous) -> str | None:
        if not self.inputs(operation).has(w.CERTAIN):
            return None
        shown = ", ".join(name[:60] for name in found.names[:5])
        more = ", …" if len(found.names) > 5 else ""
        return f"several lists: {shown}{more}"


def _reason(subject: Subject) -> str | None:
    """Say what is missing, where an input or a token speaks of pages."""
    asked = [one.key for one in subject.inputs.all if one.name in w.CERTAIN]
    if asked:
        shown = ", ".join(f"`{key.partition(':')[2][:60]}`" for key in asked[:3])
        return f"nothing in the response says what {shown} takes for the next page"
    field = next((one for one in subject.fields.all if one.name in w.NEXT), None)
    if field is not None:
        return f"no parameter takes `{field.pointer[:100]}`"
    return None
