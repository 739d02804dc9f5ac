"""A response is read: by status, then by media type, it becomes a value or an error."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, get_args
from urllib.parse import parse_qsl

from pydantic_core import ValidationError

from .decode import decode
from .errors import (
    APIResponseError,
    APIStatusError,
    ResponseValidationError,
    UnexpectedResponseError,
    status_error,
)
from .intake import Received
from .media import essence, is_bytes, is_form, is_json
from .operation import looked_up
from .request import PreparedRequest

_JSON: Final = "application/json"
_UNDOCUMENTED: Final = object()
_SHOWN: Final = 300
"""Characters of a response that an error's message shows."""


class Decoder:
    """Reads the responses of one operation."""

    __slots__ = ("_documented", "_errors", "_prepared", "operation", "place", "strict")

    def __init__(self, prepared: PreparedRequest, *, strict: bool) -> None:
        self._prepared = prepared
        self.operation = prepared.operation
        self.place = prepared.place
        self.strict = strict
        self._documented = prepared.api.errors
        self._errors: Mapping[str, Any] = self.operation.errors or {}
        if self.operation.errors is None and self._documented is not None:
            self._errors = self._documented.rules

    def result(self, response: Received) -> object:
        """Return the value of a success, its content read."""
        status = response.status_code
        rule: Any = self._rule(status)
        if rule is _UNDOCUMENTED:
            self.refuse(response)
        empty = self.operation.method == "HEAD" or status in (204, 205, 304)
        if empty or rule is None:
            return None
        if rule is _UNDOCUMENTED:
            return self._undocumented(response)
        return self._value(response, rule)

    def _value(self, response: Received, rule: Any) -> object:
        try:
            if rule is _UNDOCUMENTED:
                return self.as_sent(response)
            return self._read(response, rule)
        except ValidationError as error:
            failure: APIResponseError = self.invalid(response, error)
        except ValueError as error:
            # UnicodeDecodeError has all of the content in its arguments.
            reason = "" if isinstance(error, UnicodeError) else f": {error}"
            failure = self.unexpected(response, f"the text cannot be decoded{reason}")
        raise failure

    def _undocumented(self, response: Received) -> object:
        """Return the content of a success whose status is not documented.

        It is as that of 200, or of the only other success, where it fits: a client
        treats a status as the first of its class (RFC 9110, section 15).
        """
        known = self.operation.responses
        rules = [known.get(one) for one in (("200",) if "200" in known else known)]
        strict = Decoder(self._prepared, strict=True)
        if response.content and len(rules) == 1 and rules[0] is not None:
            try:
                return strict._value(response, rules[0])
            except APIResponseError as error:
                error.__traceback__ = None  # It is of another shape, and returned raw.
        return self._value(response, _UNDOCUMENTED)

    def refuse(self, response: Received) -> None:
        """Raise the error of a response that means failure; a success passes."""
        status = response.status_code
        if self._rule(status) is _UNDOCUMENTED and not 200 <= status < 300:
            raise self._failure(response)

    def _failure(self, response: Received) -> APIStatusError:
        """Return the error of a status that means failure, its body decoded."""
        status, rules = response.status_code, self._errors
        kind, read = status_error(status), None
        if rules:
            found = self._documented.find(rules, kind, status, response.sent_type)
            kind, read = found or (kind, None)
        default = self.operation.responses.get("default")
        annotation = default() if callable(default) and not rules else object
        body: object = None
        if response.content:
            try:
                body = read(response, self) if read else self.body(response, annotation)
            except ValueError:
                body = response.text  # The error is raised in any case.
        text = (response.text if body is not None else None) or ""
        shown = (
            self._prepared.redactor.beginning(text, _SHOWN)
            if isinstance(text, str)
            else f"{len(text)} bytes"
        )
        reason = f"{status} {response.shown.reason_phrase}".strip()
        message = f"{self.place}: {reason}" + (f": {shown}" if shown else "")
        return kind(message, response=response.shown, body=body)

    def body(self, response: Received, annotation: Any) -> object:
        """Return an error's JSON as a type, and anything else as text where it fits."""
        sent = response.sent_type
        if sent is None or is_json(sent) or annotation is not object:
            return decode(response.content, annotation, strict=False, where=self.place)
        return response.text

    def success(self, status: int) -> object:
        """Return the rule of a success by its status; None: an error, or nothing."""
        rule = self._rule(status)
        return None if rule is _UNDOCUMENTED else rule

    def _rule(self, status: int) -> object:
        """Return the rule of the success that a status stands for."""
        responses, errors = self.operation.responses, self._errors
        for key in (str(status), f"{status // 100}XX"):
            if key in responses:
                return responses[key]
            if key in errors:
                return _UNDOCUMENTED
        if status < 400 and "default" in responses:
            return responses["default"]
        return _UNDOCUMENTED

    def _read(self, response: Received, rule: Any) -> object:
        if not callable(rule):
            return rule.read(response, self)
        sent = response.sent_type
        if sent is not None and sent != _JSON and not is_json(sent):
            raise self.of_another_type(response, sent, _JSON)
        return self.json(response, looked_up(rule))

    def json(self, response: Received, annotation: Any) -> object:
        content = response.content
        if not content:
            return self.empty(response, annotation)
        try:
            return decode(content, annotation, strict=self.strict, where=self.place)
        except ValidationError:
            raise
        except ValueError as error:
            reason = f"the response is not whole JSON: {error}"
        raise self.unexpected(response, reason)

    def as_sent(self, response: Received) -> object:
        """Return content as its own media type says (RFC 9110, section 8.3).

        JSON decoded, a form as a dictionary, text as text, all else as bytes. A name
        that stands several times in a form has a list.
        """
        sent = response.sent_type or ""
        if is_json(sent):
            return self.json(response, object)
        if is_form(sent) and response.content:
            return _form(response.content.decode())
        return (response.content or None) if is_bytes(sent) else response.text

    def empty(self, response: Received, annotation: Any) -> object:
        """Return None for an empty response where null is documented, or nothing is."""
        if annotation in (object, Any, None, type(None)):
            return None
        if type(None) in get_args(annotation):
            return None
        raise self.unexpected(response, "the response has no content")

    def invalid(
        self, response: Received, error: ValidationError
    ) -> ResponseValidationError:
        error.__traceback__ = None  # Its frames hold the content, and the error itself.
        return ResponseValidationError(
            f"{self.place}: the response is not as documented: {_summary(error)}",
            response=response.shown,
            body=response.text,
        )

    def of_another_type(
        self, response: Received, sent: str, documented: str
    ) -> UnexpectedResponseError:
        """Return the error of a media type that the document does not have."""
        shown = essence(self._prepared.redactor.scrub(sent))
        reason = f"the response is {shown!r}, and not {documented}"
        return self.unexpected(response, reason)

    def unexpected(self, response: Received, reason: str) -> UnexpectedResponseError:
        shown = self._prepared.redactor.scrub(reason)
        return UnexpectedResponseError(
            f"{self.place}: {response.status_code}: {shown}",
            response=response.shown,
            body=response.text,
        )


def _form(text: str) -> dict[str, str | list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in parse_qsl(text, keep_blank_values=True):
        found.setdefault(name, []).append(value)
    return {key: one if len(one) > 1 else one[0] for key, one in found.items()}


def _summary(error: ValidationError) -> str:
    """Return where the first faults are, without the data."""
    faults = error.errors(include_url=False, include_context=False, include_input=False)
    shown = [
        f"{'.'.join(map(str, fault['loc'])) or 'root'}: {fault['msg']}"
        for fault in faults[:3]
    ]
    more = f" (and {len(faults) - 3} more)" if len(faults) > 3 else ""
    return "; ".join(shown) + more
