"""The URL of the next page: followed where credentials may go, refused elsewhere."""

from __future__ import annotations

import httpx2

from .page_turn import Turn


def followed(turn: Turn, target: str) -> str:
    """Return the URL to ask for the next page.

    A target that differs from our request in its origin, or in how its path begins, is
    the service as it sees itself behind a proxy: its query is taken to our own path.
    Nothing is ever sent to another origin.
    """
    here = httpx2.URL(turn.request.url)
    try:
        there = here.join(target)
    except (httpx2.InvalidURL, ValueError, TypeError):
        raise _refused(turn, here) from None
    if there.userinfo or there.scheme not in ("http", "https"):
        raise _refused(turn, here)
    there = there.copy_with(fragment=None)
    ours = there.origin == here.origin
    absolute = target.lower().startswith(("http://", "https://"))
    if ours and (absolute or there.path == here.path):
        return str(there)
    if _one_ends_with_the_other(there.path, here.path):
        return str(here.copy_with(query=there.query))
    if ours:
        return str(there)
    raise _refused(turn, here)


def _refused(turn: Turn, here: httpx2.URL) -> Exception:
    return turn.unexpected(f"the next page is not at {here.origin}", turn.data)


def _one_ends_with_the_other(one: str, other: str) -> bool:
    """Compare paths by whole segments from their end."""
    short, long = sorted((_segments(one), _segments(other)), key=len)
    return bool(short) and long[-len(short) :] == short


def _segments(path: str) -> list[str]:
    return [segment for segment in path.split("/") if segment]
