"""Requests to paths that the document does not have: what `client.request` sends."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from .api import Api
from .body import Content, Json
from .encode import dump_json, encode, is_series
from .errors import InvalidArgumentError
from .omit import omit
from .operation import Call, Rules
from .options import RequestOptions, RequestOptionsDict
from .path import refuse_dot_segments
from .record import Record
from .sendable import Place, Target, quoted


class _Pairs(Record):
    """Query parameters by name; an item of a list is a pair of its own."""

    pairs: Mapping[str, object]
    place: Place | None = None
    keyword: str = ""
    """No argument gives them."""

    def given(self, _values: Mapping[str, object]) -> object:
        """Return the parameters."""
        return self.pairs

    def add(self, value: Any, target: Target) -> None:
        """Write them; None is left out, also of a list."""
        for name, given in value.items():
            for item in given if is_series(given) else (given,):
                data = encode(item)
                if data is not None:
                    text = data if isinstance(data, str) else dump_json(data).decode()
                    target.query.append(f"{quoted(name)}={quoted(text)}")


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
    """Make the call of a path below the base URL, with what credentials there are."""
    if not path.startswith("/") or path.startswith("//"):
        raise InvalidArgumentError("the path must start with one slash")
    if "?" in path or "#" in path:
        raise InvalidArgumentError("the path has no query: give it as query")
    if not method.isascii() or not method.isalpha():
        raise InvalidArgumentError("the method must be a word, such as GET")
    rules = Rules(
        method.upper(),
        _encoded(path),
        parameters=(_Pairs(query),) if query else (),
        body=_body(body, content_type),
        security=(*(api.security or ((key,) for key in api.schemes)), ()),
        responses={} if returns is None else {"2XX": lambda: returns},
    )
    values = {} if body is omit else {"body": body}
    return Call(rules, values, RequestOptions.of(options))


def _encoded(path: str) -> str:
    """Encode what a path cannot hold; what is encoded already stays (RFC 3986, 2.4)."""
    encoded = quote(path, safe="/:@!$&'()*+,;=~%")
    return refuse_dot_segments(re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", encoded))


def _body(body: object, content_type: str | None) -> Any:
    if body is omit:
        return None
    if isinstance(body, bytes | str):
        data = body.encode() if isinstance(body, str) else body
        kind = "application/octet-stream" if isinstance(body, bytes) else "text/plain"
        return _Written(Content(content_type or kind, data))
    return Json("body", media_type=content_type or "application/json")
