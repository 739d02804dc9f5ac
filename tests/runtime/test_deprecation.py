"""Deprecated methods warn when they are called, and stay what they are."""

from __future__ import annotations

import asyncio
import subprocess
import sys

import pytest
from support import ROOT

from runtime.deprecation import deprecated


class Things:
    @deprecated("GET /things is deprecated")
    def list(self) -> str:
        return "listed"


class AsyncThings:
    @deprecated("GET /things is deprecated")
    async def list(self) -> str:
        return "listed"


def test_a_call_warns_where_it_is_made() -> None:
    with pytest.warns(DeprecationWarning, match="GET /things is deprecated") as found:
        assert Things().list() == "listed"
    assert [one.filename for one in found] == [__file__]


def test_an_asynchronous_call_warns_before_it_is_awaited() -> None:
    assert asyncio.iscoroutinefunction(AsyncThings().list)
    with pytest.warns(DeprecationWarning, match="GET /things is deprecated") as found:
        waiting = AsyncThings().list()
    assert asyncio.run(waiting) == "listed"
    assert [one.filename for one in found] == [__file__]


def test_methods_that_were_made_before_asyncio_came_warn_likewise() -> None:
    code = (
        "import sys, warnings\n"
        "from runtime.deprecation import deprecated\n"
        "@deprecated('m is deprecated')\n"
        "async def m(): return 'listed'\n"
        "assert 'asyncio' not in sys.modules\n"
        "import asyncio\n"
        "with warnings.catch_warnings(record=True) as found:\n"
        "    warnings.simplefilter('always')\n"
        "    waiting = m()\n"
        "print(asyncio.run(waiting), *[one.lineno for one in found])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT / "templates",
    )
    assert done.stdout == "listed 9\n"
