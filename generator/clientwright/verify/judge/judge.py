"""The judge: does a request say what it should, in the words of the document?

It reads the request with decoders written from the standards and holds it against an
`Expectation`: in a verification the values that the caller gave, in the mock server the
schemas of the document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from ..document.api import Content, Operation, Parameter, Scheme
from ..document.path_templates import fits, placeholders, readings
from ..wire.compare import short
from ..wire.decode import (
    MalformedError,
    Members,
    Pairs,
    Request,
    Shape,
    Texts,
    unquote,
)
from ..wire.multipart import essence, meaning
from ..wire.parameters import Jar, decode_parameter
from ..wire.reserved_characters import unencoded
from .accepted import unacceptable
from .bodies import matches_range
from .cookie_field import split_field
from .credentials import place_of, sent_credentials, wrong_credential
from .path_query import unsent

STANDARD_HEADERS = frozenset(
    {
        "host",
        "accept",
        "accept-encoding",
        "connection",
        "user-agent",
        "content-length",
        "transfer-encoding",
    }
)
"""Header fields that any request may have; all others must be asked for."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing that is wrong with a request."""

    what: str
    expected: str
    actual: str


class Expectation(Protocol):
    """What a request should carry."""

    def shapes(self, parameter: Parameter) -> Sequence[Shape]:
        """Give the shapes that a parameter's value may have, the likeliest first."""
        ...

    def members(self, parameter: Parameter) -> Members:
        """Give the property names of a parameter that is an object."""
        ...

    def value(self, parameter: Parameter, sent: Texts) -> str | None:
        """Say what is wrong with a value; `sent` may be ABSENT."""
        ...

    def query(self, parameter: Parameter, sent: str) -> str | None:
        """Say what is wrong with a whole query, as it was sent; there may be none."""
        ...

    def body(
        self, content: Content | None, field: str | None, body: bytes
    ) -> str | None:
        """Say what is wrong with a body."""
        ...

    def taken(self, operation: Operation) -> frozenset[str]:
        """Give the places (`query:key`) that parameters take up."""
        ...

    def credentials(self, sent: frozenset[str], operation: Operation) -> str | None:
        """Say which carriers should have had credentials, where others had."""
        ...

    def secret(self, scheme: str, part: str) -> str | None:
        """Give the credential that must come; None: any."""
        ...


@dataclass(frozen=True, slots=True)
class Judge:
    """Reads requests for the operations of one document.

    `base` is the path that the server's URL has, without a final slash.
    """

    schemes: Mapping[str, Scheme]
    base: str = ""
    exact: bool = False
    """Whether reserved characters must be encoded, which many clients leave alone."""

    lenient: bool = False
    """Whether header fields and cookies that the document does not name are ignored, as
    recipients do (RFC 9110, section 5.1), and what is accepted is not looked at."""

    def review(
        self, operation: Operation, request: Request, expectation: Expectation
    ) -> list[Complaint]:
        """List everything that is wrong with a request for an operation."""
        found: list[Complaint] = []
        if request.method != operation.method:
            found.append(Complaint("method", operation.method, request.method))
        raw = self._path(operation, request, expectation, found)
        try:
            pairs = Pairs(request.query)
        except MalformedError as error:
            return [*found, Complaint("query", "a readable query", str(error))]
        found += [
            Complaint("query", p, "not sent") for p in unsent(operation, pairs, raw)
        ]
        spread = [
            name
            for one in operation.parameters
            if one.location == "cookie" and one.explode
            for name in expectation.members(one)
        ]
        request, jar = split_field(operation, request, self.schemes, spread)
        taken = expectation.taken(operation)
        came = sent_credentials(self.schemes, taken, request, pairs, jar)
        found.extend(self._credentials(operation, came, expectation))
        asked = [
            # One place, two declarations: the caller gave no parameter, or its place
            # would not be that of a credential, whose own value is compared above.
            p
            for p in _in_order(operation)
            if p.required or place_of(p) not in came
        ]
        claimed = claims(asked, expectation, "query")
        cookies = claims(asked, expectation, "cookie")
        readings: list[tuple[list[Complaint], Pairs]] = []
        for order in (asked, asked[::-1]) if claimed or cookies else (asked,):
            left, crumbs = pairs.copy(claimed), Jar(jar, cookies)
            wrong = [
                complaint
                for one in order
                for complaint in self._parameter(
                    one, request, raw, left, crumbs, expectation
                )
            ]
            readings.append((wrong, left))
        wrong, pairs = min(readings, key=lambda one: len(one[0]))
        found.extend(wrong)
        found.extend(self._extra(operation, request, pairs, jar, came))
        if not self.lenient:
            found.extend(_unknown_cookies(operation, jar, came, expectation))
            missed = unacceptable(operation, request)
            if missed is not None:
                found.append(Complaint("accept", *missed))
        found.extend(self._body(operation, request, expectation))
        return found

    def _path(
        self,
        operation: Operation,
        request: Request,
        expectation: Expectation,
        found: list[Complaint],
    ) -> dict[str, str]:
        """Read the path in the way that leaves the least to complain of."""
        path = request.path
        ways: list[dict[str, str]] = []
        if path.startswith(self.base):
            ways = readings(operation.path, path[len(self.base) :], operation.several)
        if not ways:
            found.append(Complaint("path", f"{self.base}{operation.path}", path))
            return {}
        if len(ways) == 1:
            return ways[0]
        parameters = [p for p in operation.parameters if p.location == "path"]

        def complaints(raw: dict[str, str]) -> int:
            return sum(
                len(
                    self._parameter(
                        one, request, raw, Pairs(""), Jar((), {}), expectation
                    )
                )
                for one in parameters
            )

        return min(ways, key=complaints)

    def _parameter(
        self,
        parameter: Parameter,
        request: Request,
        raw: Mapping[str, str],
        pairs: Pairs,
        jar: Jar,
        expectation: Expectation,
    ) -> list[Complaint]:
        """Decode one parameter in each shape it may have; complain of the first."""
        wrong: str | None = None
        if parameter.location == "querystring":
            message = expectation.query(parameter, _left(request.query, pairs))
            return [_complaint(parameter, message)] if message else []
        for shape in expectation.shapes(parameter):
            members = expectation.members(parameter)
            try:
                sent = decode_parameter(
                    parameter, request, raw, pairs, jar, shape, members
                )
            except MalformedError as error:
                wrong = wrong or str(error)
                continue
            message = expectation.value(parameter, sent)
            if message is None and self.exact:
                message = unencoded(parameter, request, raw, shape)
            if message is None:
                return []
            wrong = wrong or message
        return [_complaint(parameter, wrong)] if wrong else []

    def _extra(
        self,
        operation: Operation,
        request: Request,
        pairs: Pairs,
        jar: list[tuple[str, str]],
        came: Mapping[str, str],
    ) -> Iterator[Complaint]:
        """Complain of pairs and header fields that nothing asks for."""
        for name, value in pairs.rest():
            told = f"{name}={short(value)}"
            yield Complaint("query", "no such parameter", told)
        if self.lenient:
            return
        asked = {p.name.lower() for p in operation.parameters if p.location == "header"}
        asked |= {p.removeprefix("header:") for p in came if p.startswith("header:")}
        if operation.body is not None:
            asked.add("content-type")
        if jar:
            asked.add("cookie")
        for name, value in request.headers:
            if name.lower() not in STANDARD_HEADERS and name.lower() not in asked:
                told = f"{name}: {short(value)}"
                yield Complaint("header", "no such header", told)

    def _credentials(
        self, operation: Operation, came: Mapping[str, str], expectation: Expectation
    ) -> list[Complaint]:
        found: list[Complaint] = []
        wanted = expectation.credentials(frozenset(came), operation)
        if wanted is not None:
            sent = ", ".join(sorted(came)) or "none"
            found.append(Complaint("credentials", wanted, sent))
        named = {name for names in operation.security for name in names}
        schemes = [s for name, s in self.schemes.items() if name in named]
        for place, value in came.items():
            wrong = wrong_credential(place, value, schemes, expectation.secret)
            if wrong is not None:
                found.append(Complaint(f"credential in {place}", wrong, short(value)))
        return found

    def _body(
        self, operation: Operation, request: Request, expectation: Expectation
    ) -> list[Complaint]:
        fields = request.values("content-type")
        if len(fields) > 1:
            return [Complaint("content type", "one", ", ".join(fields))]
        field = fields[0] if fields else None
        content = None
        if operation.body is not None and field is not None:
            content = pick_content(operation.body.contents, field)
            if content is None:
                allowed = ", ".join(c.media_type for c in operation.body.contents)
                return [Complaint("content type", allowed, field)]
        wrong = expectation.body(content, field, request.body)
        if wrong is None:
            return []
        at, _, rest = wrong.partition(": ")
        return [Complaint(f"body {at}", "what the document says", rest)]


def _left(query: str, pairs: Pairs) -> str:
    """Take what is left of a query, as it was sent."""
    names = set(pairs.names())
    for name in names:
        pairs.take(name)
    parts = query.split("&")
    kept = [one for one in parts if unquote(one.partition("=")[0], plus=True) in names]
    return "&".join(kept)


def _complaint(parameter: Parameter, wrong: str) -> Complaint:
    what = f"{parameter.location} parameter {parameter.name}"
    _, _, rest = wrong.partition(": ")
    return Complaint(what, "what the caller gave", rest or wrong)


def _unknown_cookies(
    operation: Operation,
    jar: list[tuple[str, str]],
    came: Mapping[str, str],
    expectation: Expectation,
) -> Iterator[Complaint]:
    """Complain of cookies that nothing asks for."""
    known = {p.removeprefix("cookie:") for p in came if p.startswith("cookie:")}
    for parameter in operation.parameters:
        if parameter.location != "cookie":
            continue
        known.add(parameter.name)
        if parameter.explode and "map" in expectation.shapes(parameter):
            members = set(expectation.members(parameter))
            if not members:
                return  # an object of any names
            known |= members
    for name, value in jar:
        if unquote(name) not in known:
            yield Complaint("cookie", "no such cookie", f"{name}={short(value)}")


def claims(
    parameters: Sequence[Parameter], expectation: Expectation, location: str
) -> dict[str, int]:
    """Count the pairs of spread objects under the names of other parameters."""
    there = [one for one in parameters if one.location == location]
    names = {one.name for one in there}
    found: dict[str, int] = {}
    for one in there:
        spread = one.explode and one.style in ("form", "cookie")
        if spread and "map" in expectation.shapes(one):
            for member, count in expectation.members(one).items():
                if member in names - {one.name}:
                    found[member] = found.get(member, 0) + (count or 1)
    return found


def _in_order(operation: Operation) -> list[Parameter]:
    """Put parameters with free member names last: they take what is left."""
    return sorted(
        operation.parameters,
        key=lambda p: p.location == "querystring",
    )


def pick_content(contents: Sequence[Content], field: str) -> Content | None:
    """Find the media type that a content type falls under, exact ones first."""
    sent = essence(field)
    same = [one for one in contents if essence(one.media_type) == sent]
    ranged = [one for one in contents if matches_range(sent, essence(one.media_type))]
    exact = [one for one in same if meaning(one.media_type) == meaning(field)]
    return next(iter([*exact, *same, *ranged]), None)


def pick_operation(
    operations: Iterable[Operation], request: Request, base: str = ""
) -> list[Operation]:
    """Find the operations that a request may mean, fixed paths first."""
    path = request.path.removeprefix(base)
    found = [
        operation
        for operation in operations
        if operation.method == request.method
        and fits(operation.path, operation.several, path)
    ]
    return sorted(found, key=lambda o: len(placeholders(o.path)))
