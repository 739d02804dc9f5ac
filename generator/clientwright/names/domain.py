"""The name of whoever has a server, by its domain: `api.acme.co.uk` is `acme`."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_SECOND = frozenset(("ac", "co", "com", "edu", "go", "gob", "gov", "net", "ne", "or"))
"""Second levels below which names are given where the first is a country's."""

_NOBODY = frozenset(("example", "domain", "yourdomain", "your-domain", "localhost"))
_RESERVED = frozenset(("example", "internal", "invalid", "local", "localhost", "test"))
"""Names of no one: RFC 2606, section 2 and 3; RFC 6762, section 3."""

_HOSTERS = re.compile(
    r"(?:amazonaws|appspot|azure(?:-api|edge|fd|websites)?|cloudapp|cloudfront"
    r"|cloudfunctions|firebaseapp|glitch|heroku(?:app)?|netlify|ngrok(?:-free)?"
    r"|onrender|railway|rapidapi|repl|replit|stoplight|swaggerhub|vercel)\..*"
    r"|(?:github|gitlab)\.io|(?:fly|pages|workers)\.dev|run\.app"
)
"""Domains below which others have their servers, or show their documents."""

_TOKEN = re.compile(r"[a-z0-9]+")
_NUMBER = re.compile(r"[0-9]+")


def domain_words(url: str) -> tuple[str, ...]:
    """Return the words of the name below which a URL's domain was registered.

    Nothing for relative URLs, addresses, names that RFC 2606 reserves, domains of
    hosters, and where a variable stands in the name.
    """
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ()
    labels = host.rstrip(".").split(".")
    if len(labels) < 2 or _NUMBER.fullmatch(labels[-1]) or labels[-1] in _RESERVED:
        return ()
    national = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND
    name = labels[-3] if national else labels[-2]
    if (
        name in _NOBODY
        or _HOSTERS.fullmatch(f"{name}.{labels[-1]}")
        or name.startswith("xn--")
    ):
        return ()
    if "{" in name or "}" in name or _NUMBER.fullmatch(name):
        return ()
    return tuple(_TOKEN.findall(name))
