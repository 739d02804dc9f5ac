"""Pages by the Link header of a response (RFC 8288)."""

from __future__ import annotations

from .link_header import linked
from .operation import Call
from .page_turn import Pages, Turn
from .page_url import followed


class LinkPages(Pages):
    """The next page is the target of the link to `next`."""

    def following(self, turn: Turn) -> Call | str | None:
        target = linked(turn.response.header("link"), "next")
        return followed(turn, target) if target else None
