"""Documents from addresses, only where the policy allows them.

What a person typed is fetched from its own origin. Any other is https alone; the
address of every hop is resolved first, must be public, and is the one that is connected
to, so that a name cannot point elsewhere a moment later.
"""

from __future__ import annotations

import ipaddress
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from ...diagnostics import GenerationError, Place
from ...frozen import dataclass
from .limits import Policy

if TYPE_CHECKING:
    from httpx2 import BaseTransport


_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Fetched:
    """The bytes of a document, and the address that gave them after redirects."""

    url: str
    data: bytes


def fetch(
    url: str,
    policy: Policy,
    place: Place,
    transport: BaseTransport | None = None,
) -> Fetched:
    """Get one document.

    Args:
        url: Where it is.
        policy: Limits of size, time and redirects.
        place: What refers to it, for errors.
        transport: What carries requests, in place of the network.

    Raises:
        GenerationError: The address is not allowed, does not answer or is too large.
    """
    import httpx2  # only a run that may fetch pays for it

    deadline = time.monotonic() + policy.remote_seconds
    try:
        with httpx2.Client(
            follow_redirects=False, trust_env=False, transport=transport
        ) as client:
            for _ in range(policy.remote_redirects + 1):
                host, address = _checked(url, policy, place)
                request = client.build_request(
                    "GET",
                    httpx2.URL(url).copy_with(host=address),
                    headers={"Host": host, "Accept-Encoding": "identity"},
                    extensions={"sni_hostname": urlsplit(url).hostname},
                    timeout=max(deadline - time.monotonic(), 0.1),
                )
                response = client.send(request, stream=True)
                try:
                    location = response.headers.get("location")
                    if response.is_redirect and location is not None:
                        url = urljoin(url, location)
                        continue
                    if response.status_code != 200:
                        raise _refused(f"the answer is {response.status_code}", place)
                    chunks = response.iter_bytes()
                    return Fetched(url, _collect(chunks, policy, deadline, place))
                finally:
                    response.close()
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        raise _refused(type(error).__name__, place) from None
    raise _refused("too many redirects", place)


def origin(url: str) -> tuple[str, str, int] | None:
    """Return scheme, host and port of an address (RFC 6454); None where it has none."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    scheme = parts.scheme.lower()
    if host is None or scheme not in _PORTS:
        return None
    return scheme, host, port or _PORTS[scheme]


def may_fetch(url: str, policy: Policy) -> bool:
    """Return whether an address may be asked for at all: typed, or remote ones may."""
    typed = policy.typed is not None and origin(url) == origin(policy.typed)
    return policy.allow_remote or (typed and origin(url) is not None)


def _checked(url: str, policy: Policy, place: Place) -> tuple[str, str]:
    """Return host and address of one hop; raises `GenerationError` as `fetch` does."""
    if policy.typed is None:
        return check(url, place)  # whoever refers to it has been asked
    if origin(url) == origin(policy.typed):
        return _own(url, policy, place)
    if not policy.allow_remote:
        raise GenerationError(
            f"{place.file} leads to another origin, and nothing is fetched from there",
            place,
            hint="--allow-remote-refs permits public ones",
        )
    return check(url, place)


def _own(url: str, policy: Policy, place: Place) -> tuple[str, str]:
    """Return host and address of what a person typed: https, or http on loopback."""
    netloc, scheme, addresses = _resolved(url, place)
    if (
        scheme == "http"
        and not policy.allow_http
        and not all(map(_is_loopback, addresses))
    ):
        raise GenerationError(
            "plain http is fetched on loopback alone",
            place,
            hint="--allow-http permits it",
        )
    return netloc, addresses[0]


def check(url: str, place: Place) -> tuple[str, str]:
    """Return the host as the Host field says it, and a public address of it.

    Raises:
        GenerationError: Not https, with credentials, or not on the public internet.
    """
    netloc, scheme, addresses = _resolved(url, place)
    if scheme != "https":
        raise _refused("only plain https addresses are fetched", place)
    if not all(is_public(address) for address in addresses):
        raise _refused("the host is not on the public internet", place)
    return netloc, addresses[0]


def _resolved(url: str, place: Place) -> tuple[str, str, list[str]]:
    """Return the Host field, the scheme, and the addresses of the host."""
    import socket  # like the client: only a run that may fetch pays for it

    known = origin(url)
    if known is None:
        raise _refused("only plain https addresses are fetched", place)
    scheme, host, port = known
    parts = urlsplit(url)
    if parts.username is not None or parts.password is not None:
        raise _refused("an address with credentials", place)
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise _refused("the host is not known", place) from None
    addresses = [str(entry[4][0]) for entry in found]
    if not addresses:
        raise _refused("the host is not known", place)
    return parts.netloc, scheme, addresses


def _is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address.partition("%")[0]).is_loopback
    except ValueError:
        return False


def is_public(address: str) -> bool:
    """Tell an address of the public internet, also inside IPv6 (mapped, 6to4)."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo and ip.teredo[1])
        if inner:
            return is_public(str(inner))
        if ip in ipaddress.ip_network("64:ff9b::/96"):
            return is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
    return ip.is_global and not ip.is_multicast


def _collect(
    chunks: Iterable[bytes], policy: Policy, deadline: float, place: Place
) -> bytes:
    data = bytearray()
    for chunk in chunks:
        data += chunk
        if len(data) > policy.remote_bytes:
            raise _refused(f"it is over {policy.remote_bytes} bytes", place)
        if time.monotonic() > deadline:
            raise _refused(f"it took over {policy.remote_seconds} seconds", place)
    return bytes(data)


def _refused(reason: str, place: Place) -> GenerationError:
    return GenerationError(f"a remote document was not fetched: {reason}", place)
