"""Request bodies of several media types, of which a call chooses one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY

from .body import Body, Content
from .encode import is_series
from .errors import InvalidArgumentError
from .media import essence
from .media_ranges import best, is_range
from .omit import omit
from .record import Record


class Bodies(Record):
    """The argument `content_type` chooses, the first is the default.

    A key may be a range (`image/*`, `*/*`); what is sent is the caller's own type.
    """

    choices: Mapping[str, Body]
    _: KW_ONLY
    content_type: str = "content_type"

    def prepare(
        self, values: Mapping[str, object], extra: Mapping[str, object]
    ) -> Content | None:
        """Return the content of a call; None: it has none."""
        asked = values.get(self.content_type, omit)
        wanted = str(asked) if asked else None
        rule = self._choose(wanted, values)
        value = rule.value({k: v for k, v in values.items() if k != self.content_type})
        if extra:
            value = rule.extended(value, extra)
        if value is omit:
            return None
        if wanted is None or is_range(wanted):
            ranged = is_range(rule.media_type)
            wanted = rule.default(value) if ranged else rule.media_type
        return rule.encode(value, wanted)

    def _choose(self, wanted: str | None, values: Mapping[str, object]) -> Body:
        if wanted is None:
            first, *rest = self.choices.values()
            patch = next((one for one in rest if _is_patch(one, values)), None)
            return patch or first if _is_merge(first) else first
        found = best(wanted, self.choices)
        if found is None:
            known = ", ".join(self.choices)
            raise InvalidArgumentError(
                f"content type {wanted!r} is not one of the operation's: {known}"
            )
        return self.choices[found]


def _is_merge(rule: Body) -> bool:
    return essence(rule.media_type) == "application/merge-patch+json"


def _is_patch(rule: Body, values: Mapping[str, object]) -> bool:
    """Whether it is a JSON Patch (RFC 6902), which a list is.

    As a merge patch (RFC 7396) a list would take the place of the whole resource.
    """
    if essence(rule.media_type) != "application/json-patch+json":
        return False
    return is_series(rule.value(values))
