"""What holds for the whole API: said once in `client.py`, and not by each operation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

from ....frozen import dataclass
from ....ir.api import Api
from .calls import CallPlan
from .responses import Errors, documented_errors

_MOST = 0.9
"""Share of the operations whose errors are the API's own."""
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Shared:
    """Of operations that do not say otherwise."""

    security: tuple[tuple[str, ...], ...]
    scopes: Mapping[str, tuple[str, ...]]
    errors: Errors
    has_errors: bool
    """Whether any operation has errors that the runtime does not know by itself."""

    raised: frozenset[str]
    """Classes that nearly all operations raise, which the client's docstring lists."""


def shared(api: Api, plans: Collection[CallPlan]) -> Shared:
    """Return the security and the errors that most operations have."""
    security = Counter(operation.security for operation in api.operations)
    scopes = Counter(tuple(one.scopes.items()) for one in api.operations if one.scopes)
    errors = Counter(documented_errors(plan.answer.failures) for plan in plans)
    classes = Counter(
        name for plan in plans for name in {f.class_name for f in plan.answer.failures}
    )
    most = max(_FEWEST, _MOST * len(plans))
    return Shared(
        security=security.most_common(1)[0][0] if security else (),
        scopes=dict(scopes.most_common(1)[0][0]) if scopes else {},
        errors=_most_common(errors, len(plans)),
        has_errors=any(errors),
        raised=frozenset(name for name, count in classes.items() if count >= most),
    )


def _most_common(errors: Counter[Errors], operations: int) -> Errors:
    """Return the errors that at least half of the operations document."""
    if not errors:
        return ()
    found, count = errors.most_common(1)[0]
    return found if count * 2 >= operations else ()
