"""Content codings: RFC 9110, section 8.4.1, and the formats that they name.

RFC 1952, section 2.2: "A gzip file consists of a series of members". What is not whole
is no content, however much of it could be read.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator

from ..rows import Json, Raises, Reply, Row, Table, responds

_TEXT: Json = {"type": "string"}
_BINARY: Json = {"type": "string", "format": "binary"}
_BROKEN = Raises(name="APIConnectionError")
_WORDS = b"It was the best of times, it was the worst of times. " * 40
_HALF = len(_WORDS) // 2


def _raw(data: bytes) -> bytes:
    """Return "deflate" without its zlib wrapper, which some servers send."""
    made = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return made.compress(data) + made.flush()


_ONE = gzip.compress(_WORDS)
_TWO = gzip.compress(_WORDS[:_HALF]) + gzip.compress(_WORDS[_HALF:])
_CODINGS: tuple[tuple[str, str, bytes, object], ...] = (
    ("gzip", "gzip", _ONE, _WORDS),
    ("gzip of two members", "gzip", _TWO, _WORDS),
    ("gzip of many members", "gzip", gzip.compress(b"ab") * 50, b"ab" * 50),
    ("gzip with an empty member", "gzip", gzip.compress(b"") + _ONE, _WORDS),
    ("gzip of nothing", "gzip", gzip.compress(b""), b""),
    ("gzip, and no content", "gzip", b"", b""),
    # Tapes and blocks are filled with zeros; gzip itself takes no notice of them.
    ("gzip, and zeros", "gzip", _ONE + bytes(512), _WORDS),
    ("gzip, and other bytes", "gzip", _ONE + b"more", _BROKEN),
    ("gzip, and half a member", "gzip", _TWO[:-30], _BROKEN),
    ("gzip that is cut off", "gzip", _ONE[:-20], _BROKEN),
    ("gzip without its length", "gzip", _ONE[:-4], _BROKEN),
    ("gzip with another sum", "gzip", _ONE[:-8] + bytes(4) + _ONE[-4:], _BROKEN),
    ("gzip of a header alone", "gzip", _ONE[:10], _BROKEN),
    ("no gzip", "gzip", _WORDS, _BROKEN),
    # Section 8.4.1.3: "equivalent to gzip"; names have no case.
    ("x-gzip", "x-gzip", _ONE, _WORDS),
    ("GZIP", "GZIP", _ONE, _WORDS),
    ("deflate", "deflate", zlib.compress(_WORDS), _WORDS),
    # Section 8.4.1.2 knows of them: "some non-conformant implementations".
    ("deflate without a wrapper", "deflate", _raw(_WORDS), _WORDS),
    ("deflate that is cut off", "deflate", zlib.compress(_WORDS)[:-8], _BROKEN),
    ("deflate that is cut off, bare", "deflate", _raw(_WORDS)[:-3], _BROKEN),
    ("deflate and gzip", "deflate, gzip", gzip.compress(zlib.compress(b"x")), b"x"),
    (
        "gzip twice, cut off inside",
        "gzip, gzip",
        gzip.compress(_ONE[:-9]),
        _BROKEN,
    ),
    # Section 12.5.3: it is no coding at all.
    ("identity", "identity", _WORDS, _WORDS),
    ("identity and gzip", "identity, gzip", _ONE, _WORDS),
)


def _rows() -> Iterator[Row]:
    for name, coding, content, result in _CODINGS:
        for media_type, schema in (("text/plain", _TEXT), ("image/png", _BINARY)):
            if isinstance(result, bytes) and schema is _TEXT:
                value: object = result.decode()
            else:
                value = result
            yield Row(
                name=f"{name}: {media_type}",
                operation=responds(media_type, schema),
                call=lambda call, _: call(),
                reply=Reply(
                    status=200,
                    headers={"Content-Type": media_type, "Content-Encoding": coding},
                    content=content,
                ),
                result=value,
            )


TABLES = (Table(name="codings", rows=tuple(_rows()), client={"max_retries": 0}),)
