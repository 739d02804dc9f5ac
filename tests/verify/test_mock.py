"""`clientwright mock`: the judge as a server, over real sockets."""

from __future__ import annotations

import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import httpx2
import pytest
import yaml
from support import CLIENTWRIGHT, ROOT, at_most, clientwright, environment

from clientwright.verify import mock_server
from clientwright.verify.judge.judge import Complaint, Judge
from clientwright.verify.mock.server import Mock
from clientwright.verify.wire.decode import Request

SHOP = Path(__file__).with_name("shop.yaml")
TOKEN = {"Authorization": "Bearer anything"}


@pytest.fixture(scope="module")
def shop() -> Iterator[httpx2.Client]:
    """Serve the shop; gives a client that speaks to it."""
    with mock_server(yaml.safe_load(SHOP.read_text())) as server:
        thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        url = f"http://127.0.0.1:{server.server_address[1]}"
        with httpx2.Client(base_url=url, timeout=120) as client:
            yield client
        server.shutdown()
        thread.join()


def test_examples_come_first(shop: httpx2.Client) -> None:
    """A right request gets an example, with the documented header fields."""
    answer = shop.get("/orders", headers=TOKEN, params={"limit": 5})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    assert answer.json() == []
    assert int(answer.headers["x-total"]) >= 0


def test_base_path_may_be_there(shop: httpx2.Client) -> None:
    """The path of the document's server leads to the same operations."""
    assert shop.get("/v2/orders", headers=TOKEN).status_code == 200


def test_accept_chooses_the_media_type(shop: httpx2.Client) -> None:
    """What is asked for is what comes."""
    answer = shop.get("/orders", headers={**TOKEN, "Accept": "text/csv"})
    assert answer.text == "id,state\n1,paid\n"
    refused = shop.get("/orders", headers={**TOKEN, "Accept": "image/png"})
    assert refused.status_code == 406


@pytest.mark.parametrize("word", ["code", "status"])
def test_prefer_a_status(shop: httpx2.Client, word: str) -> None:
    """`Prefer` asks for another documented answer, with a made value."""
    answer = shop.get("/orders", headers={**TOKEN, "Prefer": f"{word}=404"})
    assert answer.status_code == 404
    assert isinstance(answer.json()["reason"], str)


@pytest.mark.parametrize(
    "text", ["example=some", 'example="some"', "code=200, example=some"]
)
def test_prefer_an_example(shop: httpx2.Client, text: str) -> None:
    """`Prefer` asks for an example by its name."""
    answer = shop.get("/orders", headers={**TOKEN, "Prefer": text})
    assert answer.json() == [{"id": 1, "state": "paid"}]


def test_prefer_a_made_value(shop: httpx2.Client) -> None:
    """`Prefer: dynamic=true` makes a value where there is an example as well."""
    answer = shop.get("/orders", headers={**TOKEN, "Prefer": "dynamic=true"})
    assert answer.json()
    assert {"id", "state"} == set(answer.json()[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [("code=500", "200, 404"), ("code=x", "a status"), ("example=other", "none, some")],
)
def test_unknown_preferences_are_told(
    shop: httpx2.Client, text: str, expected: str
) -> None:
    """What the document does not have is no silent default."""
    answer = shop.get("/orders", headers={**TOKEN, "Prefer": text})
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["expected"] == expected


def test_wrong_values_are_refused(shop: httpx2.Client) -> None:
    """A problem says what is wrong, and which operation it is about."""
    answer = shop.get("/orders", headers=TOKEN, params={"limit": 51, "page": 1})
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["title"] == "Bad Request"
    assert problem["operation"] == "#/paths/~1orders/get"
    told = [(error["what"], error["actual"]) for error in problem["errors"]]
    assert told[0][0] == "query parameter limit"
    assert ("query", "page='1'") in told


def test_credentials_are_asked_for(shop: httpx2.Client) -> None:
    """Without them 401, and how they are given."""
    answer = shop.get("/orders")
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].lower() == "bearer"


def test_bodies_are_judged(shop: httpx2.Client) -> None:
    """By content type and by schema."""
    assert shop.post("/orders", json={"id": 1, "state": "open"}).status_code == 201
    wrong = shop.post("/orders", json={"state": "lost"})
    assert wrong.status_code == 400
    assert wrong.json()["errors"][0]["what"].startswith("body")
    assert shop.post("/orders", content="id=1").status_code == 400
    form = shop.post("/orders", data={"id": "1"})
    assert form.status_code == 415


def test_no_such_thing(shop: httpx2.Client) -> None:
    """Unknown paths and methods are told apart."""
    assert shop.get("/nothing").status_code == 404
    wrong = shop.put("/orders")
    assert wrong.status_code == 405
    assert wrong.headers["allow"] == "GET, POST"


def test_empty_answers(shop: httpx2.Client) -> None:
    """204 has no content, and the connection goes on."""
    for _ in range(2):
        answer = shop.delete("/orders/7")
        assert (answer.status_code, answer.content) == (204, b"")


def test_broken_framing(shop: httpx2.Client) -> None:
    """What is no HTTP does not end the server."""
    address = ("127.0.0.1", shop.base_url.port or 0)
    with socket.create_connection(address, timeout=120) as line:
        line.sendall(
            b"POST /orders HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            b"Transfer-Encoding: chunked\r\n\r\nzz\r\n"
        )
        said = line.makefile("rb").read()
    assert said.startswith(b"HTTP/1.1 400 ")
    assert shop.delete("/orders/7").status_code == 204


@pytest.mark.parametrize(
    ("framing", "status"),
    [
        (b"Content-Length: 99999999999\r\n\r\n{", b"413"),
        (b"Content-Length: -1\r\n\r\n", b"400"),
        (b"Content-Length: 1x\r\n\r\n", b"400"),
        (b"Content-Length: \xb2\r\n\r\n", b"400"),
        (b"Transfer-Encoding: chunked\r\n\r\nfffffffffffff\r\n", b"413"),
        (b"Transfer-Encoding: chunked\r\n\r\n-5\r\nx\r\n", b"400"),
    ],
)
def test_bodies_are_bounded(shop: httpx2.Client, framing: bytes, status: bytes) -> None:
    """What is too large, or has no length, is refused before it is read."""
    address = ("127.0.0.1", shop.base_url.port or 0)
    with socket.create_connection(address, timeout=120) as line:
        line.sendall(
            b"POST /orders HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + framing
        )
        said = line.makefile("rb").read()
    assert said.startswith(b"HTTP/1.1 " + status + b" ")
    assert shop.delete("/orders/7").status_code == 204


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 200_000,
        b"[" * 900 + b"]" * 900,
        b'{"a":' * 990 + b"1" + b"}" * 990,
        b"1e999999999",
        b"[-1e400]",
        b"9" * 5000,
    ],
)
def test_what_cannot_be_read_is_refused(shop: httpx2.Client, body: bytes) -> None:
    """JSON that is nested too deeply, and numbers that nothing holds, have a 400."""
    headers = {"Authorization": "Bearer x", "Content-Type": "application/json"}
    answer = shop.post("/orders", content=body, headers=headers)
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["what"].startswith("body")


_ODD = """
openapi: 3.1.0
info: {title: Odd, version: '1'}
paths:
  /things:
    post:
      parameters:
      - {name: d, in: query, style: deepObject, schema: {type: object}}
      requestBody: {content: {application/x-www-form-urlencoded: {schema: {}}}}
      responses:
        '200':
          description: Done.
          headers:
            X-Odd: {schema: {const: "a\\r\\nX-Evil: 1\\r\\n\\r\\nb\\u2028"}}
            "X\\nEvil": {schema: {const: a}}
            X-Wide: {schema: {const: "\\u0107"}}
"""
_FORM = (("Content-Type", "application/x-www-form-urlencoded"),)


def test_no_text_of_a_document_ends_a_field() -> None:
    """What no header field can hold is left out of it."""
    with mock_server(yaml.safe_load(_ODD)) as server:
        thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        url = f"http://127.0.0.1:{server.server_address[1]}/things"
        answer = httpx2.post(url, data={"a": "b"})
        server.shutdown()
        thread.join()
    given = {k: v for k, v in answer.headers.items() if k.startswith("x")}
    assert given == {"x-odd": "aX-Evil: 1b", "x-wide": "ć"}


def test_many_pairs_of_a_form_take_linear_time() -> None:
    mock = Mock(yaml.safe_load(_ODD))
    for body in (b"a=b&" * 50_000, b"".join(b"a%d=b&" % at for at in range(50_000))):
        with at_most(3):
            assert mock.answer(Request("POST", "/things", _FORM, body)).status == 200


def test_a_query_that_nests_too_deeply_is_refused() -> None:
    mock = Mock(yaml.safe_load(_ODD))
    for depth, status in (90, 200), (5000, 400):
        target = f"/things?d{'[a]' * depth}=1"
        assert mock.answer(Request("POST", target, _FORM, b"a=b")).status == status


def test_nobody_waits_for_what_another_sent() -> None:
    """What a caller sent is judged without the lock under which values are made."""
    mock = Mock(yaml.safe_load(SHOP.read_text()))
    held: list[bool] = []
    review = Judge.review

    def judged(judge: Judge, *args: Any) -> list[Complaint]:
        held.append(mock.lock.locked())
        return review(judge, *args)

    headers = (("Authorization", "Bearer x"),)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Judge, "review", judged)
        right = mock.answer(Request("GET", "/orders?limit=5", headers, b""))
        wrong = mock.answer(Request("GET", "/orders?limit=x", headers, b""))
    assert (right.status, wrong.status) == (200, 400)
    assert held
    assert not any(held)


def test_command_says_where_and_ends_cleanly() -> None:
    """It prints its address, serves, and an interrupt is no error."""
    process = subprocess.Popen(
        [*CLIENTWRIGHT, "mock", str(SHOP)],
        cwd=ROOT,
        env=environment(PYTHONUNBUFFERED="1"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # A shell's background jobs start without a reaction to it, and pass that on.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        url = line.split()[-1]
        assert url.startswith("http://127.0.0.1:")
        assert httpx2.delete(f"{url}/orders/7", timeout=120).status_code == 204
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=120)
    finally:
        process.kill()
    assert process.returncode == 0, said
    assert "Traceback" not in said
    assert "DELETE /orders/7: 204" in said


def test_a_taken_port_is_told() -> None:
    """One message, exit code 2."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = clientwright("mock", SHOP, "--port", str(port))
    assert result.returncode == 2
    assert f"cannot listen on port {port}" in result.stderr
    assert "Traceback" not in result.stderr
