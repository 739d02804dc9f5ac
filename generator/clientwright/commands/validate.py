"""`clientwright validate`: every error of a document, with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..diagnostics import Collector, Diagnostic, Place, Severity
from ..document.bundle.bundle import bundle
from ..document.overlay.apply import apply
from ..document.read.load import load
from ..ir.document import Document, join
from ..output import MANIFEST, commit, compare
from ..report import with_lines
from ..settings import Vendor
from .budget import within
from .console import Console
from .folders import reading, writing
from .inputs import Options, policy_of
from .jobs import make_package
from .results import DONE, FAILED

_LONGEST = 300


def validate(
    vendors: Sequence[Vendor],
    options: Options,
    console: Console,
    *,
    record: bool = False,
) -> int:
    """Print what is wrong with the documents, and give the exit code.

    `record` writes the number of errors into the manifest of each package, as known;
    then they are no failure. Raises `GenerationError` for a document that cannot be
    read at all.
    """
    failed = False
    if not record:
        reading((vendor.output for vendor in vendors if vendor.name), console)
    for vendor in vendors:
        found = _found(vendor, options)
        console.diagnostics(found)
        errors = sum(one.severity is Severity.ERROR for one in found)
        verdict = f"{errors} error{'s' * (errors > 1)}" if errors else "valid"
        console.status(f"{vendor.spec}: {verdict}")
        if record:
            failed = not _record(vendor, options, errors, console) or failed
        else:
            failed = failed or errors > 0
    return FAILED if failed else DONE


def errors_of(vendor: Vendor, options: Options) -> tuple[Diagnostic, ...]:
    """Give the errors of a vendor's document, overlays applied.

    Raises `GenerationError` for a document that cannot be read at all.
    """
    found = _found(vendor, options)
    return tuple(one for one in found if one.severity is Severity.ERROR)


def _found(vendor: Vendor, options: Options) -> list[Diagnostic]:
    collector = Collector()
    with within(options.limits, vendor.spec):
        policy = policy_of(vendor, options)
        document = load(vendor.spec, collector, options.limits, policy)
        document = apply(document, vendor.overlays, collector)
        document = bundle(document, collector, policy, options.limits)
        for one in faults(document):
            collector.add(one)
        return list(with_lines(collector))


def _record(vendor: Vendor, options: Options, errors: int, console: Console) -> bool:
    """Write how many errors are known; False where the package is not current."""
    output = vendor.output
    with writing((output,), console):
        made = make_package(vendor, options, Collector(), errors)
        package, earlier = made.package, made.earlier.files
        plan = compare(package.files, package.manifest, output.resolve(), earlier)
        if plan.stale or any(path != MANIFEST for path, _ in plan.changed):
            console.say("error", f"{vendor.name}: {output} is not current")
            console.say("hint", "make it with `clientwright generate` first")
            return False
        commit(plan, output)
    console.status(f"{vendor.name}: recorded")
    return True


def faults(document: Document) -> Iterator[Diagnostic]:
    """Give what the validator for the document's version finds, at vendors' places."""
    validator = _validator(str(document.root.get("openapi", "")))
    try:
        for error in validator(_plain(document.root)).iter_errors():
            pointer = join("#", *map(str, error.absolute_path))
            place = document.place(pointer)
            # The schema and the value that some messages go on with are long.
            message = str(error.message).partition("\n\nFailed validating")[0]
            if len(message) > _LONGEST:
                message = f"{message[:_LONGEST]}…"
            yield Diagnostic(Severity.ERROR, "invalid", message, place)
    except Exception as error:  # the library raises what its own parts raise
        yield Diagnostic(
            Severity.ERROR,
            "invalid",
            f"the validator cannot go on: {type(error).__name__}: {error}"[:_LONGEST],
            Place(document.file, "#"),
        )


def _validator(version: str) -> Any:
    """Give the library's class for a version, made to run and to read nothing.

    It would try defaults against the document's own patterns, which may take for ever,
    and follow what looks like a reference in a default to any address or file.
    """
    import openapi_spec_validator as library
    from jsonschema import validators

    extend: Any = validators.extend
    kinds: list[tuple[str, Any]] = [
        ("3.0", library.OpenAPIV30SpecValidator),
        ("3.1", library.OpenAPIV31SpecValidator),
        ("3.2", library.OpenAPIV32SpecValidator),
    ]
    kind = next(
        (kind for start, kind in kinds if version.startswith(start)),
        library.OpenAPIV2SpecValidator,
    )
    values: Any = kind.keyword_validators["default"]
    without = extend(values.value_validator_cls, dict.fromkeys(_RUNS_PATTERNS, _pass))

    cautious = type("Values", (values,), {"value_validator_cls": without})
    return type(
        "Validator",
        (kind,),
        {
            "keyword_validators": {**kind.keyword_validators, "default": cautious},
            "resolver_handlers": dict.fromkeys(("<all_urls>", *_SCHEMES), _refuse),
        },
    )


def _pass(*_: Any) -> Iterator[Any]:
    """Find nothing wrong."""
    return iter(())


def _refuse(uri: str) -> Any:
    raise ValueError(f"not followed: {uri}")


_RUNS_PATTERNS = (
    "pattern",
    "patternProperties",
    "additionalProperties",
    "unevaluatedProperties",
)
_SCHEMES = ("http", "https", "file")


def _plain(value: Any) -> Any:
    """Copy a tree as the dicts and lists that the validator asks for."""
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value
