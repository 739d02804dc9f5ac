"""What a call of a generated client costs, beside the same call written by hand.

One process alternates blocks of calls; a block's cost is its processor time, and the
ratio the median over pairs of blocks.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from .clients import lines

DOCUMENT: Mapping[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Small", "version": "1.0.0"},
    "servers": [{"url": "http://127.0.0.1/v1"}],
    "security": [{"token": []}],
    "paths": {
        "/things/{id}": {
            "put": {
                "tags": ["things"],
                "operationId": "updateThing",
                "parameters": [
                    {
                        "in": "path",
                        "name": "id",
                        "required": True,
                        "schema": {"type": "integer"},
                    },
                    {"in": "query", "name": "view", "schema": {"type": "string"}},
                ],
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {
                            "schema": {
                                "type": "object",
                                "required": ["name"],
                                "properties": {"name": {"type": "string"}},
                            }
                        }
                    },
                },
                "responses": {
                    "200": {
                        "description": "Stored.",
                        "content": {
                            "application/json": {
                                "schema": {
                                    "type": "array",
                                    "items": {"$ref": "#/components/schemas/Thing"},
                                }
                            }
                        },
                    }
                },
            }
        }
    },
    "components": {
        "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        "schemas": {
            "Thing": {
                "type": "object",
                "required": ["id", "name"],
                "properties": {
                    "id": {"type": "integer"},
                    "name": {"type": "string"},
                    "price": {"type": "number"},
                    "madeAt": {"type": "string", "format": "date-time"},
                },
            }
        },
    },
}

COMMON = """
import asyncio, atexit, json, pathlib, statistics, sys, threading, time
from operator import attrgetter
import httpx2, pydantic
folder, way, blocks, calls, items = sys.argv[1:6]
sys.path.insert(0, str(pathlib.Path(folder, "src")))
manifest = json.loads(pathlib.Path(folder, ".clientwright.json").read_text())
package = __import__(manifest["client"]["package"])
call = attrgetter(manifest["operations"][0]["call"])
thing = {"id": 1, "name": "x", "price": 1.5, "madeAt": "2024-01-01T00:00:00Z"}
body = json.dumps([thing] * int(items)).encode()
head = b"HTTP/1.1 200 OK\\r\\nContent-Type: application/json\\r\\n"
head += b"Content-Length: %d\\r\\n\\r\\n" % len(body)

def answer(request):
    return httpx2.Response(200, headers={"Content-Type": "application/json"},
                           content=body)

def serve():
    async def turn(reader, writer):
        try:
            while True:
                got = await reader.readuntil(b"\\r\\n\\r\\n")
                for line in got.split(b"\\r\\n"):
                    if line.lower().startswith(b"content-length:"):
                        await reader.readexactly(int(line.partition(b":")[2]))
                writer.write(head + body)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()
    async def main():
        server = await asyncio.start_server(turn, "127.0.0.1", 0, backlog=2000)
        print(server.sockets[0].getsockname()[1], flush=True)
        await server.serve_forever()
    asyncio.run(main())

class Thing(pydantic.BaseModel):
    id: int
    name: str
    price: float | None = None
    made_at: __import__("datetime").datetime | None = pydantic.Field(
        None, alias="madeAt")

# Of a list, it is reading that is measured: the same class on both sides.
kind = Thing if int(items) == 1 else package.models.Thing
adapter = pydantic.TypeAdapter(list[kind])

def ratio(pairs, walls):
    return {"ratio": statistics.median(b / a for a, b in pairs),
            "wall": statistics.median(b / a for a, b in walls),
            "hand": statistics.median(a for a, _ in pairs) / int(calls),
            "ours": statistics.median(b for _, b in pairs) / int(calls)}
"""
_SYNC = """
if way == "socket":
    import subprocess
    server = subprocess.Popen([sys.executable, "-c", SOURCE + "serve()", *sys.argv[1:]],
                              stdout=subprocess.PIPE)
    atexit.register(server.kill)
    base = "http://127.0.0.1:%d/v1" % int(server.stdout.readline())
    transport = None
else:
    server, base, transport = None, "http://x.test/v1", httpx2.MockTransport(answer)
hand = httpx2.Client(base_url=base, headers={"Authorization": "Bearer t"},
                     transport=transport)
client = getattr(package, manifest["client"]["class"])(
    token="t", base_url=base, http_client=httpx2.Client(transport=transport))
method = call(client)

def by_hand():
    got = hand.put("/things/5", params={"view": "full"}, json={"name": "x"})
    got.raise_for_status()
    return adapter.validate_json(got.content)

def ours():
    return method(5, view="full", name="x")

assert len(by_hand()) == len(ours()) == int(items)
pairs, walls = [], []
for _ in range(int(blocks)):
    spent, waited = [], []
    for run in (by_hand, ours):
        wall, started = time.perf_counter(), time.process_time()
        for _ in range(int(calls)):
            run()
        spent.append(time.process_time() - started)
        waited.append(time.perf_counter() - wall)
    pairs.append(spent)
    walls.append(waited)
print(json.dumps(ratio(pairs, walls)))
"""
_ASYNC = """
import subprocess
server = subprocess.Popen([sys.executable, "-c", SOURCE + "serve()", *sys.argv[1:]],
                          stdout=subprocess.PIPE)
atexit.register(server.kill)
base = "http://127.0.0.1:%d/v1" % int(server.stdout.readline())

async def main():
    limits = httpx2.Limits(max_connections=100)
    hand = httpx2.AsyncClient(base_url=base, headers={"Authorization": "Bearer t"},
                              limits=limits, timeout=60)
    client = getattr(package, manifest["client"]["async"])(
        token="t", base_url=base,
        http_client=httpx2.AsyncClient(limits=limits, timeout=60))
    method = call(client)

    async def by_hand():
        got = await hand.put("/things/5", params={"view": "full"}, json={"name": "x"})
        got.raise_for_status()
        return adapter.validate_json(got.content)

    async def ours():
        return await method(5, view="full", name="x")

    await by_hand(), await ours()
    pairs, walls = [], []
    for _ in range(int(blocks)):
        spent, waited = [], []
        for run in (by_hand, ours):
            wall, started = time.perf_counter(), time.process_time()
            if way == "together":
                await asyncio.gather(*(run() for _ in range(int(calls))))
            else:
                for _ in range(int(calls)):
                    await run()
            spent.append(time.process_time() - started)
            waited.append(time.perf_counter() - wall)
        pairs.append(spent)
        walls.append(waited)
    print(json.dumps(ratio(pairs, walls)))

asyncio.run(main())
"""
_WAYS = {
    "small, in process": (_SYNC, "inside", 25, 200, 1),
    "small, synchronous": (_SYNC, "socket", 15, 100, 1),
    "small, asynchronous": (_ASYNC, "alone", 15, 100, 1),
    "1,000 at a time": (_ASYNC, "together", 4, 1000, 1),
    "a list of 1 MB": (_SYNC, "inside", 15, 2, 14_000),
}


def measure(package: Path, environment: Mapping[str, str]) -> dict[str, Any]:
    """Measure calls of the package of `DOCUMENT`: ratios, and seconds of a call."""
    found: dict[str, Any] = {}
    for name, (program, *given) in _WAYS.items():
        source = f"SOURCE = {COMMON!r}\n{COMMON}{program}"
        found[name] = json.loads(run(source, [package, *given], environment))
    return found | lines(package)


def run(
    source: str,
    arguments: Sequence[object],
    environment: Mapping[str, str],
    python: Path = Path(sys.executable),
) -> str:
    """Run a program in a process of its own, and return what it writes."""
    return subprocess.run(
        [str(python), "-c", source, *map(str, arguments)],
        env=dict(environment),
        capture_output=True,
        text=True,
        check=True,
    ).stdout
