"""Every encoder gives text that is data in its context, whatever the document says."""

from __future__ import annotations

import ast
import tomllib

import black
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientwright.views.source import escape as text

NASTY = st.text(
    st.one_of(
        st.sampled_from(
            "\"'\\`{}%#\n\r\t\x00\x0c\x1b\u202e\u2028\u2066\ufeff|$<>&[]() "
        ),
        st.characters(),
    ),
    max_size=60,
)
MODE = black.Mode()


def _formatted(source: str) -> str:
    return black.format_str(source, mode=MODE)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_number_is_the_value_and_stays_as_it_is(value: float) -> None:
    """Also where it is so large or so small that it has an exponent."""
    literal = text.literal(value)
    assert ast.literal_eval(literal) == value
    source = f"x = {literal}\n"
    assert _formatted(source) == source


@pytest.mark.parametrize(
    ("value", "literal"),
    [
        ("plain", '"plain"'),
        ('say "hi"', "'say \"hi\"'"),
        ("it's", '"it\'s"'),
        ("'\"", '"\'\\""'),
        ("back\\slash", '"back\\\\slash"'),
        ("line\nbreak\ttab", '"line\\nbreak\\ttab"'),
        ("\x1b\u202e\ud800", '"\\x1b\\u202e\\ud800"'),
        ("日本", '"日本"'),
        ("\U000e0041", '"\\U000e0041"'),
    ],
)
def test_string(value: str, literal: str) -> None:
    """Double quotes unless single ones need fewer escapes; what hides is escaped."""
    assert text.string(value) == literal


@given(NASTY)
def test_string_is_the_value_and_stays_as_it_is(value: str) -> None:
    """It reads back as what it was, prints, and Black leaves it alone."""
    literal = text.string(value)
    assert ast.literal_eval(literal) == value
    assert literal.isprintable()
    source = f"x = {literal}\n"
    assert _formatted(source) == source


@pytest.mark.parametrize(
    ("value", "literal"),
    [(1, "1"), (True, "True"), (None, "None"), (1.5, "1.5"), ("a", '"a"')],
)
def test_literal(value: object, literal: str) -> None:
    """Scalars of a document as Python."""
    assert text.literal(value) == literal


@pytest.mark.parametrize("indent", [0, 4, 8])
@given(value=NASTY)
def test_docstring_is_one_string_and_stays_as_it_is(indent: int, value: str) -> None:
    """It cannot end early or carry code, and Black leaves it alone."""
    pad = " " * indent
    head = "".join(f"{' ' * n}class A:\n" for n in range(0, indent, 4))
    written = text.docstring(text.prose(value, 88 - indent), indent)
    source = f"{head}{pad}{written or repr('')}\n"
    tree = ast.parse(source)
    strings = [n for n in ast.walk(tree) if isinstance(n, ast.Constant)]
    assert len(strings) == 1
    if written:
        assert _formatted(source) == source
        assert all(line.isprintable() for line in source.splitlines())


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        (None, []),
        ("One  two\nthree", ["One two three"]),
        ("One.\n\nTwo.", ["One.", "", "Two."]),
        ("<Warning>\n\nNew.\n\n</Warning>\n\nMake.", ["Warning: New.", "", "Make."]),
        ("Make.\n\n<Note>It is new.</Note>", ["Make.", "", "Note: It is new."]),
        ("<Tip>\n\n- One\n- Two\n</Tip>", ["Tip:", "", "- One", "- Two"]),
        ("<warning>7</warning>", ["<warning>7</warning>"]),
        ("<p>One<br>two</p> &amp; <b>three</b>", ["One two", "", "& three"]),
        ("- a\n- b", ["- a", "- b"]),
        ("```\n  x = 1\n```", ["```", "  x = 1", "```"]),
        ("see <id>", ["see <id>"]),
        ("`code <b>`", ["`code `"]),
        ("eight words that will not fit into a line", None),
    ],
)
def test_prose(said: str | None, lines: list[str] | None) -> None:
    """Paragraphs are filled, lists and code are kept, HTML's commonest tags go."""
    found = text.prose(said, 20)
    assert max(map(len, found), default=0) <= 20
    if lines is not None:
        assert found == lines


def test_prose_counts_wide_characters_twice() -> None:
    """East Asian characters take two columns each."""
    found = text.prose("日本 語文 字列", 8)
    assert found == ["日本", "語文", "字列"]
    assert text.width("日本") == 4


@given(NASTY)
def test_toml(value: str) -> None:
    """It reads back as what it was; a lone surrogate cannot stand in TOML."""
    shown = value.encode("utf-8", "replace").decode()
    found = tomllib.loads(f"x = {text.toml(value)}\n")["x"]
    assert found.replace("\ufffd", "?") == shown.replace("\ufffd", "?")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("plain words", "plain words"),
        ("`code` and *stars*", "`code` and \\*stars\\*"),
        ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
        ("[x](javascript:1)", "\\[x\\](javascript:1)"),
        ("# title", "\\# title"),
        ("- item", "\\- item"),
        ("1. item", "1\\. item"),
        ("0.1.0", "0.1.0"),
        ("+ item", "\\+ item"),
        ("a\n\n# b", "a \\# b"),
        ("open `tick", "open \\`tick"),
    ],
)
def test_markdown(said: str, shown: str) -> None:
    """Markup of a document shows as what it is; code spans stay code."""
    assert text.markdown(said) == shown


def test_items_follow_one_another_in_a_cell() -> None:
    """A cell is one line, and a list within it can still be read."""
    assert text.cell("One of\n\n* 0 - off\n* 1 - on") == "One of • 0 - off • 1 - on"


def test_cells_do_not_end_early() -> None:
    """A vertical bar ends a cell, in a code span as well."""
    assert text.cell("a | `b | c`") == "a \\| `b \\| c`"
    assert text.code_cell("str | None") == "`str \\| None`"


def test_code_spans_hold_backticks() -> None:
    """A span's fence is longer than any run within it."""
    assert text.code("a``b") == "```a``b```"
    assert text.code("`a") == "`` `a ``"
