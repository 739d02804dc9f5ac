"""Which error a failed request raises, and what its `body` is.

Loaded when the first request fails.
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Any, Final, get_type_hints

from .decode import decode
from .errors import APIStatusError, status_error
from .intake import Received
from .media import best, is_json
from .operation import ErrorRule
from .response import Decoder, as_text

_SHOWN: Final = 300
"""Characters of a response that an error's message shows."""
_BODY_TYPES: dict[type[APIStatusError], Any] = {}
_JOINED: dict[
    tuple[type[APIStatusError], type[APIStatusError]], type[APIStatusError]
] = {}


def error_class(
    errors: Mapping[str, ErrorRule], status: int, media_type: str = ""
) -> tuple[ErrorRule | None, type[APIStatusError]]:
    """Return an operation's rule for a status and media type, and what to raise."""
    general = status_error(status)
    for key in (str(status), f"{status // 100}XX", "default"):
        found = _of_media_type(errors, key, media_type) or errors.get(key)
        if found is not None:
            kind = found if isinstance(found, type) else found.error
            return found, kind if issubclass(kind, general) else _both(kind, general)
    return None, general


def _of_media_type(
    errors: Mapping[str, ErrorRule], key: str, media_type: str
) -> ErrorRule | None:
    """Return the rule of one of several media types of a status."""
    places = {one[len(key) + 1 :]: one for one in errors if one.startswith(f"{key} ")}
    found = best(media_type, places) if places else None
    return None if found is None else errors[places[found]]


def body_type(kind: type[APIStatusError]) -> Any:
    """Return the type that an error class, or its nearest base, says `body` has."""
    found = _BODY_TYPES.get(kind)
    if found is None:
        base = next(b for b in kind.__mro__ if "body" in inspect.get_annotations(b))
        found = get_type_hints(base, include_extras=True)["body"]
        _BODY_TYPES[kind] = found
    return found


def _both(
    documented: type[APIStatusError], general: type[APIStatusError]
) -> type[APIStatusError]:
    """Join a class for many statuses with the general class of the one at hand.

    `except NotFoundError` then also catches a 404 that the document only covers by
    `4XX` or `default`.
    """
    if issubclass(general, documented):
        return general
    joined = _JOINED.get((documented, general))
    if joined is None:
        joined = documented.joined(general)
        _JOINED[documented, general] = joined
    return joined


def status_failure(decoder: Decoder, response: Received) -> APIStatusError:
    """Return the error of a status that means failure, its body decoded."""
    sent = response.sent_type or ""
    rule, kind = error_class(decoder.errors, response.status_code, sent)
    body = _body(decoder, response, rule, kind)
    text = (as_text(response) if body is not None else None) or ""
    shown = (
        decoder.redactor.beginning(text, _SHOWN)
        if isinstance(text, str)
        else f"{len(text)} bytes"
    )
    reason = f"{response.status_code} {response.shown.reason_phrase}".strip()
    message = f"{decoder.place}: {reason}" + (f": {shown}" if shown else "")
    return kind(message, response=response.shown, body=body)


def _body(
    decoder: Decoder, response: Received, rule: Any, kind: type[APIStatusError]
) -> object:
    """Return the body as it is documented, as far as it goes."""
    annotation = body_type(kind)
    default = decoder.operation.responses.get("default")
    if annotation is object and not decoder.errors and callable(default):
        annotation = default()
    content, sent = response.content, response.sent_type
    if not content:
        return None
    try:
        if annotation is bytes:
            return content
        if annotation is str and sent is not None and not is_json(sent):
            return as_text(response)
        if hasattr(rule, "read_error"):
            return rule.read_error(response, annotation, decoder)
        if sent is None or is_json(sent) or annotation is not object:
            return decode(content, annotation, strict=False, where=decoder.place)
    except ValueError:
        pass  # The error is raised in any case, with the content as it is.
    return as_text(response)
