"""`clientwright init`: add a vendor, from a document to a first package."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ..diagnostics import Collector, GenerationError, Place
from ..document.pages.extract import extract
from ..document.pages.sources import is_source
from ..document.read.file_bytes import is_url, local_path, read_file
from ..document.read.limits import Limits
from ..document.read.load import read_bytes, shown_document
from ..pipeline import title_name
from ..settings import SETTINGS, Distribution, Vendor, is_same_place, read_settings
from ..starting import Answers, NewFile, new_files
from ..starting.files import HOOKS, WORKFLOWS
from ..starting.other_tools import Elsewhere, from_openapi_python_client
from .extract import text_of
from .generate import generate
from .packages.inputs import Options, policy_of
from .packages.jobs import understand_vendor
from .terminal.console import Console
from .terminal.questions import Questions, questions
from .terminal.results import DONE, write_text

_MOST = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What was given as arguments; None is asked, or takes its default."""

    document: str | None = None
    name: str | None = None
    package: str | None = None
    output: str | None = None
    source: str | None = None
    overlays: tuple[str, ...] = ()
    hook: bool | None = None
    ci: str | None = None
    other: Path | None = None
    """Settings of another tool."""

    yes: bool = False
    """Take defaults where nothing was given, and ask nothing."""


@dataclass(frozen=True, slots=True)
class _Document:
    """The document to begin with, and where it is kept."""

    spec: str
    title: str
    """As a package's name."""

    source: str | None
    text: bytes | None
    """To be written to `spec`; None where it is a file of the project already."""


def init(given: Given, options: Options, console: Console) -> int:
    """Ask what was not given, write settings and what belongs to them, and generate.

    Raises `GenerationError`.
    """
    elsewhere = _elsewhere(given.other)
    asked = questions(given.yes or not sys.stdin.isatty())
    document = given.document or asked.text("Document (file, address or pages)", "")
    if not document:
        msg = "init needs a document"
        raise GenerationError(msg, hint="`clientwright init openapi.yaml`")
    local = local_path(document)
    found = _document(local, given, options)
    answers = _answers(given, found, elsewhere, asked)
    _refuse_known(answers)
    first = Vendor(
        name=answers.name,
        spec=local,
        overlays=given.overlays,
        output=Path(),
        package=answers.package,
        distribution=Distribution(name=answers.distribution),
    )
    understand_vendor(first, options, {})  # nothing is written for what cannot be made
    files = list(new_files(answers, _present()))
    if found.text is not None:
        text = found.text.decode("utf-8", "surrogateescape")
        files.insert(0, NewFile(answers.spec, text, None))
    for file in files:
        _write(file, console)
    for remark in elsewhere.remarks:
        console.say("hint", remark)
    (vendor,) = read_settings(Path(SETTINGS)).select((answers.name,))
    code = generate((vendor,), options, console)
    if code == DONE:
        console.status(f"next: clientwright verify {answers.name}")
    return code


def _answers(
    given: Given, found: _Document, elsewhere: Elsewhere, asked: Questions
) -> Answers:
    name = given.name or asked.text("Name of the vendor", found.title)
    package = given.package or elsewhere.package
    package = package or asked.text("Package to import", name.replace("-", "_").lower())
    output = given.output or asked.text("Folder of the package", f"generated/{name}")
    source = given.source or found.source
    if source is None:
        source = asked.text("Where the vendor publishes the document, if known", "")
    hook, ci = given.hook, given.ci
    if hook is None:
        hook = asked.confirm("Check packages before each commit (pre-commit)?", False)
    if ci is None:
        ci = asked.choose("Check them in CI?", ("none", *WORKFLOWS), "none")
    spec = found.spec.replace("{name}", name)
    if source and is_same_place(source, spec):
        msg = "the source is the document itself, where nothing can be new"
        hint = "give the address or the file that the vendor publishes"
        raise GenerationError(msg, Place(source, ""), hint)
    return Answers(
        name=name,
        spec=spec,
        output=output,
        package=package,
        distribution=elsewhere.distribution,
        source=source or None,
        overlays=given.overlays,
        enums=elsewhere.enums,
        schema_names=elsewhere.schema_names,
        hook=hook,
        ci=ci,
    )


def _document(document: str, given: Given, options: Options) -> _Document:
    """Read the document once, to propose names, and to store what lies elsewhere."""
    vendor = Vendor(name="", spec=document, output=Path())
    policy = policy_of(vendor, options)
    collector = Collector()
    title = title_name(document, given.overlays, collector, options.limits, policy)
    if is_source(document):
        tree = extract([document], collector, options.limits).root
        text = text_of(tree, ".yaml").encode()
        pages = Path(document).as_posix()
        return _Document("specs/{name}/openapi.yaml", title, pages, text)
    if is_url(document) or document == "-":
        data = read_bytes(document, options.limits, policy)
        shown = shown_document(document, data, policy)
        if shown is not None:
            document, data = shown, read_bytes(shown, options.limits, policy)
        suffix = "json" if data.lstrip()[:1] == b"{" else "yaml"
        source = document if is_url(document) else None
        return _Document(f"specs/{{name}}/openapi.{suffix}", title, source, data)
    return _Document(Path(document).as_posix(), title, None, None)


def _present() -> dict[str, str]:
    present = {}
    for path in (SETTINGS, HOOKS, *WORKFLOWS.values()):
        if Path(path).is_file():
            limits = Limits(bytes=_MOST)
            present[path] = read_file(Path(path), path, limits).decode()
    return present


def _refuse_known(answers: Answers) -> None:
    if not Path(SETTINGS).is_file():
        return
    for vendor in read_settings(Path(SETTINGS)).vendors.values():
        place = Place(SETTINGS, "")
        if vendor.name == answers.name:
            msg = f"there is a vendor `{answers.name}` already"
            raise GenerationError(msg, place, "`--name` gives another name")
        if vendor.output.resolve() == Path(answers.output).resolve():
            msg = f"`{vendor.name}` has this output already: {answers.output}"
            raise GenerationError(msg, place, "`--output` gives another folder")
        if vendor.package == answers.package:
            msg = f"`{vendor.name}` has this package already: {answers.package}"
            raise GenerationError(msg, place, "`--package` gives another name")


def _write(file: NewFile, console: Console) -> None:
    path = Path(file.path)
    if file.was is None and path.exists():
        msg = "there is such a file already"
        raise GenerationError(msg, Place(file.path, ""))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        msg = f"cannot write: {error.strerror}"
        raise GenerationError(msg, Place(file.path, "")) from error
    write_text(path, file.text)
    console.status(f"{'wrote' if file.was is None else 'added to'} {file.path}")


def _elsewhere(file: Path | None) -> Elsewhere:
    """Read another tool's settings; raises `GenerationError`."""
    if file is None:
        return Elsewhere()
    data = read_file(file, str(file), Limits(bytes=_MOST))
    read: Callable[[bytes], Any] = yaml.safe_load
    try:
        config = read(data)
    except (yaml.YAMLError, RecursionError):
        msg = "these settings are neither YAML nor JSON"
        raise GenerationError(msg, Place(str(file), "")) from None
    if not isinstance(config, dict):
        msg = "these settings are not a mapping"
        raise GenerationError(msg, Place(str(file), ""))
    return from_openapi_python_client(config)
