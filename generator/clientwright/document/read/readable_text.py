"""Text as people and tools write it, made such as a parser of JSON or YAML reads it.

Lines stay where they are, so that places found in the text hold for the file.
"""

from __future__ import annotations

import re
from itertools import pairwise

_START = re.compile(r"^---(?=\s|\Z)", re.MULTILINE)
_CONTENT = re.compile(r"^(?!---|\.\.\.|[ \t]*(?:#|\r?$)|%)", re.MULTILINE)
_OPENAPI = re.compile(
    r"""^\{?[ \t]*["']?(?:openapi|swagger)["']?[ \t]*:""", re.MULTILINE
)
_NOT_A_BREAK = re.compile(r"[^\r\n]+")

_INDENT = re.compile(r"^[ \t]++(?=\r?$|#)", re.MULTILINE)
_MARKS = re.compile(r"^\ufeff+", re.MULTILINE)
_VERSION = re.compile(r"^%YAML .*$", re.MULTILINE)
_BREAKS = re.compile("[\x85\u2028\u2029]")

_TOKEN = re.compile(r'"|(?<![:\w/.-])/[/*]')
_STRING = re.compile(r'"(?:[^"\\\r\n]|\\.)*+"')
_COMMENT_LINE = re.compile(r"//[^\r\n]*+")


def openapi_part(text: str) -> str:
    """Return a text with the one YAML document in it that is an OpenAPI document.

    Front matter and other documents of the file (YAML 1.2.2, section 9.2) become blank
    lines. Where none of them or several are OpenAPI documents, all stay.
    """
    starts = [match.start() for match in _START.finditer(text)]
    bounds = [0, *(start for start in starts if start), len(text)]
    if len(bounds) < 3:
        return text
    parts = list(pairwise(bounds))
    ours = [part for part in parts if _OPENAPI.search(text, *part)]
    if len(ours) != 1 or not _is_divided(text, parts):
        return text
    ((start, end),) = ours
    return _blank(text[:start]) + text[start:end] + _blank(text[end:])


def _is_divided(text: str, parts: list[tuple[int, int]]) -> bool:
    """Tell several documents from one that a comment or a directive comes before."""
    (start, end), *others = parts
    return len(others) > 1 or _CONTENT.search(text, start, end) is not None


def _blank(text: str) -> str:
    return _NOT_A_BREAK.sub("", text)


def cleaned(text: str) -> str:
    """Return a text without what its notation does not allow and no reader needs.

    Tabs in lines that are blank or comments, byte order marks where files were joined,
    the version of YAML, line separators of other systems inside text; comments in JSON.
    """
    text = _MARKS.sub("", text)
    if is_json_like(text):
        return without_comments(text)
    text = _INDENT.sub(lambda match: " " * len(match.group()), text)
    return _BREAKS.sub(" ", _VERSION.sub("", text))


def is_json_like(text: str) -> bool:
    """Tell a text that starts as JSON does, behind comments as well."""
    start = text.lstrip()
    if start.startswith(("//", "/*")):
        start = without_comments(text).lstrip()
    return start.startswith(("{", "["))


def without_comments(text: str) -> str:
    """Return JSON without `// …` and `/* … */`, which strings may contain.

    What follows a string or a comment that does not end stays as it is.
    """
    parts: list[str] = []
    done = index = 0
    while (token := _TOKEN.search(text, index)) is not None:
        start = token.start()
        if token.group() == '"':
            string = _STRING.match(text, start)
            if string is None:
                break
            index = string.end()
            continue
        if token.group() == "//":
            line = _COMMENT_LINE.match(text, start)
            index = line.end() if line else len(text)
        else:
            end = text.find("*/", start + 2)
            if end < 0:
                break
            index = end + 2
        parts += [text[done:start], _spaces(text[start:index])]
        done = index
    return "".join([*parts, text[done:]])


def _spaces(comment: str) -> str:
    return _NOT_A_BREAK.sub(lambda match: " " * len(match.group()), comment)
