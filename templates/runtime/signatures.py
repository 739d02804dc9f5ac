"""What a generated method takes, read from its signature and its docstring."""

from __future__ import annotations

import inspect
import re
import types
from collections.abc import Callable, Mapping
from functools import reduce
from operator import or_
from typing import Annotated, Any, Final, Union, get_args, get_origin, get_type_hints

from .record import Record

_SECTION: Final = re.compile(r"(?:Args|Returns|Raises|Yields|Example):\Z")
_ARGUMENT: Final = re.compile(r"    (\w+): (.*)\Z")
_PLACE: Final = re.compile(r"`[A-Z]+ /\S*`\Z")
_OPTIONS: Final = "request_options"


class Argument(Record, kw_only=True):
    """One argument of a method."""

    name: str
    annotation: Any
    """Without what stands for "not given", and without None."""

    required: bool
    positional: bool
    nullable: bool
    """Whether it takes None, which is sent as null."""

    doc: str = ""


class Signature(Record, kw_only=True):
    """A method: its arguments, what it says of itself, and what it returns."""

    arguments: tuple[Argument, ...]
    summary: str
    description: str
    returns: tuple[Any, ...]
    """The types that it may return."""

    def find(self, name: str) -> Argument | None:
        """Return the argument of this name."""
        return next((one for one in self.arguments if one.name == name), None)

    def returns_a(self, *names: str) -> bool:
        """Whether it may return one of the package's classes of these names."""
        return any(
            getattr(get_origin(one) or one, "__name__", "") in names
            for one in self.returns
        )


def signature(method: Callable[..., Any], omitted: type) -> Signature:
    """Read a method; `omitted` is the package's class of arguments not given."""
    hints = get_type_hints(method, include_extras=True)
    docs = _Docstring(inspect.getdoc(method) or "")
    found: list[Argument] = []
    for parameter in inspect.signature(method).parameters.values():
        if parameter.name in ("self", _OPTIONS):
            continue
        branches = [
            one
            for one in alternatives(hints.get(parameter.name, Any))
            if one is not omitted
        ]
        kinds = [one for one in branches if one is not type(None)]
        found.append(
            Argument(
                name=parameter.name,
                annotation=_joined(kinds),
                required=parameter.default is inspect.Parameter.empty,
                positional=parameter.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD,
                nullable=len(kinds) < len(branches),
                doc=docs.arguments.get(parameter.name, ""),
            )
        )
    return Signature(
        arguments=tuple(found),
        summary=docs.summary,
        description=docs.description,
        returns=tuple(alternatives(hints.get("return", Any))),
    )


def summary(method: Callable[..., Any]) -> str:
    """Return the first line of a method's docstring, without reading its types."""
    return _Docstring(inspect.getdoc(method) or "").summary


def alternatives(annotation: Any) -> list[Any]:
    """List the branches of a union, those of unions in it too."""
    if get_origin(annotation) in (Union, types.UnionType):
        return [one for part in get_args(annotation) for one in alternatives(part)]
    return [annotation]


def bare(annotation: Any) -> Any:
    """Return a type without what `Annotated` adds to it."""
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    return annotation


def _joined(kinds: list[Any]) -> Any:
    if not kinds:
        return Any
    return reduce(or_, kinds)


class _Docstring:
    """A docstring in the form that generated methods have."""

    def __init__(self, text: str) -> None:
        lines = text.splitlines()
        place = ""
        while lines and (not lines[-1].strip() or _PLACE.match(lines[-1].strip())):
            place = lines.pop().strip() or place
        start = next(
            (at for at, line in enumerate(lines) if _SECTION.match(line)), len(lines)
        )
        paragraphs = "\n".join(lines[:start]).strip().split("\n\n", 1)
        summary = " ".join(paragraphs[0].split()) or place
        # Without words of the document it is the operation's path.
        self.summary = summary.strip("`") if _PLACE.match(summary) else summary
        self.description = paragraphs[1].strip() if len(paragraphs) > 1 else ""
        self.arguments: Mapping[str, str] = _arguments(lines[start:])


def _arguments(lines: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    name, inside = "", False
    for line in lines:
        if _SECTION.match(line):
            inside, name = line == "Args:", ""
        elif inside and (match := _ARGUMENT.match(line)):
            name = match[1]
            found[name] = match[2].strip()
        elif inside and name and line.strip():
            found[name] = f"{found[name]} {line.strip()}"
    return found
