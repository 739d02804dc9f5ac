"""The `Prefer` field of a request (RFC 7240): which of the answers is wanted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_TOKEN = r"[\w!#$%&'*+.^`|~-]+"
_WORD = rf'"(?:[^"\\]|\\.)*"|{_TOKEN}'
_PREFERENCE = re.compile(
    rf"({_TOKEN})\s*(?:=\s*({_WORD}))?(?:\s*;\s*(?:{_TOKEN}\s*(?:=\s*(?:{_WORD}))?)?)*"
)
"""A preference and its parameters, which are none of their own (section 2)."""


@dataclass(frozen=True, slots=True)
class Preference:
    """What a caller of the mock server asks for."""

    code: int | None = None
    """`code=404`, or `status=404`."""

    example: str | None = None
    """`example=name`: one of the answer's named examples."""

    dynamic: bool = False
    """`dynamic=true`: a made value, where there is an example as well."""

    @staticmethod
    def read(fields: Iterable[str]) -> Preference:
        """Read all `Prefer` fields of a request; of equal names the first counts.

        Raises ValueError for a code that is no status.
        """
        found: dict[str, str] = {}
        for name, value in _PREFERENCE.findall(", ".join(fields)):
            text = re.sub(r"\\(.)", r"\1", value[1:-1]) if value[:1] == '"' else value
            found.setdefault(name.lower(), text)
        code = found.get("code", found.get("status"))
        if code is not None and not re.fullmatch(r"[2-5]\d\d", code, re.ASCII):
            raise ValueError(code)
        return Preference(
            code=int(code) if code is not None else None,
            example=found.get("example"),
            dynamic=found.get("dynamic", "").lower() == "true",
        )
