"""Servers compared: addresses, and the variables that the client takes."""

from __future__ import annotations

from ...ir.api import Api, Server, ServerVariable
from ...ir.names import Names
from .change import Effect
from .recorder import Recorder


def compare_servers(
    recorder: Recorder,
    old: tuple[Server, ...],
    new: tuple[Server, ...],
    subject: str,
    pointer: str,
) -> None:
    """Record that an operation, or everything, is served elsewhere."""
    before = [server.url for server in old]
    after = [server.url for server in new]
    if before == after:
        return
    had = any("://" in url for url in before)
    has = any("://" in url for url in after)
    everything = subject == "base_url"
    breaks = everything and had and not has
    recorder.add(
        Effect.BREAKING if breaks else Effect.COMPATIBLE,
        "servers-changed",
        subject,
        "the servers changed" if everything else "is served elsewhere",
        pointer,
        before=", ".join(before),
        after=", ".join(after),
        advice="pass `base_url`" if breaks else "",
    )


def compare_variables(
    recorder: Recorder, old: Api, new: Api, old_names: Names, new_names: Names
) -> None:
    """Record what changed of the constructor's arguments that server variables are."""
    was, now = _variables(old), _variables(new)
    for name, argument in old_names.variables.items():
        other = new_names.variables.get(name)
        subject = f"{new_names.client}({other or argument})"
        if other != argument:
            recorder.add(
                Effect.BREAKING,
                "server-variable-changed",
                f"{new_names.client}({argument})",
                "is gone" if other is None else f"is now {other}",
                "#/servers",
                before=argument,
                after=other or "",
                advice="pass `base_url`" if other is None else f"pass `{other}`",
                wire=name,
            )
        if name in was and name in now:
            _values(recorder, was[name], now[name], subject)


def _variables(api: Api) -> dict[str, ServerVariable]:
    """Return the variables by name, the first of each, as clients take them."""
    servers = [*api.servers, *(one for op in api.operations for one in op.servers)]
    found: dict[str, ServerVariable] = {}
    for server in servers:
        for variable in server.variables:
            found.setdefault(variable.name, variable)
    return found


def _values(
    recorder: Recorder, old: ServerVariable, new: ServerVariable, subject: str
) -> None:
    if old.default != new.default:
        recorder.add(
            Effect.COMPATIBLE,
            "server-variable-default-changed",
            subject,
            "has another default",
            "#/servers",
            before=old.default,
            after=new.default,
        )
    gone = [one for one in old.enum if new.enum and one not in new.enum]
    if gone or (new.enum and not old.enum):
        recorder.add(
            Effect.BREAKING,
            "server-variable-values-removed",
            subject,
            f"{', '.join(gone)} is gone" if gone else "takes fewer values",
            "#/servers",
            before=", ".join(old.enum),
            after=", ".join(new.enum),
            advice=f"pass one of: {', '.join(new.enum)}",
        )
    elif set(old.enum) != set(new.enum):
        recorder.add(
            Effect.COMPATIBLE,
            "server-variable-values-added",
            subject,
            "takes more values",
            "#/servers",
            before=", ".join(old.enum),
            after=", ".join(new.enum),
        )
