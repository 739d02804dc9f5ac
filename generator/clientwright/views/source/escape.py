"""Text of a document as text of a file: one encoder for each place it may stand in.

No string of a document enters a file but through one of these. What they give is ready
to be pasted: complete with its quotes where the context has quotes. Identifiers are not
made here; they come from `clientwright.names`.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,10})(?:\s[^<>]{0,2000})?/?>")
_TAG_TEXT = {"br": "\n", "p": "\n\n", "li": "\n- ", "tr": "\n", "code": "`", "tt": "`"}
_PLAIN_TAGS = frozenset(
    {"a", "b", "big", "blockquote", "br", "center", "code", "dd", "div", "dl", "dt"}
    | {"em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "li", "ol"}
    | {"p", "pre", "s", "small", "span", "strong", "sub", "sup", "table", "tbody"}
    | {"td", "th", "thead", "tr", "tt", "u", "ul", "var"}
)
_CALLOUTS = frozenset(
    ("Caution", "Danger", "Important", "Info", "Note", "Tip", "Warning")
)
"""Elements around a paragraph of documentation sites that are written in MDX."""
_CALLOUT = re.compile(rf"<({'|'.join(sorted(_CALLOUTS))})(?:\s[^<>]{{0,2000}})?>\s*")
ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ ]+")
_FENCE = ("```", "~~~")
_BLOCK = ("|", ">", "#")


def escaped(char: str) -> str:
    """Give the escape of one character in a Python string, in lower-case hex."""
    known = _ESCAPES.get(char)
    if known is not None:
        return known
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def string(value: str) -> str:
    """Write a Python string literal with the quotes that Black would choose.

    Control and bidirectional characters, lone surrogates and everything else that does
    not print is escaped.
    """
    double, single = value.count('"'), value.count("'")
    quote = "'" if double > single else '"'
    if value.isprintable() and "\\" not in value:
        body = value
    else:
        body = "".join(
            char if char.isprintable() and char != "\\" else escaped(char)
            for char in value
        )
    return quote + body.replace(quote, "\\" + quote) + quote


def literal(value: object) -> str:
    """Write a scalar of a document as a Python literal: `"a"`, `2`, `True`, `None`."""
    if isinstance(value, str):
        return string(value)
    if value is None or isinstance(value, bool | int):
        return repr(value)
    if isinstance(value, float):
        # Formatters leave the sign of an exponent out where it is a plus.
        shown = repr(value).replace("e+", "e")
        return shown if value - value == 0 else f'float("{shown}")'
    raise TypeError(f"not a scalar: {type(value).__name__}")


def width(text: str) -> int:
    """Count the columns that a text takes: two for East Asian wide characters."""
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


@lru_cache(maxsize=4096)
def _columns(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _line(text: str) -> str:
    """Give one line without line breaks, tabs, odd spaces and what does not print."""
    text = " ".join(text.split())
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else escaped(c) for c in text)


def plain(text: str) -> str:
    """Take the commonest HTML tags and entities out of a description."""
    if "<" in text:
        text = _TAG.sub(_untag, _CALLOUT.sub(_called_out, text))
    if "&" in text:
        text = html.unescape(text)
    return text


def _called_out(match: re.Match[str]) -> str:
    """Begin what `<Note>` is around by that word."""
    following = match.string[match.end() : match.end() + 12]
    is_block = following.startswith(_BLOCK) or ITEM.match(following)
    return f"{match[1]}:\n\n" if is_block else f"{match[1]}: "


def _untag(match: re.Match[str]) -> str:
    if match[2] in _CALLOUTS:
        return ""
    closing, name = match[1], match[2].lower()
    if name not in _PLAIN_TAGS:
        return match[0]
    if name in ("code", "tt"):
        return "`"
    return "" if closing and name != "p" else _TAG_TEXT.get(name, "")


def fill(words: str, columns: int, first: str = "", rest: str = "") -> list[str]:
    """Break a line into lines of at most `columns`, a longer word on its own.

    `first` starts the first line, `rest` every other one.
    """
    if width(first) + width(words) <= columns:
        return [first + words]
    if words.isascii():
        return _fill_ascii(words, columns, first, rest)
    lines: list[str] = []
    line, used, start = first, width(first), True
    for word in words.split(" "):
        size = width(word)
        if start:
            line, used, start = line + word, used + size, False
        elif used + 1 + size <= columns:
            line, used = f"{line} {word}", used + 1 + size
        else:
            lines.append(line)
            line, used = rest + word, width(rest) + size
    lines.append(line)
    return lines


def _fill_ascii(words: str, columns: int, first: str, rest: str) -> list[str]:
    """Do the same where every character is one column: a line at a time."""
    lines: list[str] = []
    at, before, size = 0, first, len(words)
    while True:
        end = at + columns - width(before)
        if end >= size:
            break
        cut = words.rfind(" ", at, max(end + 1, at))
        if cut < 0:
            cut = words.find(" ", at)
        if cut < 0:
            break
        lines.append(before + words[at:cut])
        at, before = cut + 1, rest
    lines.append(before + words[at:])
    return lines


def prose(text: str | None, columns: int) -> list[str]:
    """Lay out a description as lines: paragraphs are filled, lists and code are kept.

    Lines have no trailing space and nothing that does not print; backslashes and quotes
    are as they were.
    """
    if not text:
        return []
    raws = plain(text).splitlines()
    if len(raws) == 1 and not raws[0].lstrip().startswith(_FENCE):
        words = _line(raws[0])
        return fill(words, columns, "", _hanging(words)) if words else []
    lines: list[str] = []
    paragraph: list[str] = []
    code = False

    def flush() -> None:
        if paragraph:
            words = _line(" ".join(paragraph))
            paragraph.clear()
            if words:
                lines.extend(fill(words, columns, "", _hanging(words)))

    for raw in raws:
        stripped = raw.strip()
        if stripped.startswith(_FENCE):
            flush()
            code = not code
            lines.append(_line(stripped))
        elif code:
            kept = raw.rstrip().expandtabs(4)
            lines.append(" " * (len(kept) - len(kept.lstrip())) + _line(kept))
        elif not stripped:
            flush()
            if lines and lines[-1]:
                lines.append("")
        else:
            if stripped.startswith(_BLOCK) or ITEM.match(stripped):
                flush()
            paragraph.append(stripped)
            if stripped.startswith(_BLOCK):
                flush()
    flush()
    while lines and not lines[-1].strip():
        lines.pop()
    return [line.rstrip() for line in lines]


def _hanging(words: str) -> str:
    item = ITEM.match(words)
    return " " * len(item[0]) if item else ""


def sentence(text: str | None) -> str:
    """Give the first paragraph of a description as one line, with a full stop."""
    for block in re.split(r"\n\s*\n", plain(text or "").strip(), maxsplit=1):
        line = _line(block)
        return line if not line or line[-1] in ".!?:;…。" else line + "."
    return ""


def in_docstring(text: str) -> str:
    """Make one line safe between triple quotes."""
    return text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')


def docstring(lines: list[str], indent: int = 0) -> str:
    """Write a docstring of the given lines, quotes included, as Black lays it out.

    The first line is not indented: the template has put the cursor there. Lines come
    from `prose`; an empty list gives an empty string.
    """
    body = _edges([line.rstrip() for line in lines])
    if not body:
        return ""
    if len(body) == 1 and indent + width(in_docstring(body[0])) + 6 > 88:
        body = fill(body[0], 88 - indent - 3)
    first = in_docstring(body[0])
    if len(body) == 1:
        return f'"""{first}"""'
    pad = " " * indent
    out = ['"""' + first]
    out += [pad + in_docstring(line) if line else "" for line in body[1:]]
    out.append(pad + '"""')
    return "\n".join(out)


def attribute_docstring(lines: list[str], indent: int = 0) -> str:
    """Write what stands below an attribute: the quotes end its only paragraph."""
    whole = docstring(lines, indent)
    *body, quotes = whole.split("\n")
    plain = all(line and not ITEM.match(line.lstrip()) for line in body)
    if not body or not plain or width(body[-1]) + 3 > 88:
        return whole
    return "\n".join(body) + quotes.lstrip()


def _edges(lines: list[str]) -> list[str]:
    """Trim empty lines and common indentation; no quote may touch the outer ones."""
    while lines and not lines[0].strip():
        lines = lines[1:]
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    if not lines:
        return []
    rest = [line for line in lines[1:] if line]
    common = 0
    if all(line[0] == " " for line in rest):
        common = min((len(line) - len(line.lstrip(" ")) for line in rest), default=0)
    lines = [lines[0].strip(), *(line[common:] for line in lines[1:])]
    if lines[0].startswith('"'):
        lines[0] = lines[0].replace('"', "'")
    if lines[-1].endswith('"'):
        lines[-1] = lines[-1].replace('"', "'")
    return lines


def comment(text: str) -> str:
    """Write a text as one comment line that no tool takes for an order.

    A vendor's words could switch off checks (`type: ignore`, `noqa`) or name an
    encoding (`coding: …`, PEP 263).
    """
    return "# " + _line(text).replace(":", " ").replace("noqa", "no-qa")


def toml(value: str) -> str:
    """Write a TOML basic string (TOML 1.0, String)."""
    out = []
    for char in value:
        if char in '"\\':
            out.append("\\" + char)
        elif char.isprintable():
            out.append(char)
        elif 0xD800 <= ord(char) <= 0xDFFF:
            out.append("\ufffd")
        elif ord(char) < 0x10000:
            out.append(f"\\u{ord(char):04x}")
        else:
            out.append(f"\\U{ord(char):08x}")
    return '"' + "".join(out) + '"'


_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~$&])")
_MARKER = re.compile(r"^(?=[-+])|^(\d{1,9})(?=[.)](?:\s|$))")
_MARKUP = re.compile(rf"[\\`*_{{}}\[\]<>#|~$&]|{_MARKER.pattern}")
_MENTION = re.compile(r"@(?=\w)|#(?=\d)|\bGH-(?=\d)", re.IGNORECASE)
_SPAN = re.compile(r"`[^`\n]+`")
_BULLET = re.compile(r"\n\s*[-*+]\s+(?=\S)")


def markdown(text: str) -> str:
    """Write a text as one line of Markdown; of its own markup, code spans stay.

    Links, images, HTML and emphasis of a document show as the characters they are.
    """
    line = _line(text)
    if not _MARKUP.search(line):
        return line
    line = _between_spans(line, lambda part: _MARKDOWN.sub(r"\\\1", part))
    return _MARKER.sub(r"\1\\", line)


def remark(text: str) -> str:
    """Write a text as one line of Markdown that may stand in a comment of a code host.

    Nobody is notified by it and no issue is linked: what begins a mention (`@team`) or
    a number (`#12`, `GH-12`) is followed by a character without a width.
    """
    line = markdown(text)
    return _between_spans(line, lambda part: _MENTION.sub(r"\g<0>&#8203;", part))


def _between_spans(line: str, write: Callable[[str], str]) -> str:
    """Rewrite what is not inside a code span."""
    out: list[str] = []
    at = 0
    for span in _SPAN.finditer(line):
        out += [write(line[at : span.start()]), span[0]]
        at = span.end()
    return "".join([*out, write(line[at:])])


@lru_cache(maxsize=4096)
def cell(text: str) -> str:
    """Write a text as a cell of a Markdown table, where `|` would end it (GFM 4.10).

    A cell is one line: items of a list follow one another there.
    """
    text = _BULLET.sub(" • ", text)
    written = markdown(text)
    if "|" not in written:
        return written
    return _SPAN.sub(lambda span: span[0].replace("|", "\\|"), written)


def code(text: str) -> str:
    """Write a Markdown code span (CommonMark, section 6.1), on one line."""
    line = _line(text)
    if "`" not in line:
        return f"`{line}`"
    longest = max((len(run) for run in re.findall("`+", line)), default=0)
    ticks = "`" * (longest + 1)
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{ticks}{pad}{line}{pad}{ticks}"


@lru_cache(maxsize=4096)
def code_cell(text: str) -> str:
    """Write a code span for a table cell, where `|` would end the cell (GFM 4.10)."""
    return code(text).replace("|", "\\|")
