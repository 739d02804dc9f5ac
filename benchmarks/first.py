"""The first call of a fresh process: every operation of a document, each on its own.

A call goes through a transport within the process, which gives the smallest response
that the document allows; what counts is the processor time from a client that is made
to the value. Beside it stands the same by hand: one model, its `TypeAdapter`, and the
HTTP library.
"""

from __future__ import annotations

import json
import statistics
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from .calls import run

_CALL = """
import json, pathlib, sys, time
from operator import attrgetter
folder, name, values, status, kind, content = json.loads(sys.argv[1])
sys.path.insert(0, str(pathlib.Path(folder, "src")))
manifest = json.loads(pathlib.Path(folder, ".clientwright.json").read_text())["client"]
import httpx2, pydantic
transport = httpx2.MockTransport(lambda request: httpx2.Response(
    status, headers={"Content-Type": kind}, content=content.encode()))
http_client = httpx2.Client(transport=transport)
http_client.get("http://x.test/")
package = __import__(manifest["package"])
given = {one["argument"]: "t" for scheme in manifest["auth"].values()
         for one in scheme["arguments"].values()}
client = getattr(package, manifest["class"])(
    base_url="http://x.test", max_retries=0, http_client=http_client, **given)
started = time.process_time()
result = attrgetter(name)(client)(**values)
if hasattr(result, "first_page"):
    result.first_page()
elif hasattr(result, "events"):
    next(iter(result), None)
print(json.dumps(time.process_time() - started))
"""
_HAND = """
import json, sys, time
import httpx2, pydantic
transport = httpx2.MockTransport(lambda request: httpx2.Response(
    200, headers={"Content-Type": "application/json"},
    content=b'[{"id": 1, "name": "x"}]'))
http_client = httpx2.Client(transport=transport)
http_client.get("http://x.test/")
started = time.process_time()
class Thing(pydantic.BaseModel):
    id: int
    name: str
adapter = pydantic.TypeAdapter(list[Thing])
got = http_client.put("http://x.test/things/5", json={"name": "x"})
got.raise_for_status()
adapter.validate_json(got.content)
print(json.dumps(time.process_time() - started))
"""
_DEPTH = 12


def measure(
    package: Path, environment: Mapping[str, str], rounds: int
) -> dict[str, Any]:
    """Measure all operations of a package, compiled modules kept and not kept.

    `failed` counts the calls that raised: of those nothing is measured.
    """
    document = json.loads((package / "openapi.json").read_text("utf-8"))
    manifest = json.loads((package / ".clientwright.json").read_text("utf-8"))
    calls = [_call(package, document, one) for one in manifest["operations"]]
    bare = {
        **environment,
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPYCACHEPREFIX": str(package / "nothing"),
    }
    found: dict[str, Any] = {"operations": len(calls)}
    for name, variables in (("kept", dict(environment)), ("not kept", bare)):
        _spent(_HAND, "", variables)
        hand = [_spent(_HAND, "", variables) for _ in range(rounds)]
        spent = [_spent(_CALL, json.dumps(one), variables) for one in calls]
        if name == "kept":  # By now every module of the package is compiled.
            spent = [_spent(_CALL, json.dumps(one), variables) for one in calls]
        known = sorted(one for one in spent if one is not None)
        found[name] = {
            "hand": statistics.median(one for one in hand if one is not None),
            "median": statistics.median(known),
            "p95": known[int(len(known) * 0.95)],
            "worst": known[-1],
            "failed": len(spent) - len(known),
        }
    return found


def _spent(program: str, argument: str, environment: Mapping[str, str]) -> float | None:
    try:
        spent: float = json.loads(run(program, [argument], environment))
    except subprocess.CalledProcessError:
        return None
    return spent


def _call(package: Path, document: Any, entry: Any) -> Sequence[Any]:
    """Return an operation's call, its arguments and the response to it, as JSON."""
    item = _at(document, entry["pointer"])
    path = _at(document, entry["pointer"].rpartition("/")[0])
    values: dict[str, Any] = {}
    for given in [*path.get("parameters", ()), *item.get("parameters", ())]:
        one = _resolved(document, given)
        argument = entry["arguments"].get(f"{one['in']}:{one['name']}")
        if one.get("required") and argument:
            values[argument] = _smallest(document, one.get("schema", {}))
    body = entry["body"]
    if body is not None:
        request = _resolved(document, item["requestBody"])
        media = next(iter(request["content"].values()))
        sent = _smallest(document, media.get("schema", {}))
        if "fields" in body and isinstance(sent, dict):
            values |= {body["fields"][k]: v for k, v in sent.items()}
        elif body.get("argument"):
            values[body["argument"]] = sent
    return [str(package), entry["call"], values, *_response(document, item)]


def _response(document: Any, item: Any) -> tuple[int, str, str]:
    """Return the status, media type and content of the smallest success."""
    for status, given in item.get("responses", {}).items():
        if status[0] == "2" or status == "default":
            code = int(status) if status.isdigit() else 200
            content = _resolved(document, given).get("content", {})
            for media, one in content.items():
                if media.endswith("json"):
                    made = _smallest(document, one.get("schema", {}))
                    return code, media, json.dumps(made)
            return code, next(iter(content), "text/plain"), ""
    return 200, "text/plain", ""


def _smallest(document: Any, given: Any, depth: int = 0) -> Any:
    """Return a value of a schema: what is required, and of each choice the first."""
    schema = _resolved(document, given) if isinstance(given, dict) else {}
    if "const" in schema:
        return schema["const"]
    if schema.get("enum"):
        return schema["enum"][0]
    for word in ("oneOf", "anyOf"):
        if schema.get(word) and depth < _DEPTH:
            return _smallest(document, schema[word][0], depth + 1)
    kind = schema.get("type", "object" if "properties" in schema else None)
    kind = kind[0] if isinstance(kind, list) else kind
    parts = list(_parts(document, schema))
    if kind == "object" or len(parts) > 1:
        properties = {
            k: v for one in parts for k, v in one.get("properties", {}).items()
        }
        required = [name for one in parts for name in one.get("required", ())]
        if depth >= _DEPTH:
            return {}
        return {
            name: _smallest(document, properties.get(name, {}), depth + 1)
            for name in required
        }
    if kind == "array":
        count = schema.get("minItems", 0)
        return [_smallest(document, schema.get("items", {}), depth + 1)] * count
    if kind in ("integer", "number"):
        return schema.get("minimum", 1)
    if kind == "boolean":
        return True
    return _TEXTS.get(str(schema.get("format")), "x") if kind == "string" else None


_TEXTS = {
    "date": "2024-01-01",
    "date-time": "2024-01-01T00:00:00Z",
    "uuid": "00000000-0000-4000-8000-000000000000",
    "uri": "http://x.test/",
}


def _parts(document: Any, schema: Any) -> Iterator[Any]:
    """Yield a schema and all that it is composed of."""
    yield schema
    for one in schema.get("allOf", ()):
        yield from _parts(document, _resolved(document, one))


def _resolved(document: Any, given: Any) -> Any:
    while isinstance(given, dict) and "$ref" in given:
        given = _at(document, given["$ref"])
    return given


def _at(document: Any, pointer: str) -> Any:
    for step in pointer.removeprefix("#/").split("/"):
        key = step.replace("~1", "/").replace("~0", "~")
        document = document[int(key) if isinstance(document, list) else key]
    return document
