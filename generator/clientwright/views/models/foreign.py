"""The package `models` where another engine has written the classes, in one module."""

from __future__ import annotations

from ...ir.foreign import ForeignModels
from ..source import escape as text
from .annotations import Annotations
from .models_package import ModelsView, reexport

_HOME = "schemas"


def plan_foreign_models(annotations: Annotations, foreign: ForeignModels) -> ModelsView:
    """Give every planned name, whatever the engine calls its class."""
    public = sorted(foreign.classes.items())
    title = text.sentence(annotations.api.title).rstrip(".")
    return ModelsView(
        modules=(),
        docstring=text.docstring(
            text.prose(f"Models of {title or 'the API'}, imported on first use.", 82)
        ),
        imports=tuple(reexport(name, _HOME, own) for name, own in public),
        entries=tuple(
            f'"{name}": "{_HOME}",' if own == name else f'"{name}": "{_HOME}:{own}",'
            for name, own in public
        ),
        names=frozenset(foreign.classes),
        foreign=foreign.source,
        needs_extensions=foreign.needs_extensions,
    )
