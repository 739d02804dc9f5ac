"""Mistakes: bodies."""

from __future__ import annotations

from mutants.edits import Code, First, Within
from mutants.mutant import RULES, Mutant

MUTANTS = (
    Mutant(
        "body",
        "renamed field",
        Code(
            RULES,
            "CALLED(*ARGS, renamed={NAME: WIRE, **REST}, **KEYS)",
            "CALLED(*ARGS, renamed={NAME: NAME, **REST}, **KEYS)",
            where=(("WIRE", "\\w*[A-Z]\\w*"),),
        ),
    ),
    Mutant(
        "body",
        "dropped field",
        First(
            tuple(
                Code(
                    RULES,
                    f"self._call(*ARGS, {name}={name}, **KEYS)",
                    "self._call(*ARGS, **KEYS)",
                )
                for name in ("authors", "contacts", "stops")
            )
        ),
    ),
    Mutant(
        "body",
        "null left out",
        Within(
            "body",
            "Body.value",
            "if value is not omit:\n            name",
            "if value is not omit and value is not None:\n            name",
        ),
    ),
    Mutant(
        "body",
        "absent sent as null",
        Within(
            "body",
            "Body.value",
            "if value is not omit:",
            "value = None if value is omit else value\n        if True:",
        ),
    ),
    Mutant(
        "body",
        "form for JSON",
        Within(
            "body",
            "Json.media_type",
            'media_type: str = "application/json"',
            'media_type: str = "application/x-www-form-urlencoded"',
        ),
    ),
    Mutant(
        "body",
        "no content type",
        Within(
            "request",
            "PreparedRequest._headers",
            'ours.setdefault("content-type", ("Content-Type", content.media_type))',
            "pass",
        ),
    ),
    Mutant(
        "body",
        "base64 with the URL's letters",
        Within(
            "encode",
            "_scalar",
            'return b64encode(value).decode("ascii")',
            'return b64encode(value, b"-_").decode("ascii").rstrip("=")',
        ),
    ),
    Mutant(
        "body",
        "extra field",
        Within(
            "body",
            "Body.value",
            "return found if found or self.required else omit",
            'return {**found, "made": 1}',
        ),
    ),
    Mutant(
        "body",
        "nested names in Python's case",
        Within("encode", "_encode", "by_alias=True", "by_alias=False"),
    ),
    Mutant(
        "body",
        "unset fields of a model sent",
        Within(
            "encode",
            "_encode",
            "exclude_unset=True",
            "exclude_unset=False, exclude_none=False",
        ),
    ),
    Mutant(
        "body",
        "double encoding",
        Within(
            "body",
            "Json.encode",
            "dump_json(encode(value))",
            "dump_json(dump_json(encode(value)).decode())",
        ),
    ),
    Mutant(
        "body",
        "fraction of a second lost",
        Within(
            "encode",
            "_in_time",
            "text = value.isoformat()",
            "text = value.replace(microsecond=0).isoformat()",
        ),
    ),
    Mutant(
        "body",
        "ASCII only",
        Within(
            "encode",
            "dump_json",
            'return text.encode("utf-8")',
            'return text.encode("ascii", "replace")',
        ),
    ),
    Mutant(
        "body",
        "time zone lost",
        Within(
            "encode",
            "_in_time",
            "text = value.isoformat()",
            "text = value.replace(tzinfo=None).isoformat()",
        ),
    ),
    Mutant(
        "body",
        "decimals rounded",
        Within(
            "encode",
            "_scalar",
            'JSON has no number {value}")\n            return value',
            'JSON has no number {value}")\n            return round(value, 1)',
        ),
    ),
    Mutant(
        "body",
        "integers as text",
        Within(
            "encode",
            "_encode",
            "if type(value) in _PLAIN:",
            "if type(value) is int:\n        return str(value)\n"
            "    if type(value) in _PLAIN:",
        ),
    ),
    Mutant(
        "body",
        "an optional body is always sent",
        Code(RULES, "CALLED(*ARGS, required=False, **KEYS)", "CALLED(*ARGS, **KEYS)"),
    ),
    Mutant(
        "body",
        "the second media type renamed",
        Code(
            RULES,
            '{"text/plain": Text(*ARGS), **REST}',
            '{"text/html": Text(*ARGS), **REST}',
        ),
    ),
    Mutant(
        "body",
        "field under another field's name",
        Code(RULES, '{NAME: "wakeAt", **REST}', '{NAME: "id", **REST}'),
    ),
    Mutant(
        "body",
        "sent under a suffix",
        Within(
            "body",
            "Json.encode",
            "return Content(media_type, ",
            'return Content("application/vnd.made+json", ',
        ),
    ),
    Mutant(
        "body",
        "map's keys in Python's case",
        Within(
            "encode",
            "_encode",
            "_key(key): _encode(item)",
            'str(key).replace("-", "_").replace(" ", "_"): _encode(item)',
        ),
    ),
)
