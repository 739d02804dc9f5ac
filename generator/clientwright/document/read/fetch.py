"""Documents from the public internet, only where the policy allows them.

https alone; the address of every hop is resolved first, must be public, and is the one
that is connected to, so that a name cannot point elsewhere a moment later.
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
                host, address = check(url, place)
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


def check(url: str, place: Place) -> tuple[str, str]:
    """Give the host as the Host header says it, and a public address of it.

    Raises:
        GenerationError: Not https, with credentials, or not on the public internet.
    """
    import socket  # like the client: only a run that may fetch pays for it

    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise _refused("not a usable address", place) from None
    if parts.scheme != "https" or host is None or parts.username is not None:
        raise _refused("only plain https addresses are fetched", place)
    try:
        found = socket.getaddrinfo(host, port or 443, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise _refused("the host is not known", place) from None
    addresses = [str(entry[4][0]) for entry in found]
    if not addresses or not all(is_public(address) for address in addresses):
        raise _refused("the host is not on the public internet", place)
    return parts.netloc, addresses[0]


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
