"""Groups of things that refer to each other in a cycle."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

N = TypeVar("N")


def components(graph: Mapping[N, Iterable[N]]) -> list[list[N]]:
    """Give the strongly connected components, what is referred to first.

    Tarjan's algorithm with a stack of its own: a chain may be longer than Python's.
    Every node is a key of `graph`.
    """
    index: dict[N, int] = {}
    low: dict[N, int] = {}
    waiting: list[N] = []
    on: set[N] = set()
    found: list[list[N]] = []
    for root in graph:
        if root in index:
            continue
        index[root] = low[root] = len(index)
        waiting.append(root)
        on.add(root)
        work = [(root, iter(graph[root]))]
        while work:
            node, rest = work[-1]
            for other in rest:
                if other not in index:
                    index[other] = low[other] = len(index)
                    waiting.append(other)
                    on.add(other)
                    work.append((other, iter(graph[other])))
                    break
                if other in on:
                    low[node] = min(low[node], index[other])
            else:
                work.pop()
                if work:
                    parent = work[-1][0]
                    low[parent] = min(low[parent], low[node])
                if low[node] == index[node]:
                    group: list[N] = []
                    while not group or group[-1] != node:
                        group.append(waiting.pop())
                    on.difference_update(group)
                    found.append(group[::-1])
    return found


def cyclic(graph: Mapping[N, Iterable[N]]) -> set[N]:
    """Give the nodes that lead back to themselves."""
    return {
        node
        for group in components(graph)
        for node in group
        if len(group) > 1 or node in graph[node]
    }
