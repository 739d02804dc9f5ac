"""An overlay as data, checked (Overlay Specification 1.0 and 1.1)."""

from __future__ import annotations

import re

from ...diagnostics import Collector, GenerationError, Place
from ...frozen import dataclass
from ...ir.document import Json, join
from .jsonpath import Path, read_path

_VERSION = re.compile(r"1\.(\d+)\.\d+")
_QUOTED = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""")
_HYPHENATED = re.compile(r"\.([A-Za-z_]\w*(?:-\w+)+)")
_ROOT = frozenset({"overlay", "info", "extends", "actions", "$self"})
_INFO = frozenset({"title", "version", "description"})
_ACTION = frozenset({"target", "description", "update", "copy", "remove"})


@dataclass(frozen=True, slots=True)
class Action:
    """One action; `updates` tells an update to null from none."""

    target: Path
    update: Json
    updates: bool
    remove: bool
    copy: Path | None
    file: str
    index: int

    def place(self, key: str | None = None) -> Place:
        """Give the place of a field of the action, or of all of it."""
        tokens = (self.index,) if key is None else (self.index, key)
        return Place(self.file, join("#/actions", *tokens))


@dataclass(frozen=True, slots=True)
class Overlay:
    """One overlay file."""

    file: str
    extends: str | None
    actions: tuple[Action, ...]


def read_overlay(tree: Json, file: str, collector: Collector) -> Overlay:
    """Check a tree and give it as an overlay.

    Raises:
        GenerationError: It is none, or not a valid one.
    """
    checked = _Checked(file)
    if isinstance(tree, dict) and ("openapi" in tree or "swagger" in tree):
        raise checked.error("an OpenAPI document, where an overlay is expected", "#")
    root = checked.object(tree, "#", _ROOT)
    version = root.get("overlay")
    match = _VERSION.fullmatch(version) if isinstance(version, str) else None
    if match is None:
        raise checked.error("the version of an overlay is text like 1.0.0", "#/overlay")
    if int(match[1]) > 1:
        message = "a newer version of overlays is read as 1.1"
        collector.warning("overlay-version", message, Place(file, "#/overlay"))
    info = checked.object(root.get("info"), "#/info", _INFO)
    for key in ("title", "version"):
        checked.text(info.get(key), f"#/info/{key}")
    if "description" in info:
        checked.text(info["description"], "#/info/description")
    extends = root.get("extends")
    if extends is not None:
        checked.text(extends, "#/extends")
    actions = root.get("actions")
    if not isinstance(actions, list) or not actions:
        raise checked.error("an overlay has an array of actions", "#/actions")
    if any(action in actions[:index] for index, action in enumerate(actions)):
        message = "the same action stands twice"
        collector.warning("overlay-repeated", message, Place(file, "#/actions"))
    made = tuple(checked.action(value, index) for index, value in enumerate(actions))
    return Overlay(file, extends, made)


def _bracketed(query: str) -> str:
    """Write `.x-name` as `['x-name']`: authors use the form that RFC 9535 lacks."""
    parts = _QUOTED.split(query)
    return "".join(
        part if index % 2 else _HYPHENATED.sub(r"['\1']", part)
        for index, part in enumerate(parts)
    )


class _Checked:
    """Looks at types, and says what is wrong where."""

    def __init__(self, file: str) -> None:
        self._file = file

    def error(self, message: str, pointer: str) -> GenerationError:
        """Make the error for something at a pointer."""
        return GenerationError(
            f"invalid overlay: {message}", Place(self._file, pointer)
        )

    def object(
        self, value: Json, pointer: str, fields: frozenset[str]
    ) -> dict[str, Json]:
        """Give an object that has no other fields than these and extensions."""
        if not isinstance(value, dict):
            raise self.error("expected an object", pointer)
        for key in value:
            if key not in fields and not key.startswith("x-"):
                raise self.error("there is no such field", join(pointer, key))
        return value

    def text(self, value: Json, pointer: str) -> str:
        """Give a text."""
        if not isinstance(value, str):
            raise self.error("expected a string", pointer)
        return value

    def path(self, value: Json, pointer: str) -> Path:
        """Give a JSONPath query."""
        text = self.text(value, pointer)
        try:
            return read_path(text)
        except ValueError as error:
            bracketed = _bracketed(text)
            if bracketed != text:
                return self.path(bracketed, pointer)
            raise self.error(f"not a JSONPath: {error}", pointer) from None

    def action(self, value: Json, index: int) -> Action:
        """Give one action."""
        at = f"#/actions/{index}"
        fields = self.object(value, at, _ACTION)
        remove = fields.get("remove", False)
        if not isinstance(remove, bool):
            raise self.error("expected true or false", f"{at}/remove")
        if "description" in fields:
            self.text(fields["description"], f"{at}/description")
        copy = fields.get("copy")
        return Action(
            target=self.path(fields.get("target"), f"{at}/target"),
            update=fields.get("update"),
            updates="update" in fields,
            remove=remove,
            copy=None if copy is None else self.path(copy, f"{at}/copy"),
            file=self._file,
            index=index,
        )
