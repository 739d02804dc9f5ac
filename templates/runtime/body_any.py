"""Request bodies of which the value says what is sent: a range of types, or YAML."""

from __future__ import annotations

from dataclasses import KW_ONLY

from .body import Body, Content, Json
from .body_form import Form
from .body_lines import JsonLines
from .body_multipart import Multipart
from .body_raw import Raw
from .body_text import Text, is_written
from .body_xml import Xml
from .content import is_file
from .media import BINARY, is_form, is_json, is_text, is_xml
from .media_lines import is_json_lines


class AnyBody(Body):
    """A body as the media type has it that the caller chose; files as they are."""

    _: KW_ONLY
    media_type: str = "*/*"

    def encode(self, value: object, media_type: str) -> Content:
        kinds: tuple[tuple[bool, type[Body]], ...] = (
            (is_file(value), Raw),
            (is_json(media_type), Json),
            (is_form(media_type), Form),
            (media_type.startswith("multipart/"), Multipart),
            (is_json_lines(media_type), JsonLines),
            (is_xml(media_type), Xml),
            (is_text(media_type) or isinstance(value, str), Text),
        )
        kind = next((kind for applies, kind in kinds if applies), Json)
        return kind(media_type=media_type).encode(value, media_type)

    def default(self, _value: object) -> str:
        return BINARY if is_file(_value) else "application/json"


class Yaml(Json):
    """YAML: text, bytes and files as they are, else JSON, which YAML includes."""

    _: KW_ONLY
    media_type: str = "application/yaml"

    def encode(self, value: object, media_type: str) -> Content:
        if is_written(value) or is_file(value):
            return Raw().encode(value, media_type)
        return super().encode(value, media_type)
