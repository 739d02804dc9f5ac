"""References that lead only to one another: no value stands anywhere on the way."""

from __future__ import annotations

from ..read.files import Source
from .crawl import Crawl, Use


def break_rings(crawl: Crawl) -> None:
    """Report each reference of a ring at its place and leave it without a target."""
    uses: dict[tuple[Source, str], Use] = {
        (use.source, use.pointer): use
        for use in crawl.uses
        if use.key == "$ref" and use.target is not None
    }
    done: set[Use] = set()
    for start in uses.values():
        chain: dict[Use, None] = {}
        use: Use | None = start
        while use is not None and use not in done and use not in chain:
            chain[use] = None
            target = use.target
            use = uses.get((target.source, target.pointer)) if target else None
        done.update(chain)
        if use is not None and use in chain:
            members = list(chain)
            for member in members[members.index(use) :]:
                member.target = None
                crawl.collector.error(
                    "reference-cycle",
                    "the reference leads only to itself through other references",
                    crawl.place(member.source, member.pointer),
                )
