"""Mistakes: answers."""

from __future__ import annotations

from mutants.edits import Code, Within
from mutants.mutant import MODELS, RULES, Mutant

MUTANTS = (
    Mutant(
        "answer",
        "success under another status",
        Code(
            RULES,
            'CALLED(*ARGS, responses={"201": VALUE, **REST}, **KEYS)',
            'CALLED(*ARGS, responses={"202": VALUE, **REST}, **KEYS)',
        ),
    ),
    Mutant(
        "answer",
        "wrong type",
        Code(
            RULES,
            'CALLED(*ARGS, responses={"200": lambda: TYPE}, **KEYS)',
            'CALLED(*ARGS, responses={"200": lambda: models.Problem}, **KEYS)',
            where=(("TYPE", "models\\.\\w+"),),
        ),
    ),
    Mutant(
        "answer",
        "result dropped",
        Code(
            RULES,
            'CALLED(*ARGS, responses={"200": lambda: TYPE}, **KEYS)',
            'CALLED(*ARGS, responses={"200": None}, **KEYS)',
            where=(("TYPE", "models\\.\\w+"),),
        ),
    ),
    Mutant(
        "answer",
        "lost extra fields",
        Within("model", "Model.model_config", 'extra="allow"', 'extra="ignore"'),
    ),
    Mutant(
        "answer",
        "lost alias",
        Code(MODELS, 'FIELD: DateTime = required("addedAt")', "FIELD: DateTime"),
    ),
    Mutant(
        "answer",
        "optional alias lost",
        Code(MODELS, "FIELD: TYPE = optional(WIRE)", "FIELD: TYPE = optional()"),
    ),
    Mutant(
        "answer",
        "null dropped",
        Code(MODELS, "nullable(*ARGS, **KEYS)", "optional(*ARGS, **KEYS)"),
    ),
    Mutant(
        "answer",
        "wrong branch for a tag",
        Code(
            MODELS,
            "Tagged(NAME, {FIRST: ONE, SECOND: OTHER})",
            "Tagged(NAME, {FIRST: OTHER, SECOND: ONE})",
        ),
    ),
    Mutant(
        "answer",
        "unknown variant refused",
        Within(
            "tagged",
            "Tagged.__get_pydantic_core_schema__.discriminate",
            "else by_tag.get(tag, fallback)",
            "else by_tag[tag]",
        ),
    ),
    Mutant(
        "answer",
        "unknown enumeration value refused",
        Within(
            "enums",
            "OpenIntEnum._missing_",
            "if type(value) is not int:\n        return None",
            "return None",
        ),
    ),
    Mutant(
        "answer",
        "decimals truncated",
        Within(
            "decimals",
            "_number",
            "return Decimal(value.text)",
            "return Decimal(value.text[:4])",
        ),
    ),
    Mutant(
        "answer",
        "all digits lost",
        Within("decimals", "_raw", "raw.text = text", "raw.text = repr(number)"),
    ),
    Mutant(
        "answer",
        "text read as Latin-1",
        Within(
            "media",
            "charset",
            'if given is None:\n        return "utf-8"',
            'if given is None:\n        return "latin-1"',
        ),
    ),
    Mutant(
        "answer",
        "HTML accepted",
        Within(
            "response",
            "Decoder._read",
            "raise self.of_another_type(response, sent, _JSON)",
            "pass",
        ),
    ),
    Mutant(
        "answer",
        "broken JSON accepted",
        Within(
            "response",
            "Decoder.json",
            'reason = f"the response is not whole JSON: {error}"',
            "return None",
        ),
    ),
    Mutant(
        "answer",
        "emptiness accepted",
        Within(
            "response",
            "Decoder.empty",
            'raise self.unexpected(response, "the response has no content")',
            "return {}",
        ),
    ),
    Mutant(
        "answer",
        "enumeration closed",
        Code(MODELS, "FIELD: Kind | str = VALUE", "FIELD: Kind = VALUE"),
    ),
    Mutant(
        "answer",
        "integer for a number",
        Code(MODELS, "FIELD: int | float | None = VALUE", "FIELD: int | None = VALUE"),
    ),
    Mutant(
        "answer",
        "time zone not read",
        Within(
            "datetimes", "DateTime", 'tz_constraint="aware"', 'tz_constraint="naive"'
        ),
    ),
    Mutant(
        "answer",
        "base64 not decoded",
        Within(
            "base64_bytes",
            "_Text._read",
            "return found\n    except",
            "return packed.encode()\n    except",
        ),
    ),
    Mutant(
        "answer",
        "second media type not read",
        Code(RULES, '{"text/plain": TextContent(), **REST}', "{**REST}"),
    ),
    Mutant(
        "answer",
        "second status not known",
        Code(RULES, '{"202": lambda: TYPE, **REST}', "{**REST}"),
    ),
    Mutant(
        "answer",
        "values of a map dropped",
        Code(
            RULES,
            '{"200": lambda: dict[str, TYPE], **REST}',
            '{"200": lambda: models.Problem, **REST}',
            where=(("TYPE", "models\\.\\w+"),),
        ),
    ),
    Mutant(
        "answer",
        "items of a list as one",
        Code(
            RULES,
            'CALLED(*ARGS, responses={"200": lambda: list[TYPE]}, **KEYS)',
            'CALLED(*ARGS, responses={"200": lambda: TYPE}, **KEYS)',
            where=(("TYPE", "models\\.\\w+"),),
        ),
    ),
    Mutant(
        "answer",
        "end of an answer lost on the asynchronous side",
        Within(
            "async_sender",
            "AsyncSender.received",
            "yield piece",
            "yield piece[:1000]",
        ),
    ),
    Mutant(
        "answer",
        "a success of no document left raw",
        Within(
            "response",
            "Decoder._undocumented",
            "if response.content and len(rules) == 1",
            "if False and len(rules) == 1",
        ),
    ),
    Mutant(
        "answer",
        "the first member of gzip for all",
        Within(
            "codings",
            "_Format._begin",
            "if self._ended:",
            'if self._ended:\n        return b""\n    if self._ended:',
        ),
    ),
    Mutant(
        "answer",
        "content that is cut off for whole",
        Within(
            "codings",
            "decompressed",
            "if any(one.is_open for one in formats):",
            "if not formats:",
        ),
    ),
)
