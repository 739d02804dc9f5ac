"""The library still refuses what is on the list, and nothing else of it."""

from __future__ import annotations

import pytest
from corpus.defects import DEFECTS, Defect, is_defect

from clientwright.commands.validate import faults
from clientwright.diagnostics import Collector
from clientwright.document.repair.repair import repair
from clientwright.ir.document import Document


@pytest.mark.parametrize("defect", DEFECTS, ids=[d.reason[:30] for d in DEFECTS])
def test_the_library_refuses_it(defect: Defect) -> None:
    """Once it does not, the entry has to go."""
    collector = Collector()
    document = repair(Document(defect.document, "api.json", "0"), collector)
    assert document.root == defect.document
    assert not list(collector)
    messages = [one.message for one in faults(document)]
    assert messages
    assert all(defect.fits(message) for message in messages)


def test_other_messages_are_none() -> None:
    """An error of the document is no defect of the library."""
    assert not is_defect("'x' is not of type 'object'")
