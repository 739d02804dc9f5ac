"""The data of responses: `responses=`, `errors=` and `stream=` of an operation."""

from __future__ import annotations

from ...source import escape as text
from ...source import layout
from ...types.expressions import ANY, NONE, STR, Name
from ..plan.media_types import Format
from ..plan.responses import AnswerPlan, Content, Errors, Success, documented_errors
from ..plan.shared import Shared


def responses_node(plan: AnswerPlan) -> layout.Node | None:
    """Write the `responses=` of an operation's data."""
    if not plan.successes or plan.always_streams:
        return None
    return layout.mapping(
        (text.string(one.key), _response_node(one)) for one in plan.successes
    )


def _response_node(success: Success) -> layout.Node:
    first = success.content[0]
    if first.hint is None or first.media_type is None:
        return "None"
    if len(success.content) == 1 and (first.usual or first.kind is not Format.JSON):
        return _content_node(first, alone=True)
    choices = layout.mapping(
        (text.string(one.media_type or ""), _content_node(one, alone=False))
        for one in success.content
    )
    return layout.call("ContentChoice", choices)


_CONTENT = {
    Format.TEXT: ("TextContent", "text/plain"),
    Format.XML: ("XmlContent", "application/xml"),
    Format.RAW: ("BytesContent", "application/octet-stream"),
}


def _content_node(content: Content, *, alone: bool) -> layout.Node:
    """Write what reads content; one that stands alone says its media type."""
    hint = content.hint or NONE
    if content.kind is Format.JSON:
        return layout.Lambda(hint)
    name, usual = _CONTENT[content.kind]
    if content.kind is Format.RAW and hint == ANY:
        name, usual = "AnyContent", "*/*"
    media_type = content.media_type if alone else usual
    written = None if media_type == usual else text.string(media_type or "")
    plain = hint == STR if name == "TextContent" else name != "XmlContent"
    given = () if plain else (layout.Lambda(hint),)
    return layout.call(name, *given, media_type=written)


def errors_node(plan: AnswerPlan, shared: Shared) -> layout.Node | None:
    """Write the `errors=` of an operation's data: what the runtime does not know."""
    own = documented_errors(plan.failures)
    return None if own == shared.errors else error_classes(own)


def error_classes(errors: Errors) -> layout.Call:
    """Write error classes by status: `{"404": errors.MissingError}`."""
    usual: dict[str, layout.Node] = {}
    others: dict[str, list[tuple[str, layout.Node]]] = {}
    for key, class_name, in_xml in errors:
        kind = Name(class_name, "errors")
        node = layout.call("InXml", kind) if in_xml else kind
        status, _, media_type = key.partition(" ")
        if media_type:
            others.setdefault(status, []).append((text.string(media_type), node))
        else:
            usual[status] = node
    return layout.mapping(
        (
            text.string(status),
            layout.call("ErrorChoice", node, layout.mapping(others[status]))
            if status in others
            else node,
        )
        for status, node in usual.items()
    )
