"""The package `models` where another engine has written the classes, in one module."""

from __future__ import annotations

from ...ir.foreign import ForeignModels
from ..source import escape as text
from ..source.lazy_names import LazyName, lazy_entries, lazy_imports
from .annotations import Annotations
from .models_package import ModelsView

_HOME = "schemas"


def plan_foreign_models(annotations: Annotations, foreign: ForeignModels) -> ModelsView:
    """Give every planned name, whatever the engine calls its class."""
    public = [
        LazyName(name, _HOME, "" if own == name else own)
        for name, own in foreign.classes.items()
    ]
    title = text.sentence(annotations.api.title).rstrip(".")
    return ModelsView(
        modules=(),
        docstring=text.docstring(
            text.prose(f"Models of {title or 'the API'}, imported on first use.", 82)
        ),
        imports=lazy_imports(public),
        entries=lazy_entries(public),
        names=frozenset(foreign.classes),
        foreign=foreign.source,
        needs_extensions=foreign.needs_extensions,
    )
