"""How much of a document is read, and what may be read beside it.

A document is untrusted: every limit ends in an error that names the limit and the
option that raises it, never in a hang or in a crash.
"""

from __future__ import annotations

from ...diagnostics import GenerationError, Place
from ...frozen import dataclass

MEBIBYTE = 1024 * 1024
LEAST_OUTPUT = 6 * MEBIBYTE
OUTPUT_TIMES = 24
"""Real documents share so much that a package would have up to 18 times their size."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes that a document, and each file that it refers to, may have."""

    bytes: int = 24 * 1024 * 1024
    """Bytes of one file, and characters of text once aliases are expanded."""

    nodes: int = 3_000_000
    """Objects, arrays and scalars of one file once YAML aliases are expanded."""

    depth: int = 400
    """Objects and arrays inside one another."""

    files: int = 20_000
    """Files of one document."""

    seconds: int = 600
    """Processor time for one document."""

    memory: int = 4096
    """Mebibytes of memory while a document is worked with."""

    output: int | None = None
    """Mebibytes of a package; by default 6, and 24 times what its document has."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What references may reach beside the document's own folder."""

    allow_outside: bool = False
    """Files outside the folder of the document (`--allow-outside`)."""

    root: str | None = None
    """A folder of the user's, the files in which a document below it may refer to."""

    allow_remote: bool = False
    """Documents at https addresses of the public internet (`--allow-remote-refs`)."""

    instead: tuple[str, bytes] | None = None
    """A document's name, and bytes to read in the place of what its file has."""

    typed: str | None = None
    """The address of a document that a person typed. Its origin may be fetched: https
    wherever it is, http on loopback; others only as `allow_remote` says."""

    allow_http: bool = False
    """Plain http of the typed address beyond loopback (`--allow-http`)."""

    remote_bytes: int = 16 * 1024 * 1024
    """Bytes of one fetched document."""

    remote_seconds: float = 20.0
    """Time for one fetched document, redirects included."""

    remote_count: int = 100
    """Fetched documents of one run."""

    remote_redirects: int = 5


_OVER = {
    "bytes": "has more than {} bytes",
    "nodes": "has more than {} nodes once its aliases are expanded",
    "depth": "nests deeper than {} levels",
    "files": "refers to more than {} files",
    "seconds": "takes more than {} seconds of processor time",
    "memory": "takes more than {} MiB of memory",
    "output": "asks for a package of more than {} MiB: much of it is used many times",
}


def exceeded(
    limit: str, allowed: int, place: Place, where: str = ""
) -> GenerationError:
    """Make the error for a limit that a document is over.

    Args:
        limit: Name of a field of `Limits`.
        allowed: Its value.
        place: The file.
        where: `line 3, column 5`, where that is known.
    """
    prefix = f"{where}: " if where else ""
    return GenerationError(
        f"{prefix}the document {_OVER[limit].format(allowed)}",
        place,
        hint=f"--max-{limit} raises this limit",
    )
