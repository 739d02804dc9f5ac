"""Python source in which every character prints, as in what our own templates write."""

from __future__ import annotations

import ast
import re
import tokenize
from io import StringIO

_RAW = re.compile("[bu]?r", re.IGNORECASE)


def printable(source: str) -> str:
    """Escape what does not print, in the strings and comments of a module.

    Nothing else can hold it: names and operators have no such characters.

    Raises:
        SyntaxError: The source is not Python.
        tokenize.TokenError: It ends within a string or a bracket.
    """
    lines = source.split("\n")
    if all(map(str.isprintable, lines)):
        return source
    begins = [0]
    for line in lines:
        begins.append(begins[-1] + len(line) + 1)
    pieces: list[str] = []
    done = 0
    for token in tokenize.generate_tokens(StringIO(source, newline="\n").readline):
        if token.type not in (tokenize.STRING, tokenize.COMMENT):
            continue
        if all(map(str.isprintable, token.string.split("\n"))):
            continue
        (first, left), (last, right) = token.start, token.end
        pieces += source[done : begins[first - 1] + left], _escaped(token)
        done = begins[last - 1] + right
    return "".join([*pieces, source[done:]])


def _escaped(token: tokenize.TokenInfo) -> str:
    text = token.string
    if token.type == tokenize.STRING and _RAW.match(text):
        return repr(ast.literal_eval(text))
    return "".join(
        (
            char
            if char == "\n" or char.isprintable()
            else char.encode("unicode_escape", "surrogatepass").decode("ascii")
        )
        for char in text
    )
