"""Decides for every operation whether it pages, and keeps what was decided before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...ir.api import Api, Operation
from ...ir.decisions.recognition import PaginationMode, Recognition
from ...ir.document import Json
from ...ir.pagination import Pagination
from ..cursor import Cursor, Node, kind
from ..shapes import Shapes
from . import extensions, own
from .frozen import as_kept, from_kept, kept_key
from .lists import Listing, listing
from .recognize_pages import Decision, Recognizer
from .target import Target
from .words import Words

_CODE = "unusable-pagination"


def paginate(
    cursor: Cursor,
    api: Api,
    nodes: Sequence[Node],
    recognition: Recognition,
    earlier: Mapping[str, str],
) -> tuple[Operation, ...]:
    """Return the operations with their pagination.

    `nodes` are where the operations stand, in the same order. `earlier` is what was
    recorded for an earlier version of the package: a method that was plain stays so,
    and one that paged goes on paging, unless settings or the document say otherwise.
    """
    decider = _Decider(cursor, api, recognition, earlier)
    pairs = zip(api.operations, nodes, strict=True)
    found = tuple(decider.decided(operation, node) for operation, node in pairs)
    decider.report_idle()
    return found


class _Decider:
    def __init__(
        self,
        cursor: Cursor,
        api: Api,
        recognition: Recognition,
        earlier: Mapping[str, str],
    ) -> None:
        self._cursor = cursor
        self._shapes = Shapes(api)
        self._words = Words()
        self._recognizer = Recognizer(self._shapes, self._words)
        self._recognition = recognition
        self._earlier = earlier
        self._used: set[str] = set()
        self._fern = cursor.root.value.get("x-fern-pagination")

    def decided(self, operation: Operation, node: Node) -> Operation:
        """Return an operation with what was decided of it."""
        explicit = self._explicit(operation, node)
        if isinstance(explicit, Decision):
            return replace(
                operation, pagination=explicit.pagination, unpaged=explicit.reason
            )
        found = self._of_others(operation, node)
        recognized = self._recognition.mode is PaginationMode.RECOGNIZED
        if found is None and (recognized or explicit):
            decision = self._recognizer.decide(operation)
        else:
            decision = Decision(found)
        if not explicit:
            decision = self._keep(operation, node, decision)
        return replace(
            operation, pagination=decision.pagination, unpaged=decision.reason
        )

    def _explicit(self, operation: Operation, node: Node) -> Decision | bool:
        """Return what settings or our own extension say; True: as the rules say."""
        for key in (operation.identity, operation.operation_id):
            if key is not None and key in self._recognition.pages:
                self._used.add(key)
                given = self._recognition.pages[key]
                if given is False:
                    return Decision(None, "turned off in the settings")
                if given is True:
                    return True
                place = f"`pages` of the settings, {key[:100]}"
                found = self._own(operation, given, place, node.pointer)
                if found is not None:
                    return Decision(found)
        value = node.value.get(own.KEY)
        if value is None or value is True:
            return value is True
        pointer = f"{node.pointer}/{own.KEY}"
        if value is False:
            return Decision(None, f"turned off by `{own.KEY}`")
        if not isinstance(value, dict):
            problem = f"an object, true or false expected, found {kind(value)}"
            self._cursor.warning(_CODE, problem, pointer)
            return False
        found = self._own(operation, value, "", pointer)
        return False if found is None else Decision(found)

    def _own(
        self, operation: Operation, given: Mapping[str, Json], prefix: str, pointer: str
    ) -> Pagination | None:
        def report(key: str | None, problem: str) -> None:
            inside = key is not None and not prefix
            place = Node(None, pointer).pointer if not inside else f"{pointer}/{key}"
            self._cursor.warning(
                _CODE, f"{prefix}: {problem}" if prefix else problem, place
            )

        return own.read(self._target(operation), given, report)

    def _target(self, operation: Operation) -> Target:
        found = listing(self._shapes, self._words, operation)
        return Target(
            operation=operation,
            shapes=self._shapes,
            inputs=self._recognizer.inputs(operation),
            listing=found if isinstance(found, Listing) else None,
        )

    def _of_others(self, operation: Operation, node: Node) -> Pagination | None:
        if extensions.KEYS.isdisjoint(node.value):
            return None
        try:
            return extensions.other(self._target(operation), node.value, self._fern)
        except extensions.UnusableError as error:
            problem = f"{error.key}: {error}"
            self._cursor.warning(_CODE, problem, f"{node.pointer}/{error.key}")
        return None

    def _keep(self, operation: Operation, node: Node, decision: Decision) -> Decision:
        """Keep what users of an earlier package rely on."""
        identity = operation.identity
        if identity not in self._earlier:
            return decision
        kept = self._earlier.get(kept_key(identity))
        if kept is None:
            if decision.pagination is None:
                return decision
            shown = decision.pagination.kind
            self._cursor.info(
                "pages-recognized",
                f"{identity} pages ({shown}), and its method stays as it is;"
                f' `pages."{identity}" = true` in the settings lets it page',
                node.pointer,
            )
            return Decision(None, "its method was there before and stays as it is")
        if decision.pagination is not None:
            return decision
        if self._recognition.mode is PaginationMode.DOCUMENTED:
            return decision
        before = from_kept(kept, self._target(operation))
        return decision if before is None else Decision(before)

    def report_idle(self) -> None:
        """Report settings that speak of no operation."""
        for key in self._recognition.pages:
            if key not in self._used:
                self._cursor.warning(
                    "setting-without-match", f"no operation is {key[:100]!a}", "#/paths"
                )


def kept(api: Api) -> dict[str, str]:
    """Record which operations page and how, for a later version of the package."""
    return {
        kept_key(one.identity): as_kept(one.pagination)
        for one in api.operations
        if one.pagination is not None
    }
