"""HTTP digest authentication (RFC 7616), by an `httpx2.Auth`."""

from __future__ import annotations

from .bearer import Bearer


class Digest(Bearer, kw_only=True):
    """`Authorization: Digest …`, as an `httpx2.DigestAuth` writes it for each request.

    What is given as the credential itself is sent as it is.
    """

    @property
    def needs(self) -> str:
        """What a caller gives, for messages."""
        return "an `http_client` with auth=httpx2.DigestAuth(username, password)"
