"""The two engines read the same instances, but for differences that are listed."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from corpus.table import subjects
from models.differential import (
    ENGINES,
    Instance,
    Reader,
    components,
    disagreements,
    instances,
    losses,
    make_reader,
)

VARIETIES = Path(__file__).with_name("varieties.yaml")

SMALL = ("matrix-cs-content", "prometheus-alertmanager", "sendgrid-mail")
"""Documents whose instances take seconds; of others: `differential.py DOCUMENT…`."""

EXPLAINED = {
    ("Pet", "ours alone reads it"): (
        "an object whose tag is absent, unknown or no text is an `UnknownVariant`; "
        "their union has no branch for it"
    ),
    ("Beside", "theirs alone reads it"): (
        "members beside properties have the type of `additionalProperties`; theirs "
        "are untyped"
    ),
    ("Enums", "theirs alone reads it"): (
        "True is no integer; a `Literal` of integers takes it for 1"
    ),
}
"""(schema, who reads) of `varieties.yaml` to the reason; nothing else may differ."""


class Compared(NamedTuple):
    """Both engines' models of one document, and what they are tried with."""

    ours: Reader
    theirs: Reader
    made: list[Instance]


def compare(spec: Path, folder: Path, name: str) -> Compared:
    ours, theirs = (
        make_reader(engine, spec, folder, f"{name}_{number}")
        for number, engine in enumerate(ENGINES)
    )
    root = json.loads((folder / ours.package / "openapi.json").read_text("utf-8"))
    made = [*instances(root, components(root, ours.names))]
    return Compared(ours, theirs, made)


@pytest.fixture(autouse=True, scope="module")
def import_path() -> Iterator[None]:
    before = [*sys.path]
    yield
    sys.path[:] = before


@pytest.fixture(scope="module")
def varieties(tmp_path_factory: pytest.TempPathFactory) -> Compared:
    return compare(VARIETIES, tmp_path_factory.mktemp("varieties"), "varieties")


def test_every_difference_is_explained(varieties: Compared) -> None:
    found = Counter(
        (one.pointer.rpartition("/")[2], one.told) for one in disagreements(*varieties)
    )
    assert set(found) == set(EXPLAINED)


def test_instances_are_good_and_bad(varieties: Compared) -> None:
    read = Counter(
        varieties.ours.read(one.pointer, one.value)[0] for one in varieties.made
    )
    assert read[True] > 200
    assert read[False] > 200


def test_what_is_valid_is_read_and_written_back(varieties: Compared) -> None:
    assert [*losses(varieties.ours, varieties.made)] == []
    assert [*losses(varieties.theirs, varieties.made)] == []


@pytest.mark.parametrize("name", SMALL)
def test_real_documents_are_read_alike(corpus: Path, tmp_path: Path, name: str) -> None:
    subject = next(one for one in subjects(corpus) if one.name == name)
    compared = compare(subject.path, tmp_path, name.replace("-", "_"))
    assert len(compared.made) > 100
    assert [*disagreements(*compared)] == []
    assert [*losses(compared.ours, compared.made)] == []
