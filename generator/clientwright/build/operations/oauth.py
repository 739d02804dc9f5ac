"""OAuth Flows Objects (OpenAPI 3.2, sections 4.28 and 4.29)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...ir.api import SecurityScheme
from ...ir.oauth import GRANTS, NO_ADDRESS, SCOPED, Flow
from ..cursor import Cursor, Node

_MOST = 2048
"""Characters of a URL."""

_SENT = frozenset(
    {"client_id", "client_secret", "code", "code_challenge", "code_challenge_method"}
    | {
        "code_verifier",
        "device_code",
        "grant_type",
        "nonce",
        "password",
        "redirect_uri",
    }
    | {"refresh_token", "response_type", "scope", "state", "username"}
)
"""Parameters that the requests of flows have themselves, each at most once (RFC 6749,
sections 3.1 and 3.2): documents show them in URLs with made-up values."""


def flows(cursor: Cursor, node: Node, declared: str) -> tuple[Flow, ...]:
    """Read the flows by which a client can fetch tokens.

    Those without a token endpoint, such as `implicit`, give it none.
    """
    if declared.lower() == "openidconnect":
        url = _url(cursor, node, "openIdConnectUrl")
        return (Flow(kind="openIdConnect", discovery_url=url),) if url else ()
    given = cursor.mapping(node, "flows") if "flows" in node.value else None
    return tuple(_flows(cursor, given)) if given is not None else ()


def _flows(cursor: Cursor, given: Node) -> Iterator[Flow]:
    for kind in GRANTS:
        one = cursor.mapping(given, kind) if kind in given.value else None
        if one is None:
            continue
        token = _url(cursor, one, "tokenUrl")
        authorization = _url(cursor, one, "authorizationUrl")
        device = _url(cursor, one, "deviceAuthorizationUrl")
        if not token or (kind == "deviceAuthorization" and not device):
            continue
        if kind == "authorizationCode" and not authorization:
            continue
        scopes = cursor.mapping(one, "scopes") if "scopes" in one.value else None
        named = scopes.value if scopes is not None else {}
        yield Flow(
            kind=kind,
            token_url=token,
            refresh_url=_url(cursor, one, "refreshUrl"),
            authorization_url=authorization,
            device_authorization_url=device,
            scopes={name: str(what) for name, what in named.items()},
        )


def _url(cursor: Cursor, node: Node, key: str) -> str:
    text = (cursor.text(node, key) or "").strip()
    if text == NO_ADDRESS:
        return ""
    usable = text.isprintable() and " " not in text and len(text) <= _MOST
    if text and not usable:
        cursor.warning(
            "invalid-security-scheme",
            f"{text[:40]!r} is no URL; ignored",
            f"{node.pointer}/{key}",
        )
    return _without_sent(text) if usable else ""


def _without_sent(url: str) -> str:
    """Return an endpoint's URL with the parameters that are its own."""
    before, _, query = url.partition("?")
    kept = [one for one in query.split("&") if one.partition("=")[0] not in _SENT]
    return "?".join(filter(None, (before, "&".join(kept))))


def scopes(
    cursor: Cursor, holder: Node, known: Mapping[str, SecurityScheme]
) -> dict[str, tuple[str, ...]] | None:
    """Read the scopes that requirements name; None where `security` is absent.

    The first alternative that names a scheme says which of its scopes are asked for.
    """
    if "security" not in holder.value:
        return None
    fetched = {
        key
        for key, one in known.items()
        if any(flow.kind in SCOPED for flow in one.flows)
    }
    found: dict[str, tuple[str, ...]] = {}
    for node in cursor.items(holder, "security"):
        if isinstance(node.value, dict):
            for key, names in node.value.items():
                if key in fetched and isinstance(names, list):
                    words = tuple(str(one) for one in names if isinstance(one, str))
                    found.setdefault(key, words)
    return {key: words for key, words in found.items() if words}
