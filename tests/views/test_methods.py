"""Signatures, results and docstrings of methods, as tables of given and want."""

from __future__ import annotations

import re
from typing import Any

import pytest
from views.planned import (
    PET,
    TEXT,
    answer,
    body,
    document,
    method,
    operation,
    parameter,
    planned,
)

from clientwright.views.package import MethodView

OPTIONS = "request_options: RequestOptions | RequestOptionsDict | None = None,"
INTEGER = {"type": "integer"}
BINARY = {"type": "string", "format": "binary"}

SIGNATURES: list[tuple[str, dict[str, Any], list[str]]] = [
    ("nothing", {}, ["*,"]),
    (
        "required keywords come first",
        {
            "parameters": [
                parameter("query", "page[size]", INTEGER),
                parameter("header", "X-Key", required=True),
            ]
        },
        ["*,", "x_key: str,", "page_size: int | Omit = omit,"],
    ),
    (
        "null is not absent",
        {"parameters": [parameter("query", "a", {**TEXT, "nullable": True})]},
        ["*,", "a: str | None | Omit = omit,"],
    ),
    (
        "one possible value is no argument",
        {
            "parameters": [
                parameter("query", "v", {"enum": ["2"]}, required=True),
                parameter("query", "w"),
            ]
        },
        ["*,", "w: str | Omit = omit,"],
    ),
    (
        "fields of an object are keywords",
        {"requestBody": body(PET)},
        ["*,", "name: str,", "tag: str | None | Omit = omit,"],
    ),
    (
        "fields of an optional body are optional",
        {"requestBody": body(PET, required=False)},
        ["*,", "name: str | Omit = omit,", "tag: str | None | Omit = omit,"],
    ),
    (
        "another body is one positional argument",
        {"requestBody": body({"type": "array", "items": TEXT})},
        ["body: Sequence[str],", "*,"],
    ),
    (
        "raw bytes",
        {"requestBody": body(BINARY, "image/png")},
        ["body: RawBody,", "*,"],
    ),
    (
        "several media types are chosen from",
        {"requestBody": body(TEXT, "text/plain", "text/csv")},
        ["body: str,", "*,", "content_type: str | Omit = omit,"],
    ),
    (
        "files",
        {
            "requestBody": body(
                {
                    "type": "object",
                    "required": ["one"],
                    "properties": {
                        "one": BINARY,
                        "more": {"type": "array", "items": BINARY},
                    },
                },
                "multipart/form-data",
            )
        },
        ["*,", "one: File,", "more: Sequence[File] | Omit = omit,"],
    ),
]


@pytest.mark.parametrize(
    ("given", "want"),
    [(given, want) for _, given, want in SIGNATURES],
    ids=[name for name, _, _ in SIGNATURES],
)
def test_signature(given: dict[str, Any], want: list[str]) -> None:
    """Positional ones first, then required and optional keywords."""
    assert written(method(operation(**given))) == " ".join([*want, OPTIONS])


def written(view: MethodView) -> str:
    """Give the parameters after `self` on one line."""
    one = " ".join(view.parameters).removesuffix(",") + ","
    assert one.startswith("self, ")
    return one.removeprefix("self, ")


def test_short_signatures_stand_on_one_line() -> None:
    """Others have one parameter a line."""
    (line,) = method(operation()).parameters
    assert line == f"self, *, {OPTIONS}".removesuffix(",")
    given = operation(parameters=[parameter("query", "q")])
    lines = ("self,", "*,", "q: str | Omit = omit,", OPTIONS)
    assert method(given).parameters == lines


def test_path_parameters_are_positional_in_path_order() -> None:
    """The document's order does not matter."""
    given = operation(parameters=[parameter("path", "b"), parameter("path", "a")])
    found = method(given, "/x/{a}/y/{b}", "get")
    assert written(found) == f"a: str, b: str, *, {OPTIONS}"
    assert found.call == "return self._call(_Y_CALL, request_options, a=a, b=b)"
    assert "parameters" not in found.data


RESULTS: list[tuple[str, dict[str, Any], str]] = [
    ("json", {"200": answer(TEXT)}, "str"),
    ("null", {"200": answer({**TEXT, "nullable": True})}, "str | None"),
    ("none", {"204": answer()}, "None"),
    ("union", {"200": answer(TEXT), "204": answer()}, "str | None"),
    ("default alone", {"default": answer(TEXT)}, "str"),
    ("default beside a success", {"200": answer(TEXT), "default": answer(PET)}, "str"),
    ("a redirect is no success", {"200": answer(TEXT), "301": answer(PET)}, "str"),
    ("text", {"200": answer(TEXT, "text/plain")}, "str"),
    ("bytes", {"200": answer(BINARY, "image/png")}, "BinaryResponse"),
    ("untyped", {"200": {"description": "", "content": {"a/json": {}}}}, "Any"),
]


@pytest.mark.parametrize(
    ("responses", "want"),
    [(responses, want) for _, responses, want in RESULTS],
    ids=[name for name, _, _ in RESULTS],
)
def test_result(responses: dict[str, Any], want: str) -> None:
    """The success type only."""
    assert method(operation(responses=responses)).returns == f") -> {want}:"


def test_streams_are_iterables_in_both_classes() -> None:
    """A call that streams is a plain `def` in the asynchronous class."""
    given = operation(responses={"200": answer(TEXT, "text/event-stream")})
    found = method(given)
    assert found.returns == ") -> Stream[str]:"
    assert found.async_returns == ") -> AsyncStream[str]:"
    assert found.async_def == "def"
    assert found.async_call == "return AsyncStream.of(self, _CALL, request_options)"


def test_head_gives_none() -> None:
    """An answer to HEAD has no content, whatever is documented."""
    assert method(operation(), verb="head").returns == ") -> None:"


def test_docstring() -> None:
    """What it does, takes and raises, and what is sent."""
    limited = {**TEXT, "maxLength": 5, "default": "x"}
    given = operation(
        summary="Find pets",
        description="Pets that are for sale.",
        parameters=[parameter("query", "q", limited, description="Words to look for")],
        responses={"200": answer(PET), "404": answer(PET)},
    )
    assert method(given, verb="get").docstring == DOCSTRING


DOCSTRING = '''"""Find pets.

        Pets that are for sale.

        Args:
            q: Words to look for. At most 5 characters. The server's default is `x`.

        Raises:
            PetCallNotFoundError: Status 404.

        `GET /pets`
        """'''


def test_a_docstring_without_words_begins_with_the_path() -> None:
    """Sections follow it."""
    words = parameter("query", "q", TEXT, description="Words to look for")
    given = operation(parameters=[words])
    assert method(given, verb="get").docstring == WORDLESS
    assert method(operation(), verb="get").docstring == '"""`GET /pets`"""'


WORDLESS = '''"""`GET /pets`

        Args:
            q: Words to look for.
        """'''


NUMBER = {"type": "integer", "minimum": 1, "maximum": 50, "default": 20}
LIMITS = [
    ("Size.", "Size. At least 1; at most 50. The server's default is `20`."),
    ("Size. Default: 20. Minimum: 1. Maximum: 50.", None),
    ("Size, between 1 and 50; defaults to `20`.", None),
    ("Up to 50.", "Up to 50. At least 1. The server's default is `20`."),
    ("Up to 500, by default 20.", "Up to 500, by default 20. At least 1; at most 50."),
]


@pytest.mark.parametrize(("said", "want"), LIMITS)
def test_what_a_description_says_of_limits_is_not_repeated(
    said: str, want: str | None
) -> None:
    given = operation(parameters=[parameter("query", "q", NUMBER, description=said)])
    assert f"q: {want or said}\n" in method(given).docstring


def test_deprecated() -> None:
    """PEP 702, so that type checkers and editors tell."""
    found = method(operation(deprecated=True))
    assert found.decorators == ('deprecated("POST /pets is deprecated")',)


def test_a_method_may_be_called_as_a_builtin() -> None:
    """`list` in a class hides the builtin from the annotations that follow."""
    many = {"type": "array", "items": TEXT}
    paths = {
        "/pets": {
            "get": operation(operationId="list", responses={"200": answer(many)}),
            "put": operation(
                deprecated=True, **{"x-clientwright-name": "pets.property"}
            ),
        }
    }
    (module,) = planned(document(paths)).resource_modules
    (view,) = module.resources
    assert view.methods[0].returns == ") -> _builtins.list[str]:"
    assert view.property == "_builtins.property"
    assert module.imports.startswith("import builtins as _builtins\n")


def test_each_class_of_a_module_hides_only_its_own_names() -> None:
    """What one of them calls by a private alias, another calls by its name."""
    many = {"200": answer({"type": "array", "items": PET})}
    paths = {
        path: {"get": operation(responses=many, **{"x-clientwright-name": name})}
        for path, name in (
            ("/pets", "pets.list"),
            ("/models", "pets.models"),
            ("/toys", "pets.toys.retrieve"),
        )
    }
    (module,) = planned(document(paths)).resource_modules
    pets, toys = module.resources
    assert pets.methods[0].returns.startswith(") -> _builtins.list[_models.")
    assert toys.methods[0].returns.startswith(") -> list[models.")
    assert toys.methods[0].data.startswith("_TOYS_RETRIEVE: Operation[list[models.")
    assert toys.methods[0].data_before == "\n"
    assert "from .. import models, models as _models, resources" in module.imports


def test_a_word_is_not_a_name_that_a_module_imports() -> None:
    """Arguments and keys called like types of the standard library import nothing."""
    words = ["date", "time", "errors", "resources", "Sequence", "omit", "Literal"]
    paths = {
        "/pets": {
            "get": operation(
                operationId="deprecated",
                parameters=[parameter("query", word, required=True) for word in words],
            )
        }
    }
    found = planned(document(paths)).resource_modules[0].imports
    imported = re.findall(r"\w+", found)
    assert "RequestOptions" in imported
    assert not set(words).intersection(imported)


def test_documents_cannot_put_code_into_a_docstring() -> None:
    """Quotes, backslashes and control characters are text."""
    evil = '"""\nimport os\n\\"""\\'
    given = operation(summary=evil, description=evil)
    found = method(given).docstring
    assert eval(found).count("import os") == 1
