"""Requests to paths that the document does not have: what `client.request` sends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .api import Api
from .body import Content
from .body_json import Json
from .errors import InvalidArgumentError
from .omit import omit
from .operation import Call, Rules
from .options import RequestOptions, RequestOptionsDict
from .query import Query
from .record import Record
from .template import refuse_dot_segments
from .uri import path_literal


class _Written(Record):
    """A body that is sent as it is."""

    content: Content

    def prepare(
        self, _values: Mapping[str, object], _extra: Mapping[str, object]
    ) -> Content:
        """Return the content."""
        return self.content


def free_call(
    api: Api,
    method: str,
    path: str,
    query: Mapping[str, object] | None,
    body: object,
    content_type: str | None,
    returns: Any,
    options: RequestOptions | RequestOptionsDict | None,
) -> Call:
    """Make the call of a path below the base URL, with the credentials that are there.

    Raises:
        InvalidArgumentError: The path is none, or leads elsewhere.
    """
    if not path.startswith("/") or path.startswith("//"):
        raise InvalidArgumentError("the path must start with one slash")
    if "?" in path or "#" in path:
        raise InvalidArgumentError("the path has no query: give it as query")
    if not method.isascii() or not method.isalpha():
        raise InvalidArgumentError("the method must be a word, such as GET")
    rules = Rules(
        method.upper(),
        refuse_dot_segments(path_literal(path)),
        parameters=tuple(Query(name) for name in query or ()),
        body=_body(body, content_type),
        security=(*(api.security or ((key,) for key in api.schemes)), ()),
        responses={} if returns is None else {"2XX": lambda: returns},
    )
    values = {**(query or {}), **({} if body is omit else {"body": body})}
    return Call(rules, values, RequestOptions.of(options))


def _body(body: object, content_type: str | None) -> Any:
    if body is omit:
        return None
    if isinstance(body, bytes | str):
        data = body.encode() if isinstance(body, str) else body
        kind = "application/octet-stream" if isinstance(body, bytes) else "text/plain"
        return _Written(Content(content_type or kind, data))
    return Json("body", media_type=content_type or "application/json")
