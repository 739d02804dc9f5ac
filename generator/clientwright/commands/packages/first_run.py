"""What a first run is not told: where the package goes, and what to do with it."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile
from pathlib import Path

from ...diagnostics import Collector
from ...document.read.budget import within
from ...settings import ENGINES, FAMILIES, FEATURES, LAYOUTS, Vendor
from ..terminal.console import Console
from .inputs import Inputs, Options, policy_of

_FIRST = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def settled(inputs: Inputs, options: Options) -> tuple[Vendor, ...]:
    """Return the packages to make, each with a folder.

    A document without `--output` goes to a folder with the package's name. Raises
    `GenerationError`.
    """
    if inputs.output is not None or inputs.document is None:
        return inputs.chosen()
    (vendor,) = inputs.chosen(needs_output=False)
    name = vendor.package or _package_name(vendor, options)
    return (replace(vendor, name=name, output=Path(name)),)


def _package_name(vendor: Vendor, options: Options) -> str:
    """Return the package's name from the document's title."""
    from ...pipeline import title_name

    policy = policy_of(vendor, options)
    with within(options.limits, vendor.spec):
        return title_name(
            vendor.spec, vendor.overlays, Collector(), options.limits, policy
        )


def first_call(readme: str, package: str, vendor: Vendor) -> str:
    """Return the first snippet of a package's README, as it is imported here."""
    match = _FIRST.search(readme)
    if match is None:
        return ""
    if vendor.layout == LAYOUTS[0]:
        return match[1]
    return re.sub(
        rf"^(from|import) {package}\b",
        rf"\1 {'.'.join(_above(vendor.output.resolve(), package))}",
        match[1],
        flags=re.MULTILINE,
    )


def _above(folder: Path, package: str) -> Iterator[str]:
    """Yield the names of the packages that a folder lies in, and its own."""
    above = takewhile(lambda one: (one / "__init__.py").is_file(), folder.parents)
    yield from reversed([one.name for one in above])
    yield package


def _again(vendor: Vendor) -> Iterator[str]:
    """Yield the arguments that make the same package."""
    yield from (vendor.spec, "-o", str(vendor.output))
    for overlay in vendor.overlays:
        yield from ("--overlay", overlay)
    is_module = vendor.layout != LAYOUTS[0]
    for option, value, usual in (
        ("--layout", vendor.layout, LAYOUTS[0]),
        ("--package", vendor.package, vendor.package if is_module else None),
        ("--class", vendor.client, None),
        ("--models", vendor.models, ENGINES[0]),
        ("--models-output", vendor.models_output, FAMILIES[0]),
        ("--features", ",".join(vendor.features), ""),
    ):
        if value is not None and value != usual:
            yield from (option, value)


def say_what_next(vendor: Vendor, snippet: str, console: Console) -> None:
    """Say how to install a new package, how a first call looks, and what is next."""
    folder = vendor.output
    there = str(folder) if folder.is_absolute() else f"./{folder}"
    again = shlex.join(("clientwright", "generate", *_again(vendor)))
    proof = shlex.join(("clientwright", "verify", "--package-dir", str(folder)))
    console.status("")
    if vendor.layout == LAYOUTS[0]:
        console.status(f"install it:     pip install {shlex.quote(there)}")
    is_models = "from pydantic import TypeAdapter" in snippet
    if snippet:
        console.status("a first use:" if is_models else "a first call:")
    for line in snippet.rstrip().split("\n") if snippet else ():
        console.status(f"    {line}" if line else "")
    if vendor.settings:
        again = shlex.join(("clientwright", "generate", vendor.name))
    else:
        console.status(f"prove it:       {proof}")
    missing = [one for one in FEATURES if one not in vendor.features]
    if missing and not vendor.settings and not is_models:
        console.status(f"further parts:  --features {','.join(missing)}")
    console.status(f"after a change: {again}")
