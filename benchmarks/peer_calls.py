"""The same call by hand, by our client and by those that the peers generate.

All run in one process and take turns, so that what else the machine does falls on all
of them alike. What openapi-generator makes speaks through urllib3, which has no
transport within the process: it is measured over a socket alone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .calls import COMMON, run
from .tools import CLIENT, JAVA

_PROGRAM = """
import importlib, subprocess
java, theirs, site = sys.argv[6:]
if site:
    sys.path.append(site)
inside = way == "inside"
server = None
if inside:
    base = "http://x.test/v1"
else:
    command = [sys.executable, "-c", SOURCE + "serve()", *sys.argv[1:6]]
    server = subprocess.Popen(command, stdout=subprocess.PIPE)
    atexit.register(server.kill)
    base = "http://127.0.0.1:%d/v1" % int(server.stdout.readline())

def over(library):
    if not inside:
        return None
    return library.MockTransport(lambda request: library.Response(
        200, headers={"Content-Type": "application/json"}, content=body))

hand = httpx2.Client(base_url=base, headers={"Authorization": "Bearer t"},
                     transport=over(httpx2))
client = getattr(package, manifest["client"]["class"])(
    token="t", base_url=base, http_client=httpx2.Client(transport=over(httpx2)))
method = call(client)

def by_hand():
    got = hand.put("/things/5", params={"view": "full"}, json={"name": "x"})
    got.raise_for_status()
    return adapter.validate_json(got.content)

runs = {"hand": by_hand, "ours": lambda: method(5, view="full", name="x")}
if theirs:
    sys.path.append(str(pathlib.Path(theirs).parent))
    name = pathlib.Path(theirs).name
    part = lambda path: importlib.import_module(name + path)
    import httpx
    peer = part(".client").AuthenticatedClient(
        base_url=base, token="t", httpx_args={"transport": over(httpx)})
    update = part(".api.things.update_thing").sync
    made = part(".models").UpdateThingBody(name="x")
    runs[PEER] = lambda: update(5, client=peer, body=made, view="full")
if java and not inside:
    sys.path.append(java)
    import openapi_client
    settings = openapi_client.Configuration(host=base, access_token="t")
    other = openapi_client.ThingsApi(openapi_client.ApiClient(settings))
    sent = openapi_client.UpdateThingRequest(name="x")
    runs[JAVA] = lambda: other.update_thing(5, sent, view="full")

for name, each in runs.items():
    assert len(each()) == int(items), name
spent = {name: [] for name in runs}
walls = {name: [] for name in runs}
for _ in range(int(blocks)):
    for name, each in runs.items():
        wall, started = time.perf_counter(), time.process_time()
        for _ in range(int(calls)):
            each()
        spent[name].append(time.process_time() - started)
        walls[name].append(time.perf_counter() - wall)

def ratio(given, name):
    return statistics.median(b / a for a, b in zip(given["hand"], given[name]))

print(json.dumps({
    name: {"seconds": statistics.median(spent[name]) / int(calls),
           "ratio": ratio(spent, name), "wall": ratio(walls, name)}
    for name in runs}))
"""


def measure(
    package: Path,
    environment: Mapping[str, str],
    folders: Mapping[str, Path],
    peer_python: Path | None,
) -> dict[str, Any]:
    """Measure a small call in process and over a socket, by each client there is.

    Args:
        folders: What each peer has generated from the same document, by its name.
        peer_python: The Python that has what those packages need.
    """
    site = ""
    if peer_python is not None:
        where = "import sysconfig; print(sysconfig.get_path('purelib'))"
        site = run(where, [], environment, peer_python).strip()
    there = {name: str(path) for name, path in folders.items() if path.is_dir()}
    names = f"PEER, JAVA = {CLIENT!r}, {JAVA!r}\n"
    source = f"SOURCE = {COMMON!r}\n{names}{COMMON}{_PROGRAM}"
    more = [there.get(JAVA, ""), there.get(CLIENT, ""), site]
    return {
        name: json.loads(run(source, [package, *given, *more], environment))
        for name, given in (
            ("in process", ("inside", 25, 100, 1)),
            ("over a socket", ("socket", 15, 100, 1)),
        )
    }
