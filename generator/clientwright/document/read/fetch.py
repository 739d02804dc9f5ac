"""Documents from addresses, only where the policy allows them.

What a person typed is fetched from its own origin. Any other is https alone; the
address of every hop is resolved first, must be public, and is the one that is connected
to, so that a name cannot point elsewhere a moment later.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from ...diagnostics import GenerationError, Place
from ...frozen import dataclass
from .limits import Policy

if TYPE_CHECKING:
    from httpx2 import URL, AsyncBaseTransport


_PORTS = {"http": 80, "https": 443}
_UNICAST = ipaddress.ip_network("2000::/3")
"""What is given to the public internet (RFC 4291, section 2.4)."""
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
"""Addresses of version 4 behind a translator (RFC 6052)."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """The bytes of a document, and the address that gave them after redirects."""

    url: str
    data: bytes
    headers: Mapping[str, str]
    """Of the response, in lower case."""

    is_new: bool = True
    """False where the server said that nothing has changed; then there are no bytes."""


def fetch(
    url: str,
    policy: Policy,
    place: Place,
    transport: AsyncBaseTransport | None = None,
    headers: Mapping[str, str] | None = None,
) -> Fetched:
    """Get one document.

    Args:
        url: Where it is.
        policy: Limits of size, time and redirects.
        place: What refers to it, for errors.
        transport: What carries requests, in place of the network.
        headers: Conditions (RFC 9110, section 13.1), for what a server told before.

    Raises:
        GenerationError: The address is not allowed, does not answer or is too large.
    """
    import asyncio  # only a run that may fetch pays for both

    import httpx2

    async def bounded() -> Fetched:
        # The search for the host, and whatever drips in, be it a head or a chunk's
        # extension: all of it has an end.
        async with asyncio.timeout(policy.remote_seconds):
            return await _fetch(url, policy, place, transport, headers or {})

    try:
        return asyncio.run(bounded())
    except TimeoutError:
        reason = f"it took over {policy.remote_seconds:g} seconds"
        raise _unreachable(reason, url, place) from None
    except httpx2.ConnectError as error:
        reason = str(error).rpartition("] ")[2] or "no connection"
        raise _unreachable(reason, url, place) from None
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        raise _refused(type(error).__name__, place) from None


async def _fetch(
    url: str,
    policy: Policy,
    place: Place,
    transport: AsyncBaseTransport | None,
    conditions: Mapping[str, str],
) -> Fetched:
    import httpx2

    async with httpx2.AsyncClient(
        follow_redirects=False,
        trust_env=False,
        transport=transport,
        timeout=policy.remote_seconds,
    ) as client:
        for _ in range(policy.remote_redirects + 1):
            address = await _checked(url, policy, place)
            target = _parsed(url, place)
            async with client.stream(
                "GET",
                target.copy_with(host=address),
                headers={
                    "Host": target.netloc.decode("ascii"),
                    "Accept-Encoding": "identity",
                    **conditions,
                },
                extensions={"sni_hostname": target.raw_host.decode("ascii")},
            ) as response:
                location = response.headers.get("location")
                if response.is_redirect and location is not None:
                    url = _joined(url, location, place)
                    continue
                told = dict(response.headers)
                if response.status_code == 304 and conditions:
                    return Fetched(url, b"", told, is_new=False)
                if response.status_code != 200:
                    raise _refused(f"the response is {response.status_code}", place)
                data = bytearray()
                async for chunk in response.aiter_bytes():
                    data += chunk
                    if len(data) > policy.remote_bytes:
                        reason = f"it is over {policy.remote_bytes} bytes"
                        raise _refused(reason, place)
                return Fetched(url, bytes(data), told)
    raise _refused("too many redirects", place)


def _parsed(url: str, place: Place) -> URL:
    """Return an address as it is sent: names in ASCII (IDNA), the rest encoded."""
    import httpx2

    try:
        return httpx2.URL(url)
    except (httpx2.InvalidURL, UnicodeError):
        raise _refused("an address that cannot be sent", place) from None


def _joined(url: str, location: str, place: Place) -> str:
    try:
        return urljoin(url, location)
    except ValueError:
        raise _refused("a redirect to no address", place) from None


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


async def _checked(url: str, policy: Policy, place: Place) -> str:
    """Return the address of one hop; raises `GenerationError` as `fetch` does."""
    if policy.typed is None:
        return await _public(url, place)  # whoever refers to it has been asked
    if origin(url) == origin(policy.typed):
        return await _own(url, policy, place)
    if not policy.allow_remote:
        raise GenerationError(
            "it leads to another origin, and nothing is fetched from there",
            place,
            hint="--allow-remote-refs permits public ones",
        )
    return await _public(url, place)


async def _own(url: str, policy: Policy, place: Place) -> str:
    """Return the address of what a person typed: https, or http on loopback."""
    scheme, addresses = await _resolved(url, place)
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
    return addresses[0]


async def _public(url: str, place: Place) -> str:
    """Return a public address of a host.

    Raises:
        GenerationError: Not https, with credentials, or not on the public internet.
    """
    scheme, addresses = await _resolved(url, place)
    if scheme != "https":
        raise _refused("only plain https addresses are fetched", place)
    if not all(is_public(address) for address in addresses):
        raise _refused("the host is not on the public internet", place)
    return addresses[0]


async def _resolved(url: str, place: Place) -> tuple[str, list[str]]:
    """Return the scheme, and the addresses of the host."""
    known = origin(url)
    if known is None:
        raise _refused("only plain https addresses are fetched", place)
    scheme, host, port = known
    parts = urlsplit(url)
    if parts.username is not None or parts.password is not None:
        raise _refused("an address with credentials", place)
    try:
        addresses = await _addresses(host, port)
    except (OSError, UnicodeError):
        raise _unreachable("the host is not known", url, place) from None
    if not addresses:
        raise _refused("the host is not known", place)
    return scheme, addresses


async def _addresses(host: str, port: int) -> list[str]:
    """Ask the system for a host's addresses; raises `OSError`, `UnicodeError`.

    A resolver may take minutes, and nothing interrupts it. The thread that waits for it
    is left behind when time is over: no event loop and no interpreter joins it.
    """
    import asyncio
    import socket
    import threading
    from concurrent.futures import Future

    found: Future[list[str]] = Future()
    found.set_running_or_notify_cancel()  # so that nobody cancels it under the thread

    def ask() -> None:
        try:
            entries = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            found.set_exception(error)
        else:
            found.set_result([str(entry[4][0]) for entry in entries])

    threading.Thread(target=ask, daemon=True).start()
    return await asyncio.wrap_future(found)


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
        if ip in _TRANSLATED:
            return is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
        if ip not in _UNICAST:
            return False  # Another translation, a tunnel, or nobody's.
    return ip.is_global and not ip.is_multicast


def _unreachable(reason: str, url: str, place: Place) -> GenerationError:
    """Say that proxies are not used: who asks must see the address that is asked."""
    from shlex import quote  # Only who cannot reach a host pays for these.
    from urllib.request import getproxies

    hint = f"proxies are not used: `curl {quote(url)} | clientwright generate -` does"
    failure = _refused(reason, place)
    failure.hint = hint if getproxies().keys() & {"http", "https", "all"} else None
    return failure


def _refused(reason: str, place: Place) -> GenerationError:
    return GenerationError(f"a remote document was not fetched: {reason}", place)
