"""Mistakes: styles."""

from __future__ import annotations

from mutants.mutant import RULES, Mutant, runtime

MUTANTS = (
    Mutant(
        "style",
        "explode lost",
        RULES,
        r'Query\("tags"|Query\("units"',
        r"\g<0>, explode=False",
    ),
    Mutant("style", "explode gained", RULES, r'(Query\("ids"), explode=False', r"\1"),
    Mutant(
        "style", "pipes as commas", RULES, r', style="pipeDelimited"', ", explode=False"
    ),
    Mutant(
        "style",
        "spaces as commas",
        RULES,
        r', style="spaceDelimited"',
        ", explode=False",
    ),
    Mutant("style", "deep object flattened", RULES, r', style="deepObject"', ""),
    Mutant(
        "style",
        "object not exploded",
        RULES,
        r'Query\("window"',
        r"\g<0>, explode=False",
    ),
    Mutant(
        "style", "JSON parameter as a form", RULES, r', content="application/json"', ""
    ),
    Mutant("style", "label as simple", RULES, r', style="label"', ""),
    Mutant("style", "matrix as simple", RULES, r', style="matrix"', ""),
    Mutant(
        "style",
        "simple object exploded",
        RULES,
        r'Path\("spot"',
        r"\g<0>, explode=True",
    ),
    Mutant(
        "style",
        "wrong delimiter",
        runtime("parameters"),
        r'"spaceDelimited": "%20"',
        '"spaceDelimited": "%2C"',
    ),
    Mutant(
        "style",
        "booleans with a capital",
        runtime("parameters"),
        r'return "true"',
        'return "True"',
    ),
    Mutant(
        "style",
        "slash not encoded",
        runtime("uri"),
        r'_quoted\(text, "~"',
        '_quoted(text, "~/"',
    ),
    Mutant(
        "style",
        "ampersand not encoded",
        runtime("uri"),
        r'_quoted\(text, "~"',
        '_quoted(text, "~&"',
    ),
    Mutant(
        "style",
        "hash not encoded",
        runtime("uri"),
        r'_quoted\(text, "~"',
        '_quoted(text, "~#"',
    ),
    Mutant(
        "style",
        "plus not encoded",
        runtime("uri"),
        r'_quoted\(text, "~"',
        '_quoted(text, "~+"',
    ),
    Mutant(
        "style",
        "comma not encoded",
        runtime("uri"),
        r'_quoted\(text, "~"',
        'quote(text, safe="~,"',
    ),
    Mutant(
        "style",
        "unicode replaced",
        runtime("uri"),
        r"def encode\(text: str, reserved: str = \"\"\) -> str:\n",
        r'\g<0>    text = text.encode("ascii", "replace").decode()\n',
    ),
    Mutant(
        "style",
        "header object exploded",
        RULES,
        r'(Header\("X-Place", "x_place")\)',
        r"\1, explode=True)",
    ),
    Mutant(
        "style",
        "header list joined by semicolons",
        runtime("parameters"),
        r'text = ","\.join\(_items\(data, exploded\("simple"',
        'text = ";".join(_items(data, exploded("simple"',
    ),
    Mutant(
        "style",
        "percent-encoded twice",
        runtime("uri"),
        r"return quote\(text, safe",
        'return quote(text.replace("%", "%25"), safe',
    ),
    Mutant(
        "style",
        "path parameters not encoded",
        runtime("uri"),
        r"return encode\(text, _PATH_RESERVED if allow_reserved else \"\"\)",
        "return text",
    ),
    Mutant(
        "style",
        "list turned round",
        runtime("parameters"),
        r"return \[quoted\(scalar\(item\)\) for item in data\]",
        "return [quoted(scalar(item)) for item in reversed(data)]",
    ),
    Mutant(
        "style",
        "numbers rounded",
        runtime("parameters"),
        r'return dump_json\(value\)\.decode\("utf-8"\)\n\n\ndef _is_list',
        'return f"{value:.2g}"\n\n\ndef _is_list',
    ),
)
