"""`./scripts/fuzz --responses`: a generated client, and random bytes for responses.

A package is made of `responses.yaml`, which has a response of every kind. Every call
must give a value or an error of the package, in time, and show no credential.
"""

from __future__ import annotations

import asyncio
import gzip
import importlib
import json
import logging
import pickle
import socket
import sys
import threading
import time
import traceback
import zlib
from collections import Counter
from contextlib import suppress
from math import inf
from pathlib import Path
from random import Random
from typing import Any

from support import here

DOCUMENT = Path(__file__).with_name("responses.yaml")
PACKAGE = "odd_responses_client"
SECRET = "S3CR3T-t0ken/of+the=run"
SECONDS = 60.0
"""Of time for one call; longer than this is a hang."""

_KINDS = (
    *("application/json", "application/xml", "application/x-ndjson", "text/plain"),
    *("text/event-stream", "application/octet-stream", "application/problem+json"),
    *("application/x-www-form-urlencoded", "text/html", "image/png", "", "*/*", ";"),
)
_CHARSETS = ("utf-8", "utf-16", "latin-1", "idna", "punycode", "utf-7", "hex", "\xff")
_STATUSES = (200, 200, 200, 200, 201, 204, 206, 302, 304, 400, 401, 404, 429, 500, 599)
_ODD = (
    *(b"", b"null", b"{}", b"[]", b'"x"', b"NaN", b"1e999999", b"-0", b"9" * 5000),
    *(b"\xef\xbb\xbf{}", b"\xff\xfe{\0}\0", b"[" * 2000, b'{"child":' * 400, b"\0"),
    *(b'"\\ud800"', b'{"id":1,"id":"x"}', b"<a>", b"<!DOCTYPE a>", b"data: 1\n\n"),
    *(b"\x1e{}\n", b"data:\n\n", b"\r\r\n\n", b"id: \0\ndata: {}\n\n", b": x\n" * 99),
)
_TEXTS = (
    *("", "x", "admin", "2024-01-31", "2024-01-31T10:00:00Z", "24:00", "P1M", "1.50"),
    *("00000000-0000-0000-0000-000000000001", "eA==", "cat", "wolf", "\ud800", "ü\0"),
    *(
        "next",
        "[DONE]",
        "a" * 3000,
        SECRET,
        "-1",
        "NaN",
        "true",
        "2024-13-99T99:99:99Z",
    ),
)


def package(folder: Path) -> Path:
    """Make the client's package; return the folder to import it from."""
    given = ["--spec", str(DOCUMENT), "--output", str(folder), "--package", PACKAGE]
    ran = here("-q", "generate", *given)
    assert ran.returncode == 0, ran.stderr
    return folder / "src"


class _Server:
    """Sends what it is told to whoever asks, and closes."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self.content: list[bytes] = [b""]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection, suppress(OSError):
                head = b""
                while b"\r\n\r\n" not in head:
                    head += connection.recv(65536) or b"\r\n\r\n"
                for piece in self.content:
                    connection.sendall(piece)

    def close(self) -> None:
        self._socket.close()


def response(random: Random) -> bytes:
    """Make a response: sometimes right, mostly odd, sometimes no HTTP."""
    body = _body(random)
    headers = [f"Content-Type: {_media_type(random)}".encode("latin-1")]
    if random.random() < 0.2:
        body, coding = _encoded(random, body)
        headers.append(b"Content-Encoding: " + coding)
    if random.random() < 0.1:
        headers.append(
            b"Link: " + _garbled(random, b'<?page=2>; rel="next", <x>; rel=a')
        )
    if random.random() < 0.1:
        headers.append(b"X-Quote: Bearer " + SECRET.encode())
    if random.random() < 0.1:
        headers.append(
            b"Retry-After: " + _garbled(random, b"Wed, 21 Oct 2015 07:28:00 GMT")
        )
    if random.random() < 0.1:
        headers.append(b"Location: " + _garbled(random, b"http://127.0.0.1:1/a?b#c"))
    if random.random() < 0.3:
        headers.append(b"Transfer-Encoding: chunked")
        body = _chunked(random, body)
    elif random.random() < 0.7:
        length = len(body) + random.choice((0, 0, 0, 0, 1, -1, 10**18))
        headers.append(b"Content-Length: %d" % length)
    reason = random.choice((b"OK", b"", SECRET.encode(), b"\xff\xfe", b"x" * 500))
    status = b"HTTP/1.1 %d %s" % (random.choice(_STATUSES), reason)
    whole = b"\r\n".join([status, *headers, b"", body])
    return _garbled(random, whole) if random.random() < 0.25 else whole


def _media_type(random: Random) -> str:
    kind = random.choice(_KINDS)
    if random.random() < 0.2:
        kind += f"; charset={random.choice(_CHARSETS)}"
    return kind


def _body(random: Random) -> bytes:
    shape = random.random()
    if shape < 0.15:
        return random.choice(_ODD)
    if shape < 0.25:
        return random.randbytes(random.randrange(200))
    if shape < 0.4:
        return _garbled(random, _xml(random, "Value", 0).encode("utf-8", "replace"))
    items = [_written(random, _value(random, 0)) for _ in range(random.randrange(1, 4))]
    if shape < 0.5:
        return b"".join(item + b"\n" for item in items)
    if shape < 0.6:
        return b"".join(b"data: " + item + b"\n\n" for item in items)
    if shape < 0.7:
        return b"[" + b",".join(items) + b"]"
    return _garbled(random, items[0]) if shape < 0.8 else items[0]


def _written(random: Random, value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=random.random() < 0.5)
    return text.encode("utf-8", "surrogatepass")


_FIELDS = (
    *(
        "id",
        "price",
        "name",
        "role",
        "level",
        "at",
        "day",
        "uid",
        "raw",
        "amount",
        "code",
    ),
    *("flag", "tags", "counts", "child", "pet", "node", "kind", "v", "next", "data"),
    *("model_config", "__class__", "copy", "friend", "detail", "\ud800", ""),
)


def _value(random: Random, depth: int) -> object:
    """Make JSON data that now and then is of the documented shape."""
    shape = random.random()
    if depth > 4 or shape < 0.35:
        return random.choice((None, True, 0, 1, -1, 2**63, 10**30, 0.1, 1e300, 5.0))
    if shape < 0.5:
        return random.choice(_TEXTS)
    if shape < 0.6:
        return [_value(random, depth + 1) for _ in range(random.randrange(3))]
    names = random.sample(_FIELDS, random.randrange(6))
    return {name: _value(random, depth + 1) for name in names}


def _xml(random: Random, name: str, depth: int) -> str:
    inner = random.choice(_TEXTS)
    if depth < 4 and random.random() < 0.6:
        names = random.sample(_FIELDS[:21], random.randrange(5))
        inner = "".join(_xml(random, each, depth + 1) for each in names)
    return f"<{name}>{inner}</{name}>"


def _encoded(random: Random, body: bytes) -> tuple[bytes, bytes]:
    packed = random.choice((gzip.compress(body), zlib.compress(body), body))
    coding = random.choice((b"gzip", b"deflate", b"br", b"gzip, gzip", b"identity, x"))
    return packed + random.choice((b"", b"", b"\0" * 1000)), coding


def _chunked(random: Random, body: bytes) -> bytes:
    pieces = []
    while body:
        size = random.randrange(1, 60)
        extension = random.choice((b"", b"", b";a=b", b";" + b"x" * 300))
        pieces.append(b"%x%s\r\n%s\r\n" % (len(body[:size]), extension, body[:size]))
        body = body[size:]
    return b"".join(pieces) + random.choice(
        (b"0\r\n\r\n", b"0\r\nA: b\r\n\r\n", b"0", b"")
    )


def _garbled(random: Random, content: bytes) -> bytes:
    """Change some bytes: replaced, removed, repeated."""
    data = bytearray(content)
    for _ in range(random.randrange(1, 6)):
        at = random.randrange(len(data) + 1)
        kind = random.random()
        if kind < 0.4:
            data[at : at + 1] = random.randbytes(1)
        elif kind < 0.7:
            del data[at : at + random.randrange(1, 20)]
        else:
            data[at:at] = data[at : at + 20] * random.randrange(1, 20)
    return bytes(data)


class Responses:
    """One run: a client, and what came of its calls."""

    def __init__(self, seed: int, folder: Path, findings: Path) -> None:
        sys.path.insert(0, str(package(folder / PACKAGE)))
        self._package: Any = importlib.import_module(PACKAGE)
        manifest = json.loads((folder / PACKAGE / ".clientwright.json").read_text())
        self._calls = [each["call"] for each in manifest["operations"]]
        self._limits = self._package.Limits(
            response_bytes=1_000_000, event_bytes=100_000, pages=3
        )
        self._server = _Server()
        given = {"base_url": self._server.url, "token": SECRET, "key": SECRET}
        given |= {"max_retries": 0, "timeout": 1.0}
        # Certificates are read once for all calls.
        self._runner = asyncio.Runner()
        self._client = getattr(self._package, manifest["client"]["class"])(**given)
        self._async_client = getattr(self._package, manifest["client"]["async"])(
            **given
        )
        self._findings = findings
        self.seed = seed
        self.counts: Counter[str] = Counter()
        self.seen: set[str] = set()

    def run(self, minutes: float) -> None:
        """Call until the time is over."""
        until = time.monotonic() + minutes * 60
        self.calls(until=until)

    def calls(self, most: float = inf, *, until: float = inf) -> None:
        """Make so many calls, or until the time is over."""
        logging.disable(logging.CRITICAL)
        number = 0
        while number < most and time.monotonic() < until:
            number += 1
            self._one(number)
        self._runner.run(self._async_client.aclose())
        self._runner.close()
        self._client.close()
        self._server.close()

    def _one(self, number: int) -> None:
        random = Random(f"{self.seed}-{number}")
        content = response(random)
        cut = random.randrange(len(content) + 1)
        self._server.content = [content[:cut], content[cut:]]
        call = random.choice(self._calls)
        started = time.monotonic()
        wrong = self.attempt(call, random)
        if time.monotonic() - started > SECONDS:
            wrong = wrong or "a hang"
        self.counts["calls"] += 1
        if wrong and _kind(wrong) not in self.seen:
            self.seen.add(_kind(wrong))
            self._report(wrong, call, number, content)

    def attempt(self, call: str, random: Random) -> str:
        """Make one call; say what is wrong with what comes of it."""
        client = self._client if random.random() < 0.7 else self._async_client
        client = client.with_options(
            limits=self._limits, strict_responses=random.random() < 0.5
        )
        raw = random.random() < 0.2
        try:
            if isinstance(client, type(self._client)):
                value = _synchronous(client, call, raw)
            else:
                value = self._runner.run(_asynchronous(client, call, raw))
        except self._package.APIError as error:
            self.counts[type(error).__name__] += 1
            return self._shown(error)
        except Exception as error:
            return f"{type(error).__name__}: {error} in {_place(error)}"
        self.counts["values"] += 1
        repr(value)
        return ""

    def _shown(self, error: Any) -> str:
        """Look for the credential in what an error shows."""
        shown = f"{error} {error!r}"
        if getattr(error, "headers", None) is not None:
            shown += repr(error.headers.multi_items()) + repr(error.response)
        again = pickle.loads(pickle.dumps(error))
        if type(again).__name__ != type(error).__name__ or str(again) != str(error):
            return "a pickle gives another error"
        return "a credential is shown" if SECRET in shown else ""

    def _report(self, wrong: str, call: str, number: int, content: bytes) -> None:
        self._findings.mkdir(parents=True, exist_ok=True)
        file = self._findings / f"response-{self.seed}-{number}"
        file.write_bytes(content)
        print(f"finding: {wrong[:400]}\n  of {call}, {number}: {file}", flush=True)


def _place(error: Exception) -> str:
    """Name the last function of the package that an exception went through."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if PACKAGE in frame.filename] or frames
    return f"{Path(own[-1].filename).name}:{own[-1].name}"


def _synchronous(client: Any, call: str, raw: bool) -> object:
    if raw:
        return _raw(client, call)().parse()
    return _drained(_method(client, call)())


async def _asynchronous(client: Any, call: str, raw: bool) -> object:
    if raw:
        return (await _raw(client, call)()).parse()
    given = _method(client, call)()
    if hasattr(given, "__aiter__"):
        return [item async for item in given]
    found = await given
    return await found.read() if hasattr(found, "iter_bytes") else found


def _kind(wrong: str) -> str:
    """Tell findings apart: by the exception and the place, not by the words."""
    head, _, place = wrong.rpartition(" in ")
    return f"{head.partition(':')[0]} {place}"


def _method(client: Any, call: str) -> Any:
    for name in call.split("."):
        client = getattr(client, name)
    return client


def _raw(client: Any, call: str) -> Any:
    resource, _, method = call.rpartition(".")
    return getattr(_method(client, resource).with_raw_response, method)


def _drained(value: Any) -> object:
    """Read what is read item by item, or when it is asked for, to its end."""
    if hasattr(value, "iter_bytes"):
        return value.read()
    return list(value) if hasattr(value, "__next__") or _is_pager(value) else value


def _is_pager(value: object) -> bool:
    return type(value).__name__.endswith(("Pager", "Page", "Stream"))
