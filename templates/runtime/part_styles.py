"""Properties of forms in a style of parameters (OpenAPI 3.2, section 4.15.1)."""

from __future__ import annotations

from dataclasses import KW_ONLY
from typing import ClassVar

from .form_part import Part
from .query import form_pairs
from .query_deep_object import deep_pairs
from .sendable import Pair


class FormPart(Part):
    """A property in style `form`."""

    _: KW_ONLY
    explode: bool = True
    allow_reserved: bool = False

    styled: ClassVar[bool] = True
    separator: ClassVar[str] = ","

    def pairs(self, name: str, data: object) -> list[Pair]:
        return form_pairs(
            name,
            data,
            explode=self.explode,
            allow_reserved=self.allow_reserved,
            separator=self.separator,
        )


class SpaceDelimitedPart(FormPart):
    """A property in style `spaceDelimited`."""

    _: KW_ONLY
    explode: bool = False

    separator: ClassVar[str] = "%20"


class PipeDelimitedPart(FormPart):
    """A property in style `pipeDelimited`."""

    _: KW_ONLY
    explode: bool = False

    separator: ClassVar[str] = "%7C"


class TabDelimitedPart(FormPart):
    """A property separated by tabs (Swagger 2.0, `collectionFormat: tsv`)."""

    _: KW_ONLY
    explode: bool = False

    separator: ClassVar[str] = "%09"


class DeepObjectPart(FormPart):
    """A property in style `deepObject`."""

    def pairs(self, name: str, data: object) -> list[Pair]:
        return list(deep_pairs(name, data, self.allow_reserved))
