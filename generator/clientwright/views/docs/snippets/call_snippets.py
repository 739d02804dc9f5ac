"""Whole programs of one call: imports, client, call, and what comes of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...manifest import environment, primary_parts
from ...operations.plan.calls import CallPlan
from ...operations.plan.context import Context
from ...operations.plan.responses import AnswerPlan
from ...source import escape as text
from ...source import layout
from ...types.expressions import NONE, Name
from .. import docstrings as docs


def synchronous(
    context: Context, plan: CallPlan | None, call: layout.Call | None
) -> str:
    """Write a program that makes a client, calls and prints the result."""
    names = context.names
    lines = [_constructor(context, names.client, plan)]
    if plan is not None and call is not None:
        lines.append(_result(plan.answer, call, 0, ""))
    head = standard_imports(lines)
    client = layout.import_from(names.package, [names.client])
    return "\n".join([*head, *([""] if head else []), client, "", *lines])


def asynchronous(
    context: Context, plan: CallPlan | None, call: layout.Call | None
) -> str:
    """Write the same program with the asynchronous client."""
    names = context.names
    lines = [
        "async def main() -> None:",
        f"    async with {names.async_client}() as client:",
    ]
    if plan is None or call is None:
        lines.append("        print(client)")
    else:
        lines.append("        " + _result(plan.answer, call, 8, "await "))
    client = layout.import_from(names.package, [names.async_client])
    head = ["import asyncio", *standard_imports(lines), "", client, "", ""]
    return "\n".join([*head, *lines, "", "", "asyncio.run(main())"])


def _constructor(context: Context, name: str, plan: CallPlan | None) -> str:
    """Write the client's making, as a user whose environment is set up would."""
    lines = [f"client = {name}()"]
    variables = _read_from_environment(context, plan)
    if variables:
        listed = " and ".join(filter(None, [", ".join(variables[:-1]), variables[-1]]))
        lines[0] += f"  # reads {listed} from the environment"
        if text.width(lines[0]) > docs.WIDTH:
            told = f"Reads {listed} from the environment."
            lines = [*text.fill(told, docs.WIDTH, "# ", "# "), f"client = {name}()"]
    return "\n".join(lines)


def _read_from_environment(context: Context, plan: CallPlan | None) -> list[str]:
    """List the variables that the shown call needs: its first way to be let in."""
    found = []
    if not any("://" in server.url for server in context.api.servers):
        found.append(environment(context, "base_url"))
    ways = plan.operation.security if plan is not None else ()
    found += [
        environment(context, context.names.credentials[key, part])
        for key in next(iter(ways), ())
        for part in primary_parts(context.api.security_schemes[key])
    ]
    return found


def _result(answer: AnswerPlan, call: layout.Call, indent: int, await_: str) -> str:
    """Write the example's call and what comes of it."""
    if answer.pages is not None or answer.always_streams:
        return loop(call, indent, "async for" if await_ else "for")
    if answer.item == NONE:
        return layout.lay(call, indent, await_)
    if answer.binary and answer.item == Name("Never"):
        made = layout.headed("file = ", call, indent, await_)
        return f'{made}\n{" " * indent}{await_}file.save("download")'
    shown = layout.headed("result = ", call, indent, await_)
    return f"{shown}\n{' ' * indent}print(result)"


def loop(call: layout.Call, indent: int, word: str) -> str:
    """Write a loop over what a call gives, on its own line where it is long."""
    pad = " " * indent
    printed = f"{pad}    print(item)"
    if indent + text.width(f"{word} item in {layout.flat(call)}:") <= layout.WIDTH:
        return f"{word} item in {layout.flat(call)}:\n{printed}"
    made = layout.headed("items = ", call, indent)
    return f"{made}\n{pad}{word} item in items:\n{printed}"


def standard_imports(lines: Iterable[str]) -> list[str]:
    """Import what made values are written with."""
    body = "\n".join(lines)
    kinds = ("date", "datetime", "time")
    dates = [one for one in kinds if re.search(rf"\b{one}\.fromisoformat\(", body)]
    found = [layout.import_from("datetime", dates)] if dates else []
    found += ["from decimal import Decimal"] if "Decimal(" in body else []
    found += ["from pathlib import Path"] if "Path(" in body else []
    return [*found, "from uuid import UUID"] if "UUID(" in body else found
