"""Signatures of webhooks, against the examples that their rules are published with."""

from __future__ import annotations

import base64
import hashlib
import hmac
from typing import Any

import pytest

from clientwright.verify.reading.signatures import SECRET, signed

Json = Any
BODY = b'{"a":1}'
RULE = {
    "header": "X-Signature",
    "algorithm": "sha256",
    "encoding": "hex",
    "prefix": "",
    "signed": "{body}",
}


def _mac(content: bytes, name: str = "sha256") -> bytes:
    return hmac.new(SECRET.encode(), content, getattr(hashlib, name)).digest()


def test_a_published_signature() -> None:
    """GitHub, "Validating webhook deliveries": its secret, its payload, its value."""
    rule = {**RULE, "header": "X-Hub-Signature-256", "prefix": "sha256="}
    found = signed(rule, b"Hello, World!", "It's a Secret to Everybody")
    assert found == {
        "X-Hub-Signature-256": "sha256="
        "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
    }


@pytest.mark.parametrize(
    ("more", "content"),
    [
        ({}, BODY),
        ({"signed": "v0:{body}"}, b"v0:" + BODY),
        ({"signed": "{body}{body}."}, BODY * 2 + b"."),
        ({"algorithm": "sha512"}, BODY),
    ],
)
def test_what_is_signed(more: Json, content: bytes) -> None:
    rule = {**RULE, **more}
    expected = _mac(content, rule["algorithm"]).hex()
    assert signed(rule, BODY, SECRET) == {"X-Signature": expected}


def test_base64() -> None:
    found = signed({**RULE, "encoding": "base64"}, BODY, SECRET)
    assert found == {"X-Signature": base64.b64encode(_mac(BODY)).decode()}


def test_a_time_beside_and_within(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a header of its own, or in one with the signature (`t=…,v1=…`)."""
    monkeypatch.setattr("time.time", lambda: 1_700_000_100.9)
    rule = {**RULE, "signed": "{timestamp}.{body}"}
    mac = _mac(b"1700000000." + BODY).hex()
    beside = signed({**rule, "timestamp": "X-Time"}, BODY, SECRET, 100)
    assert beside == {"X-Signature": mac, "X-Time": "1700000000"}
    within = signed({**rule, "timestamp": "t", "field": "v1"}, BODY, SECRET, 100)
    assert within == {"X-Signature": f"t=1700000000,v1={mac}"}


def test_standard_webhooks(monkeypatch: pytest.MonkeyPatch) -> None:
    """`msg_id.timestamp.payload`, by the bytes of the secret, in base64."""
    monkeypatch.setattr("time.time", lambda: 1_700_000_000)
    found = signed(None, BODY, SECRET)
    key = base64.b64decode(SECRET.removeprefix("whsec_"))
    mac = hmac.digest(key, b"msg_1.1700000000." + BODY, "sha256")
    assert found == {
        "webhook-id": "msg_1",
        "webhook-timestamp": "1700000000",
        "webhook-signature": f"v1,{base64.b64encode(mac).decode()}",
    }
