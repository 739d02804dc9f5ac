"""An answer is judged: the second half of the core, which does no I/O.

By status, then by media type, an answer becomes a typed value or an error.
OpenAPI 3.2, sections 4.16 (Responses) and 4.17 (Response).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin
from urllib.parse import parse_qsl

import httpx2
from pydantic import BaseModel, ValidationError

from .decode import decode, parse_json
from .errors import (
    APIResponseError,
    APIStatusError,
    ResponseValidationError,
    UnexpectedResponseError,
)
from .failures import body_type, error_class
from .media import (
    best,
    charset,
    essence,
    is_form,
    is_json,
    is_json_lines,
    is_text,
    is_xml,
)
from .operation import Answer, Operation, Typed
from .redact import Redactor

_JSON: Final = "application/json"
_SHOWN: Final = 300
"""Characters of an answer that an error's message shows."""


class Judge:
    """Gives an operation's answers their types."""

    def __init__(
        self,
        operation: Operation[Any],
        *,
        strict: bool,
        redactor: Redactor | None = None,
    ) -> None:
        self._operation = operation
        self.strict = strict
        self._redactor = redactor or Redactor()

    @property
    def place(self) -> str:
        """Name the operation for messages."""
        return f"{self._operation.method} {self._operation.path}"

    def result(self, response: httpx2.Response) -> object:
        """Give the value of a success, its content read.

        Raises:
            APIStatusError: The status says that the request failed.
            UnexpectedResponseError: The answer is not one that the document describes.
        """
        documented, answer = self._answer(response.status_code)
        if not documented:
            self.refuse(response)
        if self._operation.method == "HEAD" or response.status_code in (204, 205, 304):
            return None
        if answer is None and documented:
            return None
        return self._value(response, answer if documented else {"*/*": _anything})

    def data(self, response: httpx2.Response) -> object:
        """Give a success's content as JSON data without a type, None if it is empty.

        Raises:
            APIStatusError: The status says that the request failed.
            UnexpectedResponseError: The content is not JSON.
        """
        self.refuse(response)
        if not response.content:
            return None
        sent = response.headers.get("content-type", _JSON)
        if not is_json(sent):
            raise self._unexpected(response, f"the answer is {essence(sent)!r}")
        return self._json(response)

    def items(
        self, response: httpx2.Response, items: list[object], typed: Typed
    ) -> list[object]:
        """Give a page's items their type.

        Raises:
            ResponseValidationError: One is of another type, and reading is strict.
        """
        annotation: Any = typed()
        if annotation is object:
            return items
        try:
            return [
                decode(item, annotation, strict=self.strict, where=self.place)
                for item in items
            ]
        except ValidationError as error:
            failure = self._invalid(response, error)
        raise failure

    def refuse(self, response: httpx2.Response) -> None:
        """Raise the error of an answer that means failure; a success passes.

        Raises:
            APIStatusError: Of the operation's class for the status, or the general one.
        """
        status = response.status_code
        documented, _ = self._answer(status)
        if documented or 200 <= status < 300:
            return
        sent = response.headers.get("content-type", "")
        kind = error_class(self._operation.errors, status, sent)
        body = self._failure_body(response, kind)
        raise kind(self._message(response, body), response=response, body=body)

    def _answer(self, status: int) -> tuple[bool, Answer]:
        """Find the success that a status stands for."""
        answers, errors = self._operation.answers, self._operation.errors
        for key in (str(status), f"{status // 100}XX"):
            if key in errors:
                return False, None
            if key in answers:
                return True, answers[key]
        if status < 400 and "default" in answers:
            return True, answers["default"]
        return False, None

    def _failure_body(
        self, response: httpx2.Response, kind: type[APIStatusError]
    ) -> object:
        """Decode an error's body as far as it goes; an error is raised in any case."""
        annotation = body_type(kind)
        answer = self._operation.answers.get("default")
        if annotation is object and not self._operation.errors and answer is not None:
            annotation = _first_type(answer)
        try:
            body = self._content(response, lambda: annotation, None, strict=False)
        except (UnexpectedResponseError, ValidationError, ValueError):
            return _as_text(response)
        # XML of which the type knows nothing is another document.
        foreign = isinstance(body, BaseModel) and not body.model_fields_set
        xml = is_xml(response.headers.get("content-type", ""))
        return _as_text(response) if foreign and xml else body

    def _message(self, response: httpx2.Response, body: object) -> str:
        text = (_as_text(response) if body is not None else None) or ""
        shown = (
            self._redactor.beginning(text, _SHOWN)
            if isinstance(text, str)
            else f"{len(text)} bytes"
        )
        reason = f"{response.status_code} {response.reason_phrase}".strip()
        return f"{self.place}: {reason}" + (f": {shown}" if shown else "")

    def _value(self, response: httpx2.Response, answer: Answer) -> object:
        choices: Mapping[str, Typed | None]
        choices = answer if isinstance(answer, Mapping) else {_JSON: answer}
        if not choices:
            return None
        sent = response.headers.get("content-type")
        key = self._choice(response, sent, choices)
        typed = choices[key] or _anything
        try:
            return self._content(response, typed, key, strict=self.strict)
        except ValidationError as error:
            failure: APIResponseError = self._invalid(response, error)
        except ValueError as error:
            # UnicodeDecodeError has all of the content in its arguments.
            reason = "" if isinstance(error, UnicodeError) else f": {error}"
            failure = self._unexpected(
                response, f"the answer's text cannot be decoded{reason}"
            )
        raise failure

    def _choice(
        self,
        response: httpx2.Response,
        sent: str | None,
        choices: Mapping[str, Typed | None],
    ) -> str:
        """Find the documented media type that an answer has."""
        first = next(iter(choices))
        if sent is None:
            return first
        found = best(sent, choices) or next(
            (key for key in choices if _same_kind(key, sent, choices[key])), None
        )
        if found is not None:
            return found
        if not response.content and all(each is None for each in choices.values()):
            return first
        known = ", ".join(choices)
        raise self._unexpected(
            response, f"the answer is {essence(sent)!r}, and not {known}"
        )

    def _content(
        self,
        response: httpx2.Response,
        typed: Typed,
        documented: str | None,
        *,
        strict: bool,
    ) -> object:
        """Decode content by its media type; `documented` where the answer has none."""
        content = response.content
        annotation: Any = typed()
        kind = response.headers.get("content-type") or documented or ""
        if "*" in kind:
            kind = "" if annotation is not bytes else "application/octet-stream"
        if annotation is bytes and not is_json(kind):
            return content
        if not content:
            return self._empty(response, annotation, kind)
        if is_json(kind):
            data = self._json(response)
        elif is_json_lines(kind) and not _takes_text(annotation):
            data = [parse_json(line) for line in _records(content)]
        elif is_xml(kind) and not _takes_text(annotation):
            return self._xml(response, annotation, strict=strict)
        elif is_form(kind):
            data = dict(parse_qsl(content.decode(), keep_blank_values=True))
        elif is_text(kind) or is_xml(kind):
            data = self._text_data(response, annotation)
        else:
            data = self._guessed(response, annotation)
            if isinstance(data, bytes):
                return data
        if annotation is object:
            return data
        return decode(data, annotation, strict=strict, where=self.place)

    def _empty(self, response: httpx2.Response, annotation: Any, kind: str) -> object:
        """An empty body is empty text, or null where null is documented."""
        if annotation is object:
            return None
        if _takes_text(annotation) and not is_json(kind):
            return ""
        if type(None) in get_args(annotation) or annotation is type(None):
            return None
        raise self._unexpected(response, "the answer has no content")

    def _json(self, response: httpx2.Response) -> object:
        try:
            return parse_json(response.content)
        except ValueError as error:
            reason = f"the answer is not whole JSON: {error}"
        raise self._unexpected(response, reason)

    def _xml(
        self, response: httpx2.Response, annotation: Any, *, strict: bool
    ) -> object:
        from .xml import XmlError, read

        if annotation in (object, Any):
            return _as_text(response)
        try:
            data = read(response.content, annotation)
        except XmlError as error:
            reason = f"the answer is not XML that can be read: {error}"
        else:
            return decode(data, annotation, strict=strict, where=self.place)
        raise self._unexpected(response, reason)

    def _text_data(self, response: httpx2.Response, annotation: Any) -> object:
        text = response.content.decode(_charset(response), "replace")
        if _takes_text(annotation) or annotation in (object, Any):
            return text
        return _json_or(response.content, text)

    def _guessed(self, response: httpx2.Response, annotation: Any) -> object:
        """Decode content of an unknown kind by the type that is wanted."""
        if annotation is object:
            return _as_text(response)
        if _takes_text(annotation):
            return response.content.decode("utf-8", "replace")
        return _json_or(response.content, response.content)

    def _invalid(
        self, response: httpx2.Response, error: ValidationError
    ) -> ResponseValidationError:
        return ResponseValidationError(
            f"{self.place}: the answer is not as documented: {_summary(error)}",
            response=response,
            body=_as_text(response),
        )

    def _unexpected(
        self, response: httpx2.Response, reason: str
    ) -> UnexpectedResponseError:
        return UnexpectedResponseError(
            f"{self.place}: {response.status_code}: {reason}",
            response=response,
            body=_as_text(response),
        )


def _anything() -> object:
    return object


def _first_type(answer: Answer) -> Any:
    if isinstance(answer, Mapping):
        typed = next((each for each in answer.values() if each is not None), _anything)
        return typed()
    return answer() if answer is not None else object


def _same_kind(key: str, sent: str, typed: Typed | None) -> bool:
    """Whether two media types are read alike.

    Any JSON stands for JSON, any XML for XML, and other binary content for binary
    content, since servers seldom name that exactly.
    """
    if (is_json(key) and is_json(sent)) or (is_xml(key) and is_xml(sent)):
        return True
    binary = typed is not None and typed() is bytes
    return binary and not (is_json(sent) or is_text(sent) or is_xml(sent))


def _takes_text(annotation: Any) -> bool:
    """Whether a plain string is a value of the type."""
    if annotation is str:
        return True
    if get_origin(annotation) is Literal:
        return all(isinstance(value, str) for value in get_args(annotation))
    return get_origin(annotation) in (Union, UnionType) and str in get_args(annotation)


def _json_or(content: bytes, otherwise: object) -> object:
    try:
        return parse_json(content)
    except ValueError:
        return otherwise


def _records(content: bytes) -> list[bytes]:
    lines = content.replace(b"\x1e", b"\n").split(b"\n")
    return [line for line in lines if line.strip()]


def _charset(response: httpx2.Response) -> str:
    return charset(response.headers.get("content-type", ""))


def _as_text(response: httpx2.Response) -> str | bytes | None:
    """Give content as text where it is text, else as it is."""
    content = response.content
    if not content:
        return None
    try:
        return content.decode(_charset(response))
    except UnicodeDecodeError:
        return content


def _summary(error: ValidationError) -> str:
    """Say where the first faults are, without the data."""
    faults = error.errors(include_url=False, include_context=False, include_input=False)
    shown = [
        f"{'.'.join(map(str, fault['loc'])) or 'root'}: {fault['msg']}"
        for fault in faults[:3]
    ]
    more = f" (and {len(faults) - 3} more)" if len(faults) > 3 else ""
    return "; ".join(shown) + more
