"""HTTP digest authentication (RFC 7616): what is given in place of a credential."""

from __future__ import annotations

from ...ir.api import SchemeType, SecurityScheme


def is_digest(scheme: SecurityScheme) -> bool:
    """Return whether a challenge of the server has to be answered."""
    name = (scheme.name or "").lower()
    return scheme.type is SchemeType.HTTP and name == "digest"


def described(scheme: SecurityScheme) -> str:
    """Write what the credential of an HTTP scheme is."""
    said = f"Credentials of the `{scheme.name}` authentication scheme."
    if not is_digest(scheme):
        return said
    return (
        f"{said} In their place give an `http_client` with "
        "`auth=httpx2.DigestAuth(username, password)`."
    )
