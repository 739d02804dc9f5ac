"""Mistakes that a client could make, each as an edit of a generated package.

`files` is a pattern under `src/<package>/`; the first match of `pattern` in any of them
is replaced. What changes no byte on the wire and no decoded value is no mutant.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mutant:
    """One mistake."""

    kind: str
    name: str
    files: str
    pattern: str
    replacement: str


RULES = "resources/*.py"
MODELS = "models/*.py"


def runtime(module: str) -> str:
    """Name a module of the runtime."""
    return f"_runtime/{module}.py"


MUTANTS = (
    # Parameters: dropped, renamed, moved
    Mutant(
        "parameter", "dropped query parameter", RULES, r'        Query\("\w+"\),\n', ""
    ),
    Mutant(
        "parameter", "dropped header", RULES, r'        Header\("[^"]+", "\w+"\),\n', ""
    ),
    Mutant("parameter", "dropped cookie", RULES, r'        Cookie\("session"\),\n', ""),
    Mutant(
        "parameter",
        "wrong wire name of a query parameter",
        RULES,
        r'Query\("[^"\w]?[^"]*[^\w"][^"]*", "(\w+)"\)',
        r'Query("\1")',
    ),
    Mutant("parameter", "header renamed", RULES, r'Header\("X-', 'Header("X_'),
    Mutant(
        "parameter", "query sent as header", RULES, r"Query\(\"sort\"", 'Header("sort"'
    ),
    Mutant(
        "parameter",
        "cookie sent as query",
        RULES,
        r'Cookie\("session"',
        'Query("session"',
    ),
    Mutant("parameter", "constant lost", RULES, r', const="2"', ""),
    Mutant("parameter", "constant changed", RULES, r'const="2"', 'const="3"'),
    # Serialization styles
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
        r'quote\(text, safe="~"',
        'quote(text, safe="~/"',
    ),
    Mutant(
        "style",
        "ampersand not encoded",
        runtime("uri"),
        r'quote\(text, safe="~"',
        'quote(text, safe="~&"',
    ),
    Mutant(
        "style",
        "hash not encoded",
        runtime("uri"),
        r'quote\(text, safe="~"',
        'quote(text, safe="~#"',
    ),
    Mutant(
        "style",
        "plus not encoded",
        runtime("uri"),
        r'quote\(text, safe="~"',
        'quote(text, safe="~+"',
    ),
    Mutant(
        "style",
        "comma not encoded",
        runtime("uri"),
        r'quote\(text, safe="~"',
        'quote(text, safe="~,"',
    ),
    Mutant(
        "style",
        "unicode replaced",
        runtime("uri"),
        r"def encode\(text: str, reserved: str = \"\"\) -> str:\n",
        r'\g<0>    text = text.encode("ascii", "replace").decode()\n',
    ),
    # Target and method
    Mutant("target", "trailing slash lost", RULES, r'(path="/[^"]+)/"', r'\1"'),
    Mutant("target", "wrong method", RULES, r'method="PATCH"', 'method="PUT"'),
    Mutant(
        "target",
        "base path lost",
        runtime("request"),
        r"url=base \+ _target",
        'url=base.rpartition("/")[0] + _target',
    ),
    Mutant(
        "target",
        "extra query parameter",
        runtime("request"),
        r"pieces \+= values\.query\(\)",
        r'\g<0>\n    pieces.append("client=made")',
    ),
    Mutant(
        "target",
        "extra header",
        runtime("request"),
        r'\("Accept", accepted',
        r'("X-Client", "made"),\n        \g<0>',
    ),
    Mutant(
        "target",
        "accept excludes the answer",
        runtime("request"),
        r'\("Accept", accepted\(call, operation\)\)',
        '("Accept", "image/gif")',
    ),
    # Credentials
    Mutant("credential", "wrong word", runtime("security"), r'"Bearer "', '"Token "'),
    Mutant(
        "credential",
        "bearer missing",
        runtime("security"),
        r'request\.headers\["Authorization"\] = "Bearer " \+',
        '"Bearer " +',
    ),
    Mutant(
        "credential",
        "basic without colon",
        runtime("security"),
        r"\{username\.reveal\(\)\}:\{",
        "{username.reveal()}{",
    ),
    Mutant(
        "credential",
        "key under a wrong name",
        "client.py",
        r'ApiKey\("header", "X-',
        'ApiKey("header", "Y-',
    ),
    Mutant(
        "credential",
        "key in the wrong place",
        "client.py",
        r'ApiKey\("query", ',
        'ApiKey("header", ',
    ),
    Mutant(
        "credential",
        "sent where none is asked",
        RULES,
        r'(path="/\w+/\{[^}]+\}/",\n    parameters=\(Path\([^\n]*\n    answers=\{"200": [^\n]*\n)\)',
        r'\1    security=(("token",),),\n)',
    ),
    Mutant(
        "credential",
        "none where some are asked",
        RULES,
        r'    security=\(\("token",[^\n]*\n',
        "",
    ),
    Mutant("credential", "one of two lost", RULES, r'\("key", "tenant"\)', '("key",)'),
    # JSON bodies
    Mutant("body", "renamed field", RULES, r'"(\w+)": "(\w*[A-Z]\w*)"', r'"\1": "\1"'),
    Mutant(
        "body",
        "dropped field",
        RULES,
        r'            "authors": "authors",\n|            "contacts": "contacts",\n|            "stops": "stops",\n',
        "",
    ),
    Mutant(
        "body",
        "null left out",
        runtime("bodies"),
        r"if value is omit:\n            continue",
        "if value is omit or value is None:\n            continue",
    ),
    Mutant(
        "body",
        "absent sent as null",
        runtime("bodies"),
        r"        if value is omit:\n            continue\n",
        "        if value is omit:\n            value = None\n",
    ),
    Mutant(
        "body",
        "form for JSON",
        RULES,
        r"body=Json\(\n        \{",
        "body=Form(\n        {",
    ),
    Mutant(
        "body",
        "no content type",
        runtime("request"),
        r'headers\.setdefault\("Content-Type", content\.media_type\)',
        "pass",
    ),
    Mutant(
        "body",
        "base64 with the URL's letters",
        runtime("parameters"),
        r'if encoding == "base64url":',
        "if encoding:",
    ),
    Mutant(
        "body",
        "extra field",
        runtime("bodies"),
        r"    return fields if fields or rule\.required else omit",
        '    fields["made"] = 1\n\\g<0>',
    ),
    Mutant(
        "body",
        "nested names in Python's case",
        runtime("encode"),
        r"by_alias=True",
        "by_alias=False",
    ),
    Mutant(
        "body",
        "unset fields of a model sent",
        runtime("encode"),
        r"exclude_unset=True",
        "exclude_unset=False, exclude_none=False",
    ),
    Mutant(
        "body",
        "double encoding",
        runtime("bodies"),
        r"return Content\(media_type, \[dump_json\(encode\(data\)\)\]\)",
        "return Content(media_type, [dump_json(dump_json(encode(data)).decode())])",
    ),
    Mutant(
        "body",
        "fraction of a second lost",
        runtime("encode"),
        r"return date_time_text\(value\)",
        'return value.strftime("%Y-%m-%dT%H:%M:%S%z")',
    ),
    Mutant(
        "body",
        "ASCII only",
        runtime("encode"),
        r'return text\.encode\("utf-8"\)',
        'return text.encode("ascii", "replace")',
    ),
    # Forms
    Mutant(
        "form",
        "list joined",
        runtime("bodies"),
        r"explode=exploded\(style, rule\.explode\)",
        "explode=False",
    ),
    Mutant(
        "form",
        "object as JSON",
        RULES,
        r'"(\w+)": Part\(style="deepObject", explode=True\)',
        r'"\1": Part(style="form", explode=False)',
    ),
    Mutant(
        "form", "part's type lost", RULES, r'Part\("image/png"\)', 'Part("image/gif")'
    ),
    Mutant(
        "form",
        "file name lost",
        runtime("multipart"),
        r"if filename is not None:",
        "if False:",
    ),
    Mutant(
        "form",
        "closing boundary lost",
        runtime("multipart"),
        r'sources\.append\(f"--\{boundary\}--',
        'sources.append(f"--{boundary}',
    ),
    Mutant(
        "form",
        "object part as text",
        runtime("multipart"),
        r'kind = declared if declared and is_json\(declared\) else "application/json"',
        'kind = "text/plain"',
    ),
    Mutant(
        "form",
        "file parts merged",
        runtime("multipart"),
        r"        for item in value:\n            yield from _parts",
        "        for item in value[:1]:\n            yield from _parts",
    ),
    Mutant(
        "form",
        "raw body changed",
        runtime("bodies"),
        r"return Content\(media_type, \[cast\(Source, value\)\]\)",
        'return Content(media_type, [bytes(value).replace(b"\\r\\n", b"\\n")])',
    ),
    # Answers
    Mutant(
        "answer",
        "success under another status",
        RULES,
        r'answers=\{"201"',
        'answers={"202"',
    ),
    Mutant(
        "answer",
        "wrong type",
        RULES,
        r'(errors|answers)=\{"200": lambda: models\.\w+\}',
        'answers={"200": lambda: models.Problem}',
    ),
    Mutant(
        "answer",
        "result dropped",
        RULES,
        r'answers=\{"200": lambda: models\.\w+\}',
        'answers={"200": None}',
    ),
    Mutant(
        "answer",
        "lost extra fields",
        runtime("model"),
        r'extra="allow"',
        'extra="ignore"',
    ),
    Mutant(
        "answer",
        "lost alias",
        MODELS,
        r'(bool|str|int|float|Date|DateTime)(?: \| str)? = required\("\w+"\)',
        r"\1",
    ),
    Mutant(
        "answer", "optional alias lost", MODELS, r'= optional\("\w+"\)', "= optional()"
    ),
    Mutant("answer", "null dropped", MODELS, r"= nullable\(", "= optional("),
    Mutant(
        "answer",
        "wrong branch for a tag",
        MODELS,
        r'\{"(\w+)": (\w+), "(\w+)": (\w+)\}',
        r'{"\1": \4, "\3": \2}',
    ),
    Mutant(
        "answer",
        "unknown variant refused",
        runtime("unions"),
        r"return by_tag\.get\(tag, fallback\)",
        "return by_tag[tag]",
    ),
    Mutant(
        "answer",
        "unknown enumeration value refused",
        runtime("enums"),
        r"if type\(value\) is not int:\n            return None",
        "return None",
    ),
    Mutant(
        "answer",
        "decimals truncated",
        runtime("decode"),
        r"    number = float\(text\)\n",
        "    number = round(float(text), 2)\n    return number\n",
    ),
    Mutant(
        "answer",
        "all digits lost",
        runtime("decode"),
        r"parse_float=exact",
        "parse_float=lambda text: float(text[:4])",
    ),
    Mutant(
        "answer",
        "text read as Latin-1",
        runtime("response"),
        r'or "utf-8"\n    try',
        'or "latin-1"\n    try',
    ),
    Mutant(
        "answer",
        "HTML accepted",
        runtime("response"),
        r"        raise self\._unexpected\(\n            response, f\"the answer is",
        '        return first\n        raise self._unexpected(\n            response, f"the answer is',
    ),
    Mutant(
        "answer",
        "broken JSON accepted",
        runtime("response"),
        r'reason = f"the answer is not whole JSON: \{error\}"',
        "return None",
    ),
    Mutant(
        "answer",
        "emptiness accepted",
        runtime("response"),
        r'raise self\._unexpected\(response, "the answer has no content"\)',
        "return {}",
    ),
    # Errors
    Mutant(
        "error",
        "wrong class of a status",
        "errors.py",
        r"(class \w+ConflictError)\(ConflictError\)",
        r"\1(NotFoundError)",
    ),
    Mutant(
        "error",
        "error under another status",
        RULES,
        r'"404": errors\.',
        '"405": errors.',
    ),
    Mutant(
        "error",
        "error of a wrong type",
        "errors.py",
        r"body: models\.Conflict",
        "body: models.Problem",
    ),
    Mutant(
        "error",
        "error body lost",
        runtime("response"),
        r"response=response, body=body\)",
        "response=response)",
    ),
    Mutant(
        "error",
        "error returned",
        runtime("response"),
        r"if documented or 200 <= status < 300:",
        "if documented or 200 <= status < 500:",
    ),
    Mutant(
        "error",
        "undocumented error swallowed",
        runtime("response"),
        r"if documented or 200 <= status < 300:",
        "if documented or status == 418 or status < 300:",
    ),
    # Sending
    Mutant(
        "sending",
        "POST sent again",
        runtime("retry"),
        r'frozenset\(\{"GET"',
        'frozenset({"POST", "PATCH", "GET"',
    ),
    Mutant(
        "sending",
        "retries not limited",
        runtime("retry"),
        r"if attempt >= draft\.max_retries or not _repeatable",
        "if attempt >= 1 or not _repeatable",
    ),
)
