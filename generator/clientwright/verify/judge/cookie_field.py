"""The `Cookie` field, where the document declares it as a header as well.

There is one field for all cookies (RFC 6265, section 5.4): what parameters and keys in
cookies do not name is the header parameter's or the credential's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ..document.api import Operation, Scheme
from ..wire.decode import Request, cookies, unquote
from .credentials import carrier, place_of

Jar = list[tuple[str, str]]

_FIELD = "header:cookie"


def split_field(
    operation: Operation,
    request: Request,
    schemes: Mapping[str, Scheme],
    members: Iterable[str],
) -> tuple[Request, Jar]:
    """Return the request, its field without the cookies, and the cookies.

    `members` are property names of parameters that are spread over cookies.
    """
    jar = cookies(request)
    places = {place_of(one) for one in operation.parameters}
    places |= {place for one in schemes.values() if (place := carrier(one))}
    if _FIELD not in places or not jar:
        return request, jar
    known = {one.removeprefix("cookie:") for one in places if one.startswith("cookie:")}
    known |= set(members)
    rest = [
        piece.strip()
        for field in request.values("cookie")
        for piece in field.split(";")
        if unquote(piece.partition("=")[0].strip()) not in known
    ]
    headers = [one for one in request.headers if one[0].lower() != "cookie"]
    if rest:
        headers.append(("Cookie", "; ".join(rest)))
    kept = [(name, text) for name, text in jar if unquote(name) in known]
    return replace(request, headers=type(request.headers)(headers)), kept
