"""Options of other generators, and what does the same here.

The pages `from-openapi-python-client.md` and `from-openapi-generator.md` have the rest.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_DOCUMENT: Final = "the document is the argument itself: `clientwright generate {}`"
_PYTHON: Final = "packages are Python's: there is no generator to choose"
_ANEW: Final = "packages are made anew; `--force` overwrites what was changed by hand"
_SETTINGS: Final = "settings are `clientwright.toml`, which `clientwright init` writes"
_NAMED: Final[Mapping[str, tuple[str, ...]]] = {
    _DOCUMENT.format("openapi.yaml"): (
        *("--path", "--url", "-i", "--input", "--input-spec", "--openapi", "-d"),
        *("--schema", "--input-file"),
    ),
    _PYTHON: ("-g", "--generator-name", "-l", "--lang", "--language"),
    "it is `--output` here": (
        "--output-path",
        "--output-dir",
        "--out",
        "--output-file",
    ),
    "it is `--package` here": ("--package-name", "-n", "--namespace-name"),
    "it is `--class` here": ("--class-name", "--client-class-name"),
    "it is `--templates` here": (
        *("--custom-template-path", "--custom-template-dir"),
        *("--template-dir", "-t"),
    ),
    "it is `--strict` here": ("--fail-on-warning",),
    _ANEW: ("--overwrite", "--clean-output"),
    "`--layout module` makes the package alone, without a distribution": ("--meta",),
    _SETTINGS: ("--config", "-c", "-p", "--additional-properties"),
    "what a document says wrongly is repaired, or told": ("--skip-validate-spec",),
}
_HINTS: Final = {option: hint for hint, options in _NAMED.items() for option in options}


def hint_of(option: str) -> str | None:
    """Return what does here what an option does of another generator."""
    return _HINTS.get(option)
