"""Client certificates."""

from __future__ import annotations

from .security import Scheme


class MutualTls(Scheme):
    """A client certificate: the transport's affair, nothing is sent by us."""
