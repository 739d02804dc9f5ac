"""Errors that a document describes: what is raised, and what its `body` is."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from functools import cache, partial
from types import MappingProxyType
from typing import Any, Protocol, TypeAlias, get_type_hints

from .errors import APIError, APIStatusError, restored
from .media import is_json
from .record import Record


class ErrorContent(Protocol):
    """An error whose body is not JSON: `content_xml.py`."""

    @property
    def error(self) -> type[APIStatusError]: ...
    def read_error(self, response: Any, annotation: Any, decoder: Any, /) -> object: ...


ErrorRule: TypeAlias = type[APIStatusError] | ErrorContent


class ErrorTypes(Protocol):
    """Errors of several media types: `error_choice.py`."""

    def choose(self, media_type: str, /) -> ErrorRule: ...


class ErrorClasses(Record):
    """The class to raise, which annotates `body`, of operations that do not say
    otherwise.

    By `404`, `4XX` or `default`.
    """

    rules: Mapping[str, ErrorRule | ErrorTypes] = MappingProxyType({})

    @staticmethod
    def find(
        rules: Mapping[str, Any], general: Any, status: int, sent: str | None
    ) -> tuple[type[APIStatusError], Callable[[Any, Any], object]] | None:
        """Return what a response raises, and how its body is read; None: no rule.

        Args:
            rules: Of the operation.
            general: The class of the status, whatever is documented.
        """
        for key in (str(status), f"{status // 100}XX", "default"):
            rule = rules.get(key)
            if rule is not None:
                if hasattr(rule, "choose"):
                    rule = rule.choose(sent or "")
                kind: Any = rule if isinstance(rule, type) else rule.error
                return joined(kind, general), partial(_read, rule, body_type(kind))
        return None


@cache
def body_type(kind: Any) -> Any:
    """Return the type that an error class, or its nearest base, says `body` has."""
    base = next(b for b in kind.__mro__ if "body" in inspect.get_annotations(b))
    return get_type_hints(base, include_extras=True)["body"]


@cache
def joined(documented: Any, general: Any) -> Any:
    """Join a class for many statuses with the general class of the one at hand.

    `except NotFoundError` then also catches a 404 that the document only covers by
    `4XX` or `default`.
    """
    if issubclass(documented, general):
        return documented
    if issubclass(general, documented):
        return general
    own = {"__module__": documented.__module__, "__reduce__": _reduced}
    return type(documented.__name__, (documented, general), own)


def _reduced(error: APIStatusError) -> tuple[Callable[..., APIError], tuple[Any, ...]]:
    _, (_, message, kept) = APIStatusError.__reduce__(error)
    return _restored, (type(error).__bases__, message, kept)


def _restored(kinds: Any, message: str, kept: dict[str, Any]) -> APIError:
    return restored(joined(*kinds), message, kept)


def _read(rule: ErrorRule, annotation: Any, response: Any, decoder: Any) -> object:
    """Return a body as it is documented, as far as it goes."""
    sent = response.sent_type
    if annotation is bytes:
        return response.content
    if annotation is str and sent is not None and not is_json(sent):
        return response.text
    if not isinstance(rule, type):
        return rule.read_error(response, annotation, decoder)
    return decoder.body(response, annotation)
