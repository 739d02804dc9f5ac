"""Requests that are shown and not sent: redacted, and as the equal `curl`.

The client is given made-up credentials, so what is shown cannot hold a real one; the
command names the environment variable in its place.
"""

from __future__ import annotations

import base64
import re
import secrets
import shlex
from collections.abc import Iterable, Iterator, Mapping
from email import message_from_bytes
from email.message import Message
from typing import Any, Final

import httpx2

from .plain_values import printable
from .surface import Surface

_SHOWN: Final = "[redacted]"
_OF_CONNECTION: Final = frozenset(
    ("accept-encoding", "connection", "content-length", "host", "transfer-encoding")
)
_SECRET: Final = re.compile(
    r"authorization|cookie|key|passw|secret|signature|token", re.IGNORECASE
)
"""Names of header fields whose values a user may not want to see."""


class NotSentError(Exception):
    """Ends a call whose request was made and is not sent."""

    def __init__(self, request: httpx2.Request) -> None:
        super().__init__("not sent")
        self.request = request


class StandIns:
    """Credentials that stand in for a user's own."""

    def __init__(self, surface: Surface, environment: Mapping[str, str]) -> None:
        schemes = [
            one
            for one in surface.schemes
            if any(environment.get(name) for name in one.variables.values())
        ]
        self._variables: dict[str, str] = {}
        self.arguments: dict[str, str] = {}
        for scheme in schemes or surface.schemes:
            for argument in scheme.sent:
                made = f"x{secrets.token_hex(8)}"
                self._variables[made] = scheme.variables[argument]
                self.arguments[argument] = made

    def hide(self, text: str) -> str:
        """Return a text without them."""
        for made in self._variables:
            text = text.replace(made, _SHOWN)
        return text

    def quote(self, text: str) -> str:
        """Return a text as one word for a shell, variables in their place."""
        made = "|".join(self._variables)
        pieces = re.split(f"({made})", text) if made else [text]
        return "".join(
            f'"${self._variables[piece]}"' if piece in self._variables else _word(piece)
            for piece in pieces
            if piece
        )


def _word(text: str) -> str:
    """Quote a text for a shell; what a terminal would act upon is escaped."""
    if printable(text, keep="\n") == text:
        return shlex.quote(text)
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return "$'" + printable(escaped) + "'"


def described(request: httpx2.Request, standing: StandIns) -> str:
    """Write a request as it would go, without credentials."""
    lines = [f"{request.method} {printable(standing.hide(str(request.url)))}"]
    for name, value in request.headers.multi_items():
        if name.lower() not in _OF_CONNECTION:
            shown = _without_basic(value, standing)
            if _SECRET.search(name) and _SHOWN not in shown:
                shown = _SHOWN
            lines.append(f"{name}: {printable(shown)}")
    content = request.content
    if content:
        lines += ["", _readable(content, standing)]
    return "\n".join(lines) + "\n"


def _without_basic(value: str, standing: StandIns) -> str:
    word, _, rest = value.partition(" ")
    if word.lower() == "basic" and standing.hide(_basic(rest)) != _basic(rest):
        return f"{word} {_SHOWN}"
    return standing.hide(value)


def _basic(text: str) -> str:
    try:
        return base64.b64decode(text, validate=True).decode("utf-8")
    except ValueError:
        return ""


def _readable(content: bytes, standing: StandIns) -> str:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return f"({len(content):,} bytes)"
    return printable(standing.hide(text), keep="\n")


def curl(request: httpx2.Request, standing: StandIns, files: Iterable[str]) -> str:
    """Write the command that sends the same request.

    Args:
        files: Paths of what the user sends, as they were typed.
    """
    words = ["curl", "--globoff", "--path-as-is", "--request", request.method]
    multipart = _is_multipart(request)
    lines = [" ".join(words) + f" {standing.quote(str(request.url))}"]
    for name, value in request.headers.multi_items():
        if name.lower() in _OF_CONNECTION or (
            multipart and name.lower() == "content-type"
        ):
            continue
        user = _basic(value.partition(" ")[2])
        if name.lower() == "authorization" and standing.hide(user) != user:
            lines.append(f"--user {standing.quote(user)}")
        elif _SECRET.search(name) and standing.hide(value) == value:
            lines.append(f"--header {_word(f'{name}: {_SHOWN}')}")
        else:
            text = f"{name}: {value}" if value else f"{name};"
            lines.append(f"--header {standing.quote(text)}")
    lines += _content(request, standing, list(files), multipart)
    return " \\\n  ".join(lines) + "\n"


def _is_multipart(request: httpx2.Request) -> bool:
    return request.headers.get("content-type", "").startswith("multipart/form-data")


def _content(
    request: httpx2.Request, standing: StandIns, files: list[str], multipart: bool
) -> Iterator[str]:
    content = request.content
    if not content:
        return
    if multipart:
        head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
        yield from _parts(message_from_bytes(head + content), standing, files)
        return
    if "content-type" not in request.headers:
        yield "--header 'Content-Type:'"
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = "\0"
    if files and ("\0" in text or (len(files) == 1 and not _is_text(request))):
        yield f"--data-binary {_word('@' + files[0])}"
    elif "\0" in text:
        yield "--data-binary @-"
    else:
        yield f"--data-raw {standing.quote(text)}"


def _is_text(request: httpx2.Request) -> bool:
    kind = request.headers.get("content-type", "")
    return "json" in kind or "urlencoded" in kind


def _parts(
    message: Message[Any, Any], standing: StandIns, files: list[str]
) -> Iterator[str]:
    payload: Any = message.get_payload()
    for part in payload if isinstance(payload, list) else ():
        name = str(part.get_param("name", "", "content-disposition"))
        filename, kind = part.get_filename(), part.get_content_type()
        if filename is None:
            data = part.get_payload(decode=True)
            text = data.decode("utf-8", "replace") if isinstance(data, bytes) else ""
            typed = "content-type" in part and kind != "text/plain"
            flag = "--form" if typed else "--form-string"
            text = f'"{_form(text)}";type={kind}' if typed else text
            yield f"{flag} {standing.quote(f'{name}={text}')}"
        else:
            source = next((f for f in files if f.endswith(filename)), "-")
            if source in files:
                files.remove(source)
            text = f'{name}=@"{_form(source)}";filename="{_form(filename)}";type={kind}'
            yield f"--form {_word(text)}"


def _form(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
