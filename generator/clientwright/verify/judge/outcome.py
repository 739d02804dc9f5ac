"""What a call came to, held against what was answered."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from ...ir.document import Json
from ..driver.manifest import Manifest
from ..driver.package_under_test import is_own
from ..messages.served_response import Answer
from ..values.model_limits import WireNames
from ..wire.compare import difference, parse_json, short, written_back
from ..wire.decode import ABSENT
from .judge import Complaint
from .returned_types import Types

_ANY: Final = "/content/*~1*/"
"""In the pointer of a schema that holds for every media type."""


_WORDS = {
    "BadRequest": 400,
    "Unauthorized": 401,
    "Authentication": 401,
    "Unauthenticated": 401,
    "Forbidden": 403,
    "PermissionDenied": 403,
    "NotFound": 404,
    "Conflict": 409,
    "UnprocessableContent": 422,
    "UnprocessableEntity": 422,
    "TooManyRequests": 429,
    "RateLimit": 429,
    "InternalServer": 500,
}
"""What the base class of a status is called, whatever its subclasses add."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a call gave, or raised."""

    value: Any = None
    error: BaseException | None = None


class Checker:
    """Checks outcomes for one package."""

    def __init__(
        self, manifest: Manifest, package: types.ModuleType, typed: Types
    ) -> None:
        self._manifest = manifest
        self._package = package
        self._names = WireNames(manifest.names, getattr(package, "models", None))
        self._typed = typed

    def check(
        self, answer: Answer, outcome: Outcome, schema_name: str | None
    ) -> list[Complaint]:
        """List what is wrong with what a client made of an answer.

        `schema_name` is the pointer of the component that the answer is one of.
        """
        if answer.form == "fault":
            return self._fault(answer, outcome)
        error = outcome.error
        if answer.form == "empty":
            if error is None and outcome.value in (None, "", b""):
                return []
            return self._fault(answer, outcome)
        if error is not None:
            return self._error(answer, error, schema_name)
        if answer.status >= 400:
            got = short(outcome.value)
            return [Complaint("no error raised", f"an error for {answer.status}", got)]
        found = self._value(answer, outcome.value, "result")
        found = found or self._events(answer, outcome.value)
        found = found or self._type(schema_name, outcome.value, answer, "result")
        return found or self._types(answer, outcome.value, "result")

    def difference(self, expected: Json, value: Any) -> str | None:
        """Say where a value, written back, is not the data that was sent."""
        return self._settled(expected, written_back(value, self._names))

    def _settled(self, expected: Json, back: Json) -> str | None:
        """Compare, but for what the family of the models cannot hold."""
        expected = self._manifest.family.settle(expected, back)
        return difference(expected, back, exact=False)

    def _fault(self, answer: Answer, outcome: Outcome) -> list[Complaint]:
        """An answer that no document promises must end in an error of the package."""
        error = outcome.error
        if error is None:
            what = f"{answer.label} went unnoticed"
            return [Complaint(what, "a typed error", short(outcome.value))]
        if not is_own(error, self._manifest.package):
            return [Complaint(answer.label, "an error of the package", short(error))]
        if not str(error).strip():
            return [Complaint(answer.label, "an error that says what is wrong", "''")]
        return []

    def _error(
        self, answer: Answer, error: BaseException, schema_name: str | None
    ) -> list[Complaint]:
        if not is_own(error, self._manifest.package):
            return [
                Complaint("raised", f"a response for {answer.status}", _told(error))
            ]
        status = getattr(error, "status_code", None)
        if status != answer.status:
            expected = f"status_code {answer.status}"
            return [Complaint("error", expected, f"{status}: {_told(error)}")]
        if answer.status < 300:
            return [Complaint("raised", f"a result for {answer.status}", _told(error))]
        wrong = self._class(answer.status, error)
        if wrong is not None:
            return [wrong]
        kind = type(error).__name__
        public = any(
            getattr(self._package, base.__name__, None) is base
            for base in type(error).__mro__
            if base.__module__.startswith(self._manifest.package)
        )
        if not public:
            return [Complaint("error class", "a name of the package", kind)]
        body = getattr(error, "body", None)
        found = self._value(answer, body, "error body")
        found = found or self._type(schema_name, body, answer, "error body")
        found = found or self._declared(schema_name, answer, error)
        return found or self._types(answer, body, "error body")

    def _class(self, status: int, error: BaseException) -> Complaint | None:
        """Check that the class is the status's own, by the words all know it by."""
        names = [kind.__name__.removesuffix("Error") for kind in type(error).__mro__]
        codes = {_WORDS[name] for name in names if name in _WORDS}
        expected = {status} if status in _WORDS.values() else set()
        if codes == expected:
            return None
        word = next((w for w, code in _WORDS.items() if code == status), "its own")
        told = f"a class for {status} ({word})"
        return Complaint("error class", told, type(error).__name__)

    def _value(self, answer: Answer, value: Any, what: str) -> list[Complaint]:
        """Compare what was decoded, written back, with what was sent."""
        if answer.form == "any":
            return []
        if answer.value is ABSENT:
            wrong = value not in (None, "", b"")
            return [Complaint(what, "nothing", short(value))] if wrong else []
        try:
            back = self._back(answer, value)
        except (TypeError, ValueError) as error:
            return [
                Complaint(f"{what} written back", short(answer.value), _told(error))
            ]
        if answer.form == "text" and back == answer.value:
            return []
        if answer.form == "text" and not isinstance(back, str):
            return self._parsed(answer.value, back, what)
        if answer.form == "bytes" and isinstance(value, str):
            back = value.encode()
        found = (
            None
            if answer.form == "bytes" and back == answer.value
            else self._settled(answer.value, back)
        )
        if found is None:
            return []
        at, _, rest = found.partition(": ")
        return [Complaint(f"{what} {at}", short(answer.value), rest)]

    def _parsed(self, text: str, back: Json, what: str) -> list[Complaint]:
        try:
            found = difference(parse_json(text), back, exact=False)
        except ValueError:
            found = f"#: {short(back)}"
        return [Complaint(what, short(text), found)] if found else []

    def _back(self, answer: Answer, value: Any) -> Json:
        if answer.form == "bytes":
            return value
        if answer.form == "events" and not isinstance(value, str):
            return [written_back(event.data, self._names) for event in value]
        if answer.form in ("events", "lines") and isinstance(value, str):
            return _items(answer, value)
        if answer.form == "lines" and isinstance(value, list):
            value = [one.data if hasattr(one, "retry") else one for one in value]
        return written_back(value, self._names)

    def _events(self, answer: Answer, value: Any) -> list[Complaint]:
        """Every event must have its fields, and data of the type that it says."""
        if answer.form != "events" or isinstance(value, str):
            return []
        for index, (sent, got) in enumerate(zip(answer.events, value, strict=True)):
            for name in ("raw", "event", "id", "retry"):
                told, came = getattr(sent, name), getattr(got, name, None)
                if told != came:
                    what = f"{name} of event {index}"
                    return [Complaint(what, short(told), short(came))]
            if sent.schema is not None:
                found = self._typed.difference(sent.schema, sent.data, got.data)
                if found is not None:
                    what = f"type of the data of event {index}"
                    return [Complaint(what, "as documented", found)]
        return []

    def _type(
        self, schema_name: str | None, value: Any, answer: Answer, what: str
    ) -> list[Complaint]:
        """A component that has a class of its own must come as that class."""
        name = self._manifest.names.get(schema_name) if schema_name else None
        if name is None or answer.form not in ("json", "xml"):
            return []
        models = getattr(self._package, "models", None)
        kind = getattr(models, name, None)
        plain = isinstance(value, Mapping)
        if isinstance(kind, type) and hasattr(kind, "model_fields") and plain:
            return [Complaint(what, f"an instance of {name}", short(value))]
        return []

    def _declared(
        self, schema_name: str | None, answer: Answer, error: BaseException
    ) -> list[Complaint]:
        """The class of an error must say that its body is the documented component."""
        name = self._manifest.names.get(schema_name) if schema_name else None
        kinds = (vars(kind) for kind in type(error).__mro__)
        said = (kind.get("__annotations__", {}).get("body") for kind in kinds)
        plain = answer.form not in ("json", "xml")
        # Of any media type, a text is a text: what says so needs no class of its own.
        plain |= isinstance(answer.value, str) and _ANY in (answer.schema or "")
        plain |= schema_name is not None and self._typed.is_open(schema_name)
        if plain or name is None or next(filter(None, said), "object") != "object":
            return []
        expected = f"a class whose body is {name}"
        return [Complaint("error class", expected, type(error).__name__)]

    def _types(self, answer: Answer, value: Any, what: str) -> list[Complaint]:
        """Everything in a result must have the type that the document gives it."""
        if answer.schema is None or answer.form != "json" or not answer.typed:
            return []
        found = self._typed.difference(
            answer.schema, answer.value, value, answer.digits
        )
        if found is None:
            return []
        at, _, rest = found.partition(": ")
        return [Complaint(f"type of {what} {at}", "as documented", rest)]


def _items(answer: Answer, text: str) -> Json:
    """Read a sequence that the client gave as the text that it was."""
    if answer.form == "lines":
        lines = text.split("\x1e" if text.startswith("\x1e") else "\n")
        return [parse_json(line) for line in lines if line.strip()]
    if text == answer.content.decode():
        return answer.value
    return text


def _told(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"[:300]
