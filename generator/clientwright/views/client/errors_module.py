"""`errors.py`: the runtime's errors, and a class for each documented error body."""

from __future__ import annotations

from collections.abc import Iterable

from ..docs import docstrings as docs
from ..operations.plan import responses as answers
from ..operations.plan.calls import CallPlan
from ..operations.plan.context import Context
from ..operations.plan.error_classes import RARE, base
from ..package import ErrorsView, ErrorView
from ..source import escape as text
from ..source import imports, layout, runtime_names
from ..source.type_layout import annotation
from ..types.expressions import TypeExpression

_LOCAL = {"models": ".", **runtime_names.local(".")}


def plan_errors(context: Context, calls: Iterable[CallPlan]) -> ErrorsView:
    """Write a class for every distinct documented (status, body)."""
    found: dict[str, ErrorView] = {}
    names: set[str] = set()
    statuses: set[str] = set()
    for plan in calls:
        statuses.update(one.key for one in plan.operation.responses)
        for failure in plan.answer.failures:
            if failure.generated and failure.class_name not in found:
                assert failure.schema is not None
                hint = context.hints.result(failure.schema)
                names.update(hint.roots)
                found[failure.class_name] = _class(failure, plan, hint)
    said = f"Errors of {context.api.title}."
    return ErrorsView(
        docstring=text.docstring(text.prose(said, docs.WIDTH), 0),
        imports=imports.block(names, _LOCAL, own=found),
        classes=tuple(found[name] for name in sorted(found)),
        has_rare=not RARE.isdisjoint(statuses),
    )


def _class(failure: answers.Failure, plan: CallPlan, hint: TypeExpression) -> ErrorView:
    said = text.sentence(failure.description) or "The request failed."
    if failure.key != "default":
        said = f"{failure.key}: {said}"
    return ErrorView(
        name=failure.class_name,
        head=layout.class_head(failure.class_name, base_of(plan, failure.key)),
        docstring=text.docstring(text.prose(said, 80), 4),
        body=annotation(hint, 4, "body: "),
    )


def told(calls: Iterable[CallPlan]) -> dict[str, str]:
    """Give what the docstring of each generated class says: its first description."""
    found: dict[str, str] = {}
    for plan in calls:
        for failure in plan.answer.failures:
            if failure.generated:
                found.setdefault(failure.class_name, failure.description or "")
    return found


def base_of(plan: CallPlan, key: str) -> str:
    """Give the runtime's class of one of an operation's documented statuses."""
    response = next(r for r in plan.operation.responses if r.key == key)
    return base(response)
