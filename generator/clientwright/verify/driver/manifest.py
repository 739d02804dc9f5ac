"""How a package says that it is called: the part of `.clientwright.json` used here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ...diagnostics import GenerationError, Place
from ...document.read.file_bytes import read_regular
from ...ir.document import Json
from ..document.api import Paging
from ..report.findings import Fault
from ..values.model_limits import Family, family


@dataclass(frozen=True, slots=True)
class Choice:
    """What asks for a stream: an argument, or a method of its own."""

    call: str | None = None
    argument: str | None = None
    parameter: str | None = None
    """What the argument is in the document: `body:stream`."""

    value: Json = True
    default: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """How one operation is called."""

    call: str
    """Dotted: `accounts.invite_members`."""

    arguments: Mapping[str, str | None]
    body: Mapping[str, Json] | None
    accept: str | None
    paging: Paging | None
    stream: str | None
    choice: Choice | None = None
    """What makes it stream; None where it always does, or never."""

    links: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Methods of `raw.links`, by status and key."""

    @property
    def streams(self) -> bool:
        """Tell an operation of which every success is a stream."""
        return self.stream is not None and self.choice is None


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the manifest says of a package."""

    package: str
    client: str | None
    """None: the package has none of this kind."""

    async_client: str | None
    """None: the package has none of this kind."""
    auth: Mapping[str, Mapping[str, str]]
    """Scheme to part (`token`, `value`, `username`, …) to constructor argument."""

    environment: tuple[str, ...]
    """Variables that would stand in for arguments."""

    operations: Mapping[str, Entry]
    """By pointer in `openapi.json`."""

    names: Mapping[str, str]

    parsers: Mapping[str, tuple[str, ...]]
    """Names in `webhooks`, by pointer of the webhook or callback."""
    events: Mapping[str, Json] | None
    """How webhooks are told apart: `header` or `property`, `keys` and `signature`."""

    headers: Mapping[str, str]
    """Attributes of typed response headers, by name in lower case."""

    family: Family
    """What the package's models can hold."""

    is_module: bool = False
    """Whether the folder is the package, and no distribution."""

    version: str = ""
    """Of the package."""

    made_by: str = ""
    """The version of the tool that made it."""
    faults: tuple[Fault, ...] = ()
    """Those of the document that were found when the package was made."""


def read_manifest(folder: Path) -> Manifest:
    """Read the manifest of a package; raises GenerationError where there is none."""
    path = folder / ".clientwright.json"
    try:
        raw = json.loads(read_regular(path))
        return _manifest(raw)
    except OSError as error:
        raise GenerationError(
            f"cannot read {path}: {error.strerror}",
            hint="--package-dir names the folder that generate made",
        ) from error
    except (
        *(ValueError, KeyError, TypeError, AttributeError),
        RecursionError,
    ) as error:
        raise GenerationError(
            f"not a manifest: {error!r}", Place(str(path), "#")
        ) from error


def _manifest(raw: Json) -> Manifest:
    client = raw["client"]
    auth: dict[str, dict[str, str]] = {}
    environment: list[str] = []
    for scheme, entry in client.get("auth", {}).items():
        auth[scheme] = {}
        for part, argument in entry.get("arguments", {}).items():
            auth[scheme][part] = str(argument["argument"])
            if argument.get("env"):
                environment.append(str(argument["env"]))
    parsers: dict[str, tuple[str, ...]] = {}
    for one in raw.get("webhooks", ()):
        place = str(one["pointer"])
        parsers[place] = (*parsers.get(place, ()), str(one["parser"]))
    base = client.get("baseUrlEnv") or f"{client['package']}_BASE_URL".upper()
    return Manifest(
        package=str(client["package"]),
        client=client["class"] and str(client["class"]),
        async_client=client["async"] and str(client["async"]),
        auth=auth,
        environment=(*environment, str(base)),
        operations={str(one["pointer"]): _entry(one) for one in raw["operations"]},
        family=family(str(client.get("models", {}).get("output", ""))),
        names={str(k): str(v) for k, v in raw.get("names", {}).items()},
        parsers=parsers,
        events=raw.get("events"),
        headers={str(k): str(v) for k, v in raw.get("headers", {}).items()},
        is_module=raw.get("layout") == "module",
        version=str(client.get("version") or ""),
        made_by=str(raw.get("clientwright") or ""),
        faults=tuple(_fault(one) for one in raw.get("faults", ())),
    )


def _fault(one: Json) -> Fault:
    return Fault(
        pointer=str(one["pointer"]),
        code=str(one["code"]),
        what=str(one["what"]),
    )


def _entry(one: Json) -> Entry:
    pages = one.get("pagination")
    choice = one.get("streamChoice")
    return Entry(
        call=str(one["call"]),
        arguments=one.get("arguments", {}),
        body=one.get("body"),
        accept=one.get("accept"),
        paging=Paging.of(pages) if isinstance(pages, Mapping) else None,
        stream=one.get("stream"),
        choice=_choice(choice) if isinstance(choice, Mapping) else None,
        links=one.get("links", {}),
    )


def _choice(node: Mapping[str, Json]) -> Choice:
    return Choice(
        call=node.get("call"),
        argument=node.get("argument"),
        parameter=node.get("parameter"),
        value=node.get("value", True),
        default=bool(node.get("default")),
    )
