"""What is known of one operation when its name is decided."""

from __future__ import annotations

from collections.abc import Mapping

from ...frozen import dataclass
from ...ir.api import Api, Operation
from ..words import words
from .listing import is_plural, returns_list
from .route import Kind, Route, Token
from .said import Context, Said, listen
from .tree import Decisions, Node, Tree
from .vocabulary import READ

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """An operation with its path, its operationId and its place in the tree."""

    operation: Operation
    route: Route
    said: Said
    context: Context

    @property
    def last(self) -> Token | None:
        """The last fixed piece of the path."""
        return next(
            (t for t in reversed(self.route.steps) if t.kind is Kind.FIXED), None
        )

    @property
    def is_item(self) -> bool:
        """Tell whether the path ends in a parameter."""
        steps = self.route.steps
        return bool(steps) and steps[-1].kind is Kind.PARAM

    @property
    def stem(self) -> Node:
        """The node of the last fixed piece."""
        node = self.route.node
        while node and node[-1] == "{}":
            node = node[:-1]
        return node


@dataclass(frozen=True, slots=True)
class Survey:
    """A document, as far as names depend on it."""

    api: Api
    tree: Tree
    facts: Mapping[str, Facts]
    decisions: Decisions

    def at(self, node: Node, method: str) -> Facts | None:
        """Give the operation of a method at a node, the first by its path."""
        found = self.tree.methods.get(node, {}).get(method, ())
        first = min(found, key=lambda one: one.identity, default=None)
        return None if first is None else self.facts[first.identity]

    def is_collection(self, node: Node, level: Words) -> bool:
        """Tell whether a node holds things that come and go."""
        here = self.tree.methods.get(node, {})
        if self.tree.collection(node):
            return is_plural(level) or self._listed(node, level) is not False
        if "GET" in here:
            return self.gives_list(node, level)
        return "POST" in here and is_plural(level)

    def gives_list(self, node: Node, level: Words) -> bool:
        """Tell whether GET of a node gives a list, by its words where no schema is."""
        listed = self._listed(node, level)
        get = self.at(node, "GET")
        if listed is not None or get is None:
            return bool(listed)
        return is_plural(level) and get.said.verb not in READ - {"get"}

    def returns(self, facts: Facts, level: Words) -> bool:
        """Tell whether an operation, whatever its method, gives a list."""
        return bool(returns_list(self.api, facts.operation, level))

    def _listed(self, node: Node, level: Words) -> bool | None:
        get = self.at(node, "GET")
        if get is None:
            return None
        return returns_list(self.api, get.operation, level)


def gather(operation: Operation, route: Route) -> Facts:
    """Listen to what an operation's path and operationId say."""
    texts = [one.words for one in route.tokens]
    texts += [words(tag) for tag in operation.tags]
    texts += [words(one.name) for one in operation.parameters]
    context = Context(texts)
    path = tuple(word for one in route.tokens for word in one.words)
    said = listen(operation.operation_id or "", context, operation.method, path)
    return Facts(operation, route, said, context)
