"""Which error a failed request raises, and what its `body` is.

Loaded when the first request fails.
"""

from __future__ import annotations

from typing import Any, Final

from .decode import decode
from .errors import APIStatusError, status_error
from .intake import Received
from .media import is_json
from .response import Decoder

_SHOWN: Final = 300
"""Characters of a response that an error's message shows."""


def status_failure(decoder: Decoder, response: Received) -> APIStatusError:
    """Return the error of a status that means failure, its body decoded."""
    status, sent, rules = response.status_code, response.sent_type, decoder.errors
    general = status_error(status)
    found = decoder.documented.find(rules, general, status, sent) if rules else None
    kind, read = found or (general, _undocumented)
    body: object = None
    if response.content:
        try:
            body = read(response, decoder)
        except ValueError:
            body = response.text  # The error is raised in any case.
    text = (response.text if body is not None else None) or ""
    shown = (
        decoder.redactor.beginning(text, _SHOWN)
        if isinstance(text, str)
        else f"{len(text)} bytes"
    )
    reason = f"{status} {response.shown.reason_phrase}".strip()
    message = f"{decoder.place}: {reason}" + (f": {shown}" if shown else "")
    return kind(message, response=response.shown, body=body)


def _undocumented(response: Received, decoder: Decoder) -> object:
    default = decoder.operation.responses.get("default")
    if callable(default) and not decoder.errors:
        return read_body(response, decoder, default())
    return read_body(response, decoder, object)


def read_body(response: Received, decoder: Decoder, annotation: Any) -> object:
    """Return JSON as a type, and anything else as text, as far as that goes."""
    sent = response.sent_type
    if sent is None or is_json(sent) or annotation is not object:
        content, where = response.content, decoder.place
        return decode(content, annotation, strict=False, where=where)
    return response.text
