"""Options of a command, from the arguments of the method that it calls."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click
from click.shell_completion import CompletionItem

from .argument_kinds import (
    Kind,
    UnusableError,
    from_data,
    from_text,
    item_of,
    kind_of,
    nested_value,
)
from .plain_values import printable
from .signatures import Argument, Signature
from .surface import Offered

if TYPE_CHECKING:
    _Type = click.ParamType[Any]
else:
    _Type = click.ParamType  # Older versions do not take what it converts to.

_OF_ARGUMENT: Final = "a_"
"""Begins the names of the parameters that are the method's own."""


class Word(_Type):
    """A word that becomes what an argument's annotation says."""

    def __init__(self, argument: Argument, kind: Kind, *, is_body: bool) -> None:
        self.name = kind.metavar
        self._kind = kind
        self._is_body = is_body
        many = kind.many
        self._one = item_of(argument.annotation) if many else argument.annotation
        self._whole = argument.annotation

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Any:
        """Return the argument's value."""
        if not isinstance(value, str):
            return value
        kind = self._kind
        try:
            if kind.form == "file":
                return _file(value, takes_text=kind.takes_text)
            if kind.form == "json":
                return from_data(self._whole, _json(value))
            if self._is_body and value.startswith("@") and not kind.many:
                value = _content(value[1:])
            return from_text(self._one, value)
        except UnusableError as error:
            self.fail(printable(str(error)), param, ctx)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Complete choices, and names of files."""
        del ctx, param  # The word knows what it is.
        if self._kind.form == "file":
            return [CompletionItem(incomplete, type="file")]
        return [
            CompletionItem(printable(str(one)))
            for one in self._kind.choices
            if str(one).startswith(incomplete)
        ]


def _file(value: str, *, takes_text: bool) -> Any:
    """Return the file that a word names; `-` is standard input."""
    if takes_text and not value.startswith("@"):
        return value
    name = value.removeprefix("@")
    if name == "-":
        return sys.stdin.buffer
    if not Path(name).is_file():
        raise UnusableError(f"there is no file {name!r}")
    return Path(name)


def _content(name: str) -> str:
    """Return the text of a file that the user named."""
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise UnusableError(f"cannot read {name!r}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise UnusableError(f"{name!r} is not UTF-8") from None


def _json(value: str) -> Any:
    """Return JSON that is written there, or that stands in `@FILE`."""
    text = _content(value[1:]) if value.startswith("@") else value
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        reason = error if isinstance(error, ValueError) else "nested too deeply"
        raise UnusableError(f"not JSON: {reason} (a file is written @FILE)") from None


class Options:
    """The parameters of one command."""

    def __init__(self, operation: Offered, signature: Signature) -> None:
        self._operation = operation
        self._signature = signature
        self._flags = _flags(signature)

    def parameters(self) -> list[click.Parameter]:
        """Return what click needs to read them."""
        return [self._parameter(one) for one in self._signature.arguments]

    def taken(self) -> set[str]:
        """Return the option names that are the method's own."""
        return set(self._flags.values())

    def files(self, line: Mapping[str, Any]) -> list[str]:
        """Return the paths of the files that are sent, as the user wrote them."""
        found: list[str] = []
        for value in line.values():
            values = value if isinstance(value, list | tuple) else [value]
            found += [str(one) for one in values if isinstance(one, Path)]
        return found

    def _parameter(self, argument: Argument) -> click.Parameter:
        kind = kind_of(argument.annotation)
        name = f"{_OF_ARGUMENT}{argument.name}"
        flag = self._flags[argument.name]
        word = Word(argument, kind, is_body=argument.name == self._operation.body)
        if _is_positional(argument, kind, self._operation):
            return click.Argument(
                [name], required=False, type=word, metavar=flag[2:].upper()
            )
        if kind.form == "flag":
            return click.Option(
                [name, f"{flag}/--no-{flag[2:]}"],
                default=None,
                help=_help(argument, kind),
            )
        return click.Option(
            [name, flag],
            type=word,
            multiple=kind.many,
            default=None,
            metavar=_metavar(kind),
            help=_help(argument, kind),
        )

    def values(
        self,
        line: Mapping[str, Any],
        dotted: Iterable[tuple[str, str]],
        whole: Any,
        nulls: Iterable[str],
    ) -> dict[str, Any]:
        """Join what was given into the method's arguments.

        Args:
            line: The parameters of click.
            dotted: Places within arguments and their words: `address.city`, `Rome`.
            whole: The object of `--json`, if it was given.
            nulls: Arguments that are null.

        Raises:
            UnusableError: Something is no argument, or one is missing.
        """
        found = self._of_object(whole)
        for name in nulls:
            argument = self._find(name)
            if not argument.nullable:
                raise UnusableError(f"{name} does not take null")
            found[argument.name] = None
        for argument in self._signature.arguments:
            value = line.get(f"{_OF_ARGUMENT}{argument.name}")
            if value is not None and value != ():
                found[argument.name] = (
                    list(value) if isinstance(value, tuple) else value
                )
        for place, word in dotted:
            self._put(found, place, word)
        missing = [
            self._shown(one)
            for one in self._signature.arguments
            if one.required and one.name not in found
        ]
        if missing:
            raise UnusableError(f"missing: {', '.join(missing)}")
        return found

    def _of_object(self, whole: Any) -> dict[str, Any]:
        if whole is None:
            return {}
        if not isinstance(whole, Mapping):
            raise UnusableError("--json takes an object")
        found: dict[str, Any] = {}
        for name, data in whole.items():
            argument = self._find(name)
            if data is None and argument.nullable:
                found[argument.name] = None
                continue
            if kind_of(argument.annotation).form == "file":
                raise UnusableError(f"{name} is a file: give it as an option")
            try:
                found[argument.name] = from_data(argument.annotation, data)
            except UnusableError as error:
                raise UnusableError(f"{name}: {error}") from None
        return found

    def _put(self, found: dict[str, Any], place: str, word: str) -> None:
        name, *path = place.split(".")
        argument = self._find(name)
        value = nested_value(argument.annotation, path, word)
        inner = found.setdefault(argument.name, {})
        for part, after in zip(path, [*path[1:], ""], strict=True):
            last = value if not after else ([] if after.isdecimal() else {})
            if isinstance(inner, list) and part.isdecimal() and int(part) <= len(inner):
                if int(part) == len(inner):
                    inner.append(last)
                elif not after:
                    inner[int(part)] = value
                inner = inner[int(part)]
            elif isinstance(inner, dict):
                if after:
                    inner = inner.setdefault(part, last)
                else:
                    inner[part] = value
            else:
                raise UnusableError(f"--{place}: there is no such place")

    def _find(self, name: str) -> Argument:
        """Return an argument by its name, its option, or its name in the body."""
        known = self._operation.fields.get(name, name).replace("-", "_")
        for one in self._signature.arguments:
            if known in (one.name, self._flags[one.name][2:].replace("-", "_")):
                return one
        raise UnusableError(f"there is no argument {name!r}")

    def _shown(self, argument: Argument) -> str:
        flag = self._flags[argument.name]
        kind = kind_of(argument.annotation)
        if _is_positional(argument, kind, self._operation):
            return flag[2:].upper()
        return flag

    def split(self, words: Sequence[str]) -> tuple[list[str], list[tuple[str, str]]]:
        """Take `--address.city Rome` out of a command line.

        Raises:
            UnusableError: A value is missing.
        """
        heads = {
            flag
            for name, flag in self._flags.items()
            if (found := self._signature.find(name)) is not None
            and kind_of(found.annotation).form == "json"
        }
        kept: list[str] = []
        dotted: list[tuple[str, str]] = []
        waiting = list(words)
        while waiting:
            word = waiting.pop(0)
            name, given, value = word.partition("=")
            if word == "--":
                return [*kept, word, *waiting], dotted
            if name.partition(".")[0] not in heads or "." not in name:
                kept.append(word)
                continue
            if not given:
                if not waiting:
                    raise UnusableError(f"{name} needs a value")
                value = waiting.pop(0)
            dotted.append((name[2:], value))
        return kept, dotted


def _flags(signature: Signature) -> dict[str, str]:
    """Name the option of each argument; no two are alike."""
    found: dict[str, str] = {}
    for one in signature.arguments:
        plainer = one.name.strip("_").replace("_", "-") or one.name
        if not plainer or f"--{plainer}" in found.values() or plainer == "help":
            plainer = one.name if one.name != "help" else "help-"
        found[one.name] = f"--{plainer}"
    return found


def _is_positional(argument: Argument, kind: Kind, operation: Offered) -> bool:
    return (
        argument.positional
        and argument.name != operation.body
        and not kind.many
        and kind.form in ("scalar", "choice")
    )


def _metavar(kind: Kind) -> str:
    if kind.form == "choice" and sum(len(str(one)) for one in kind.choices) < 60:
        return "[" + "|".join(printable(str(one)) for one in kind.choices) + "]"
    return kind.metavar or "CHOICE"


def _help(argument: Argument, kind: Kind) -> str:
    parts = [argument.doc]
    if kind.form == "json":
        flag = argument.name.strip("_").replace("_", "-")
        parts.append(f"JSON, or @FILE; --{flag}.NAME sets a part.")
    elif kind.form == "file" and kind.takes_text:
        parts.append("Text, or @FILE.")
    elif kind.form == "scalar" and kind.choices:
        known = ", ".join(str(one) for one in kind.choices[:20])
        parts.append(f"Such as {known}.")
    if kind.many:
        parts.append("Can be given several times.")
    if argument.required:
        parts.append("[required]")
    return printable(" ".join(filter(None, parts)))
