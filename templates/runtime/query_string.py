"""A query that is one value (`in: querystring`; OpenAPI 3.2, section 4.12.1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY
from types import MappingProxyType
from typing import ClassVar

from .body_form import Form
from .form_part import Part
from .media import essence, is_form
from .parameter import Parameter, encode_in_query, query_literal
from .parameter_content import content_text
from .sendable import Target


class QueryString(Parameter):
    """The whole query string, written as its media type has it.

    A form is written as it would be in a body. Plain text is a query by itself, of a
    format that the document does not describe: what is encoded in it stays so.
    """

    _: KW_ONLY
    content: str = "application/x-www-form-urlencoded"
    parts: Mapping[str, Part] = MappingProxyType({})
    """How properties of a form are written."""
    renamed: Mapping[str, str] = MappingProxyType({})
    """Field → property of a form, where they differ."""

    location: ClassVar[str] = "query"
    nulls: ClassVar[bool] = True

    @property
    def place(self) -> None:
        """It fills the query as a whole, and no parameter of it."""

    def add(self, value: object, target: Target) -> None:
        text = self._form(value) if is_form(self.content) else self._text(value)
        if text:
            target.query.append(text)

    def _form(self, value: object) -> str:
        form = Form(self.keyword, parts=self.parts, renamed=self.renamed)
        return str(form.encode(value, self.content).whole or b"", "ascii")

    def _text(self, value: object) -> str:
        text = content_text(self.data(value), self.content)
        if essence(self.content) == "text/plain":
            return query_literal(text)
        return encode_in_query(text, False)
