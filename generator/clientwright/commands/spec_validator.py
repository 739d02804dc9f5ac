"""The adapter of openapi-spec-validator: every error at its own place.

The library says where an error is only as far as the part that it was looking at: an
error inside a schema has a path within that schema, one of an operation has none. The
part itself is told by the path that the library's own validators are given.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..diagnostics import Diagnostic, Place, Severity
from ..ir.document import Document, Json, join

_LONGEST = 300
_SCHEMES = ("http", "https", "file")
_RUNS_PATTERNS = (
    "pattern",
    "patternProperties",
    "additionalProperties",
    "unevaluatedProperties",
)


class _Places:
    """Writes into each error where it is, from the root of the document."""

    def __init__(self) -> None:
        self._known: dict[int, Any] = {}
        """Errors by identity, kept so that it stays their own."""

    def note(self, error: Any, at: tuple[Any, ...]) -> None:
        """Put the way to the part before an error's path inside the part.

        What looks at something further inside has noted its errors before.
        """
        if id(error) not in self._known:
            self._known[id(error)] = error
            error.path.extendleft(reversed(at))


def faults(document: Document) -> Iterator[Diagnostic]:
    """Return what the validator of the document's version finds, at vendors' places."""
    places = _Places()
    root = _plain(document.root)
    if isinstance(root.get("paths"), dict):
        # The library takes extensions there for paths.
        named = root["paths"].items()
        root["paths"] = {key: one for key, one in named if not key.startswith("x-")}
    validator = _validator(str(document.root.get("openapi", "")), places)
    seen: set[tuple[str, str]] = set()
    try:
        for error in validator(root).iter_errors():
            pointer = join("#", *map(str, _within(error.absolute_path, root)))
            message = _message(error)
            if (pointer, message) not in seen:
                seen.add((pointer, message))
                place = document.place(pointer)
                yield Diagnostic(Severity.ERROR, "invalid", message, place)
    except Exception as error:  # the library raises what its own parts raise
        yield Diagnostic(
            Severity.ERROR,
            "invalid",
            f"the validator cannot go on: {type(error).__name__}: {error}"[:_LONGEST],
            Place(document.file, "#"),
        )


def _message(error: Any) -> str:
    """Return what is wrong: the value that comes first and all behind it shortened."""
    # The schema and the value that some messages go on with are long.
    message = str(error.message).partition("\n\nFailed validating")[0]
    if len(message) > _LONGEST:
        value = repr(error.instance)
        if message.startswith(value) and len(value) > 100:
            message = f"{value[:99]}…{message[len(value) :]}"
    if len(message) > _LONGEST:
        message = f"{message[: _LONGEST - 120]}…{message[-120:]}"
    return message


def _within(path: Iterable[Any], root: Json) -> Iterator[Any]:
    """Return a path as far as the document has it: values of defaults are no places."""
    value = root
    for part in path:
        if isinstance(value, dict) and str(part) in value:
            value = value[str(part)]
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            return
        yield part


def _validator(version: str, places: _Places) -> Any:
    """Return the library's class for a version, made to run and to read nothing.

    It would try defaults against the document's own patterns, which may take for ever,
    and follow what looks like a reference in a default to any address or file.
    """
    import openapi_spec_validator as library
    from jsonschema import validators

    extend: Any = validators.extend
    kinds: list[tuple[str, Any]] = [
        ("3.0", library.OpenAPIV30SpecValidator),
        ("3.1", library.OpenAPIV31SpecValidator),
        ("3.2", library.OpenAPIV32SpecValidator),
    ]
    kind = next(
        (kind for start, kind in kinds if version.startswith(start)),
        library.OpenAPIV2SpecValidator,
    )
    values: Any = kind.keyword_validators["default"]
    without = extend(values.value_validator_cls, dict.fromkeys(_RUNS_PATTERNS, _pass))
    cautious = type("Values", (values,), {"value_validator_cls": without})
    keywords: Mapping[str, Any] = {**kind.keyword_validators, "default": cautious}
    return type(
        "Validator",
        (kind,),
        {
            "keyword_validators": {
                name: _located(one, places) for name, one in keywords.items()
            },
            "resolver_handlers": dict.fromkeys(("<all_urls>", *_SCHEMES), _refuse),
        },
    )


def _located(validator: Any, places: _Places) -> Any:
    """Return a validator of the library's that notes where its errors are.

    The first argument with `parts` is the place that it looks at. A default's own path
    is that of the schema, `default` and the way inside the value.
    """

    def call(self: Any, *arguments: Any, **options: Any) -> Iterator[Any]:
        at = next((one.parts for one in arguments if hasattr(one, "parts")), ())
        for error in validator.__call__(self, *arguments, **options):
            places.note(error, at)
            yield error

    return type(validator.__name__, (validator,), {"__call__": call})


def _pass(*_: Any) -> Iterator[Any]:
    """Find nothing wrong."""
    return iter(())


def _refuse(uri: str) -> Any:
    raise ValueError(f"not followed: {uri}")


def _plain(value: Any) -> Any:
    """Copy a tree as the dicts and lists that the validator asks for."""
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value
