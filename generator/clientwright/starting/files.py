"""Files of a project that begins with clientwright, or goes on with a further vendor.

An existing file is appended to where that is plain to do, and else left alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from .answers import Answers

SETTINGS = "clientwright.toml"
HOOKS = ".pre-commit-config.yaml"
WORKFLOWS = {
    "github": ".github/workflows/clientwright.yml",
    "gitlab": ".gitlab-ci.clientwright.yml",
}

_HEAD = """\
# Which packages this project keeps, and how each is made.
#   clientwright generate    makes them
#   clientwright verify      proves that each does what its document says
#   clientwright check       tells whether what is committed is current
"""
_HOOK = """\
  - repo: local
    hooks:
      - id: clientwright-check
        name: clientwright check
        description: Refuses packages that are not what their documents give
        entry: clientwright check
        language: system
        pass_filenames: false
        always_run: true
"""
_GITHUB = """\
# Holds the packages of clientwright.toml against their documents.
name: clientwright
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
jobs:
  packages:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.13"
      - run: pip install clientwright
      - run: clientwright check
      - run: clientwright verify
"""
_GITLAB = """\
# Holds the packages of clientwright.toml against their documents; take it in with
#   include: .gitlab-ci.clientwright.yml
clientwright:
  image: python:3.13
  script:
    - pip install clientwright
    - clientwright check
    - clientwright verify
"""


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file, and what is to stand in it."""

    path: str
    text: str
    was: str | None
    """What stands in it now; None for a new one."""


def new_files(answers: Answers, present: dict[str, str]) -> Iterator[NewFile]:
    """Return the files to write; `present` has the text of those that exist."""
    settings = present.get(SETTINGS)
    table = settings_table(answers)
    text = (
        f"{_HEAD}\n{table}" if settings is None else f"{settings.rstrip()}\n\n{table}"
    )
    yield NewFile(SETTINGS, text, settings)
    if answers.hook:
        yield from _hook(present.get(HOOKS))
    if answers.ci != "none":
        path = WORKFLOWS[answers.ci]
        text = _GITHUB if answers.ci == "github" else _GITLAB
        if path not in present:
            yield NewFile(path, text, None)


def _hook(present: str | None) -> Iterator[NewFile]:
    if present is None:
        yield NewFile(HOOKS, f"repos:\n{_HOOK}", None)
    elif "clientwright" not in present and "\nrepos:" in f"\n{present}":
        yield NewFile(HOOKS, f"{present.rstrip()}\n{_HOOK}", present)


def settings_table(answers: Answers) -> str:
    """Return the vendor's table, with a comment for each key."""
    lines = [f"[vendors.{_key(answers.name)}]"]
    rows = [
        ("spec", answers.spec, "the vendor's document, as published"),
        ("source", answers.source, "where it is published, for `clientwright sync`"),
        ("overlays", list(answers.overlays) or None, "files that correct it"),
        ("output", answers.output, "folder of the package"),
        ("package", answers.package, "name that is imported"),
        ("class", answers.client, "class of the client"),
        ("distribution", answers.distribution, "name that is installed"),
        ("features", ["fakes"], "parts that not all have: a stand-in, for tests"),
        ("enums", answers.enums, "what enums of strings are"),
    ]
    for key, value, comment in rows:
        if value is not None:
            lines.append(f"{key} = {_value(value)}  # {comment}")
    for kind, names in (
        ("operations", answers.operation_names),
        ("schemas", answers.schema_names),
    ):
        if names:
            lines += ["", f"[vendors.{_key(answers.name)}.names.{kind}]"]
            lines += [f"{_value(one)} = {_value(name)}" for one, name in names.items()]
    return "\n".join(lines) + "\n"


def _key(text: str) -> str:
    """Return a bare key of TOML where the text is one, else a quoted one."""
    bare = text.isascii() and text.replace("-", "").replace("_", "").isalnum()
    return text if bare else _value(text)


def _value(value: str | list[str]) -> str:
    """Return a basic string of TOML 1.0, or an array of them.

    JSON's escapes are TOML's, but for DEL, which JSON leaves as it is.
    """
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
