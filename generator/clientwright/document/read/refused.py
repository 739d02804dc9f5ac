"""References that lead to where the policy does not allow, said once and together."""

from __future__ import annotations

from collections.abc import Sequence

from ...diagnostics import GenerationError, Place

OUTSIDE = "out of the document's folder"
ELSEWHERE = "to another address, and nothing is fetched"

_HINTS = {
    OUTSIDE: "run it in a folder that holds them all, or allow them with "
    "--allow-outside (in settings: `allow-outside = true`)",
    ELSEWHERE: "download it beside the document, or allow it with "
    "--allow-remote-refs (in settings: `allow-remote-refs = true`)",
}
_MOST = 100
_LONGEST = 200


class RefusedReferences:
    """What was not read on a walk; each file or address counts once."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], tuple[Place, str]] = {}

    def add(self, reason: str, target: str, location: str, place: Place) -> None:
        """Note a reference; the first place of each target is kept.

        Args:
            reason: `OUTSIDE` or `ELSEWHERE`.
            target: The path or the address that it leads to.
            location: The reference as written, without its fragment.
            place: Where it stands.
        """
        self._found.setdefault((reason, target), (place, location))

    def error(self, file: str) -> GenerationError | None:
        """Return the error that lists them all, None where there are none."""
        if not self._found:
            return None
        reasons = [one for one in _HINTS if any(one == r for r, _ in self._found)]
        hint = "; ".join(_HINTS[reason] for reason in reasons)
        if len(self._found) == 1:
            ((place, location),) = self._found.values()
            message = f"a reference leads {reasons[0]}: {_shown(location)}"
            return GenerationError(message, place, hint)
        count = len(self._found)
        wheres = ", or ".join(reasons)
        message = f"{count} files or addresses are referred to that lead {wheres}"
        return GenerationError(message, Place(file, ""), hint, details=self._details())

    def _details(self) -> Sequence[tuple[Place | None, str]]:
        listed: list[tuple[Place | None, str]] = [
            (place, _shown(location)) for place, location in self._found.values()
        ]
        more = len(listed) - _MOST
        return [*listed[:_MOST], (None, f"and {more} more")] if more > 0 else listed


def _shown(location: str) -> str:
    """Return a reference as part of a message."""
    cut = location if len(location) <= _LONGEST else f"{location[: _LONGEST - 3]}..."
    return "`" + cut.encode("unicode_escape").decode() + "`"
