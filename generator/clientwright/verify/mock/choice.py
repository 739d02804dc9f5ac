"""Which documented response a right request gets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...ir.document import Json
from ..document.api import Operation, Response
from ..document.status_codes import statuses
from ..judge.judge import Complaint
from ..messages.responses import Answers
from ..messages.served_response import Answer, dump
from ..values.made import Maker
from ..wire.decode import Request
from .accept import quality
from .examples import exemplary
from .preference import Preference
from .problem_details import problem
from .streams import asks, items


class Choice:
    """Chooses among an operation's responses by `Prefer` and `Accept`."""

    def __init__(self, maker: Maker) -> None:
        self._maker = maker
        self._answers = Answers(maker, again=True)

    def response(
        self, operation: Operation, request: Request, fields: list[str]
    ) -> Answer:
        """Give the answer that a right request asks for; `fields` are its `Prefer`."""
        try:
            preference = Preference.read(fields)
        except ValueError as error:
            what = Complaint("Prefer: code", "a status", str(error))
            return problem(400, [what], operation.pointer)
        if preference.example is not None:
            return self._example(operation, preference.example, preference.code)
        if preference.code is not None and not self._stands_for(
            operation, preference.code
        ):
            known = ", ".join(response.key for response in operation.responses)
            what = Complaint("Prefer: code", known, str(preference.code))
            return problem(400, [what], operation.pointer)
        accept = request.values("accept")
        chosen = self._documented(operation, accept, preference, asks(request))
        if chosen is None:
            return self._not_acceptable(operation, accept)
        response = next((r for r in operation.responses if r.key == chosen.key), None)
        if response is None:
            return chosen
        return replace(chosen, headers=self._answers.headers(response))

    def _stands_for(self, operation: Operation, code: int) -> Response | None:
        """Find the response that documents a status: itself, its range, `default`."""
        known = {response.key.upper(): response for response in operation.responses}
        keys = (str(code), f"{code // 100}XX", "DEFAULT")
        return next((known[key] for key in keys if key in known), None)

    def _candidates(self, operation: Operation, code: int | None) -> Iterator[Answer]:
        if code is not None:
            response = self._stands_for(operation, code)
            if response is not None:
                yield from self._answers.of(operation, response, code)
            return
        found = list(self._answers.documented(operation))
        successes = [one for one in found if one.status < 300]
        yield from successes or found[:1]

    def _documented(
        self,
        operation: Operation,
        accept: list[str],
        preference: Preference,
        streams: bool | None,
    ) -> Answer | None:
        """Take what is most welcome; of that an example, else a full value.

        A flag of the request decides between a stream and what stands beside it.
        """
        best: tuple[tuple[float, int], Answer] | None = None
        candidates = list(self._candidates(operation, preference.code))
        flagged = [one for one in candidates if (items(one) is not None) is streams]
        for answer in flagged or candidates:
            welcome = 1.0
            if answer.media_type is not None:
                welcome = quality(answer.media_type, accept)
            # A status that is asked for comes in any case, as errors do.
            if welcome == 0 and preference.code is None and answer.status < 300:
                continue
            rank = welcome, _rank(answer.label, preference.dynamic)
            if best is None or rank > best[0]:
                best = rank, answer
        if best is None:
            return None
        return best[1] if preference.dynamic else self._exemplary(best[1])

    def _exemplary(self, answer: Answer) -> Answer:
        """Put the examples of the schema into a made value."""
        if answer.form != "json" or answer.schema is None or _is_example(answer.label):
            return answer
        node = self._maker.schema(answer.schema)
        value: Json = exemplary(self._maker, node, answer.value)
        if not self._maker.schemas.accepts(answer.schema, value, "response"):
            return answer
        return replace(answer, value=value, content=dump(value))

    def _not_acceptable(self, operation: Operation, accept: list[str]) -> Answer:
        known = dict.fromkeys(
            content.media_type
            for response in operation.responses
            for content in response.contents
        )
        what = Complaint("accept", " or ".join(known), ", ".join(accept))
        return problem(406, [what], operation.pointer)

    def _example(self, operation: Operation, wanted: str, code: int | None) -> Answer:
        """Give a named example, as the document has it."""
        keys = {response.key for response in operation.responses}
        names: dict[str, None] = {}
        for response in operation.responses:
            stands = code is not None and self._stands_for(operation, code) is response
            codes = [code] if stands else statuses(response.key, keys)
            for status in codes:
                if status is None or code not in (None, status):
                    continue
                for content in response.contents:
                    names.update(dict.fromkeys(content.named))
                    if wanted in content.named:
                        value = content.named[wanted]
                        label = f"{status} example {wanted}"
                        given = self._answers.given(
                            response, content, status, label, value
                        )
                        return replace(given, headers=self._answers.headers(response))
        known = ", ".join(names) or "none"
        what = Complaint("Prefer: example", known, wanted)
        return problem(400, [what], operation.pointer)


def _is_example(label: str) -> bool:
    return label.rpartition(" ")[0].endswith(" example")


def _rank(label: str, dynamic: bool) -> int:
    """Prefer an example to what was made, unless that is wanted; and more to less."""
    if _is_example(label):
        return 0 if dynamic else 3
    return {"full": 2, "minimal": 1}.get(label.rpartition(" ")[2], 0)
