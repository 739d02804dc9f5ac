"""The search with random responses, in small: `./scripts/fuzz --responses` goes on."""

from __future__ import annotations

import logging
from pathlib import Path

from fuzz.responses import Responses


def test_some_random_responses(tmp_path: Path) -> None:
    run = Responses(7, tmp_path, tmp_path / "findings")
    try:
        run.calls(400)
    finally:
        logging.disable(logging.NOTSET)
    assert not run.seen
    assert run.counts["calls"] == 400
    assert run.counts["values"] > 20
    assert run.counts["UnexpectedResponseError"] > 20
