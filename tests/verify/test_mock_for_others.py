"""`clientwright mock` for tests of other people: what they and their tools send."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import httpx2
import pytest
import yaml

from clientwright.verify import mock_server
from clientwright.verify.mock.accept import quality

SERVED = Path(__file__).with_name("served.yaml")


@contextmanager
def _serving(*, strict: bool) -> Iterator[httpx2.Client]:
    with mock_server(yaml.safe_load(SERVED.read_text()), strict=strict) as server:
        thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        url = f"http://127.0.0.1:{server.server_address[1]}"
        with httpx2.Client(base_url=url, timeout=120) as client:
            yield client
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def served() -> Iterator[httpx2.Client]:
    """Serve the document as everybody does."""
    with _serving(strict=False) as client:
        yield client


@pytest.fixture(scope="module")
def strictly() -> Iterator[httpx2.Client]:
    """Serve it for clients that send nothing but what the document has."""
    with _serving(strict=True) as client:
        yield client


_BESIDE = {
    "Accept-Language": "*",
    "Sec-Fetch-Mode": "cors",
    "Referer": "http://localhost:3000/",
    "Cache-Control": "no-cache",
    "traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    "X-Request-ID": "1",
    "If-None-Match": '"x"',
    "Range": "bytes=0-1",
}


@pytest.mark.parametrize("name", _BESIDE)
def test_fields_that_nobody_documents_are_ignored(
    served: httpx2.Client, strictly: httpx2.Client, name: str
) -> None:
    """RFC 9110, section 5.1: unrecognized fields are ignored; strictly they are not."""
    headers = {name: _BESIDE[name]}
    assert served.get("/one", headers=headers).status_code == 200
    refused = strictly.get("/one", headers=headers)
    assert refused.status_code == 400
    assert refused.json()["errors"][0]["what"] == "header"


def test_cookies_that_nobody_documents_are_ignored(
    served: httpx2.Client, strictly: httpx2.Client
) -> None:
    """User agents send all that match (RFC 6265, section 5.4)."""
    headers = {"Cookie": "a=b; session=x"}
    assert served.get("/person", headers=headers).status_code == 200
    assert strictly.get("/person", headers=headers).status_code == 400


def test_preflight(served: httpx2.Client, strictly: httpx2.Client) -> None:
    """A browser asks first, and may read what comes."""
    asked = {
        "Origin": "http://localhost:3000",
        "Access-Control-Request-Method": "GET",
        "Access-Control-Request-Headers": "x-a, authorization",
    }
    answer = served.options("/one", headers=asked)
    assert answer.status_code == 204
    assert answer.headers["access-control-allow-origin"] == "http://localhost:3000"
    assert answer.headers["access-control-allow-methods"] == "GET, HEAD"
    assert answer.headers["access-control-allow-headers"] == "x-a, authorization"
    after = served.get("/one", headers={"Origin": "http://localhost:3000"})
    assert after.headers["access-control-allow-origin"] == "http://localhost:3000"
    assert "access-control-allow-origin" not in served.get("/one").headers
    assert strictly.options("/one", headers=asked).status_code == 405


def test_head_is_answered_as_get(served: httpx2.Client) -> None:
    """RFC 9110, section 9.3.2: the same fields, no content."""
    head, get = served.head("/one"), served.get("/one")
    assert head.status_code == 200
    assert head.content == b""
    assert head.headers["content-length"] == get.headers["content-length"]


def test_examples_are_given_every_time(served: httpx2.Client) -> None:
    for _ in range(3):
        assert served.get("/one").json() == {"a": 1}


def test_examples_of_schemas(served: httpx2.Client) -> None:
    """Those of properties, and of a whole schema before those of its parts."""
    person = served.get("/person").json()
    assert person["name"] == "Ada"
    assert person["age"] == 36
    assert person["friends"][0] == {"name": "Charles"}
    made = served.get("/person", headers={"Prefer": "dynamic=true"}).json()
    assert made["name"] != "Ada"


@pytest.mark.parametrize("code", [400, 404, 418, 429, 500, 502, 503])
def test_ranges_and_default_stand_for_statuses(
    served: httpx2.Client, code: int
) -> None:
    answer = served.get("/one", headers={"Prefer": f"code={code}"})
    assert answer.status_code == code
    assert isinstance(answer.json()["reason"], str)


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("application/json;q=0, text/csv", "text/csv"),
        ("*/*;q=0.1, text/csv", "text/csv"),
        ("text/*, application/json;q=0.5", "text/csv"),
        ("text/csv;q=0.2, application/*;q=0.3", "application/json"),
        ("text/csv, application/json", "application/json"),
        ("*/*", "application/json"),
    ],
)
def test_weights_of_accept(served: httpx2.Client, accept: str, media_type: str) -> None:
    answer = served.get("/one", headers={"Accept": accept})
    assert answer.headers["content-type"] == media_type


def test_what_is_not_acceptable(served: httpx2.Client) -> None:
    for accept in ("image/png", "*/*;q=0", "application/json;v=2"):
        assert served.get("/one", headers={"Accept": accept}).status_code == 406


@pytest.mark.parametrize(
    ("media_type", "accept", "expected"),
    [
        ("text/html", "text/*;q=0.3, text/html;q=0.7, text/html;level=1", 0.7),
        ("text/html;level=1", "text/*;q=0.3, text/html;q=0.7, text/html;level=1", 1.0),
        ("text/html;level=3", "text/*;q=0.3, text/html;q=0.7, text/html;level=1", 0.7),
        ("text/plain", "text/*;q=0.3, text/html;q=0.7, text/html;level=1", 0.3),
        ("image/jpeg", "text/*;q=0.3, */*;q=0.5", 0.5),
        ("image/jpeg", "text/*;q=0.3", 0.0),
        ("text/html", "", 1.0),
        ("text/html", "text/html;q=2", 1.0),
    ],
)
def test_table_of_the_standard(media_type: str, accept: str, expected: float) -> None:
    """RFC 9110, section 12.5.1: its own examples, and what is no weight."""
    assert quality(media_type, [accept] if accept else []) == expected


@pytest.mark.parametrize("base", ["", "/live/v1", "/test/v1"])
def test_paths_of_servers_with_variables(served: httpx2.Client, base: str) -> None:
    assert served.get(f"{base}/one").status_code == 200


def test_framing_is_the_servers_own(served: httpx2.Client) -> None:
    answer = served.get("/one")
    assert "transfer-encoding" not in answer.headers
    assert answer.headers["x-left"]


def test_charset(served: httpx2.Client) -> None:
    """RFC 9110, section 8.3.2: the bytes are in the charset that the field names."""
    answer = served.get("/text")
    assert answer.headers["content-type"] == "text/plain;charset=ISO-8859-1"
    assert answer.content == b"t\xfcr"


@pytest.mark.parametrize("path", ["/a%20c/caf%C3%A9", "/a%20c/caf%c3%a9"])
def test_encoded_paths(served: httpx2.Client, path: str) -> None:
    assert served.get(path).status_code == 204
