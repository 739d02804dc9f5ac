"""The two engines read the same instances, but for differences that have a reason."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from corpus.table import subjects
from models.differential import Difference, Instance, compared
from models.reasons import REASONS
from support import ROOT

VARIETIES = Path(__file__).with_name("varieties.yaml")

SMALL = (
    "matrix-cs-content",
    "prometheus-alertmanager",
    "redocly-museum",
    "sendgrid-mail",
    "vonage-voice",
    "xero-files",
)
"""Documents whose instances take seconds; all others: `./scripts/engines`."""


def tried(spec: Path, name: str) -> tuple[list[Instance], list[Difference]]:
    """Read all instances of a document with both engines."""
    instances, found = list[Instance](), list[Difference]()
    with compared(spec, name) as both:
        for made, differences, _ in both.tried():
            instances += made
            found += differences
    return instances, found


def test_every_reason_is_one_and_every_difference_has_one() -> None:
    """No document of the corpus has a reason that is not in this small one."""
    instances, found = tried(VARIETIES, "varieties")
    assert [one for one in found if one.reason is None] == []
    assert {one.reason for one in found} == set(REASONS)
    assert Counter(one.damaged for one in instances)[False] > 40
    assert sum(one.valid for one in instances) > 400


def test_what_is_valid_is_read() -> None:
    with compared(VARIETIES, "valid") as both:
        made = [one for instances, _, _ in both.tried() for one in instances]
        good = [one for one in made if one.valid and not one.damaged and one.value]
        refused = [
            one
            for one in good
            for reader in (both.ours, both.theirs)
            if reader.read(one.pointer, one.value).refused
        ]
    assert len(good) > 50
    assert refused == []


def test_every_reason_is_documented() -> None:
    page = (ROOT / "docs" / "models.md").read_text("utf-8")
    rows = [line.split(" | ") for line in page.splitlines() if line.startswith("| ")]
    assert set(REASONS) <= {cells[0].removeprefix("| ") for cells in rows}


@pytest.mark.parametrize("name", SMALL)
def test_real_documents_are_read_alike(corpus: Path, name: str) -> None:
    subject = next(one for one in subjects(corpus) if one.name == name)
    instances, found = tried(subject.path, name.replace("-", "_"))
    assert len(instances) > 100
    assert [one for one in found if one.reason is None] == []
