"""Models of which more nest in one another than Python's stack has room for.

pydantic describes a model together with all that it leads to, and its calls nest
likewise.
"""

from __future__ import annotations

from threading import local
from typing import Any, Final

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema
from pydantic_core.core_schema import any_schema, with_info_before_validator_function

from .model import BY_NAME, Model

_PIECE: Final = 8
"""Models that are described together where there are too many."""


class _Here(local):
    """What this thread describes to pydantic."""

    depth = 0
    """Models, each a part of the one before."""
    deferring = False
    """Whether what lies deep is described later, when a value gets there."""


_here = _Here()


class DeepModel(Model):
    """A model from which a chain or a cycle of many others leads on."""

    @classmethod
    def __read__(cls, value: Any, info: ValidationInfo) -> Model:
        """Validate a value that another model's description leaves to this class."""
        read: Model = cls.__pydantic_validator__.validate_python(
            value, by_alias=True, by_name=info.context is BY_NAME, context=info.context
        )
        return read

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Describe the model to pydantic, in pieces where all at once is too much."""
        if _here.deferring and _here.depth >= _PIECE:
            return with_info_before_validator_function(cls.__read__, any_schema())
        outermost = not _here.depth
        _here.depth += 1
        try:
            return handler(source)
        except RecursionError:
            if not outermost:
                raise
            _here.deferring = True
            return handler(source)
        finally:
            _here.depth -= 1
            if outermost:
                _here.deferring = False
