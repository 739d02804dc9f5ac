"""Webhooks: of which type a request is, and whether it is the vendor's.

Signatures are held against the library of the Standard Webhooks specification and the
examples that vendors publish with their own schemes.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import time
from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import BaseModel
from standardwebhooks import Webhook

from runtime import webhook_signature
from runtime.errors import ConfigurationError, WebhookError
from runtime.model import UnknownVariant
from runtime.payload import Payload
from runtime.webhook_events import Events
from runtime.webhook_signature import (
    HmacSignature,
    StandardWebhooks,
    WebhookSignatureError,
)

from . import calling

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"


class Born(BaseModel):
    """A payload."""

    type: str = "pet.born"
    name: str


class Sold(BaseModel):
    """Another."""

    type: str = "pet.sold"
    price: int


_SOLD = Sold(type="pet.sold", price=5)
PAYLOADS: dict[str, Payload[Any]] = {
    "pet.born": Payload(lambda: Born),
    "pet.sold": Payload(lambda: Sold),
}
BY_PROPERTY: Events[Any] = Events(PAYLOADS, property="type")
BODY = b'{"type": "pet.sold", "price": 5}'


def test_a_property_names_the_type() -> None:
    assert BY_PROPERTY.unwrap(BODY, {}) == _SOLD
    assert BY_PROPERTY.unwrap(BODY.decode(), {}) == _SOLD


def test_an_inner_property_names_the_type() -> None:
    events: Events[Any] = Events({"a": Payload(lambda: dict)}, property="meta/event")
    assert events.unwrap('{"meta": {"event": "a"}}', {}) == {"meta": {"event": "a"}}


def test_a_header_names_the_type_in_any_case() -> None:
    events: Events[Any] = Events(PAYLOADS, header="x-event")
    assert events.unwrap(BODY, {"X-Event": "pet.born"}) != _SOLD
    assert events.unwrap(BODY, {"X-EVENT": "pet.sold"}) == _SOLD


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b'"pet.sold"',
        b'{"type": 5}',
        b'{"type": null}',
        b"{}",
        b"[" * 100_000,
    ],
)
def test_what_is_no_event_is_an_error(body: bytes) -> None:
    with pytest.raises(WebhookError):
        BY_PROPERTY.unwrap(body, {})


def test_types_of_later_versions_are_kept_as_they_are() -> None:
    found = BY_PROPERTY.unwrap(b'{"type": "pet.eaten", "by": "wolf"}', {})
    assert isinstance(found, UnknownVariant)
    assert found.model_extra == {"type": "pet.eaten", "by": "wolf"}


def test_what_is_wrapped_is_unwrapped() -> None:
    for payload in (Born(type="pet.born", name="Rex"), _SOLD):
        assert BY_PROPERTY.unwrap(*BY_PROPERTY.wrap(payload)) == payload
    signed: Events[Any] = Events(
        PAYLOADS, header="x-event", signature=StandardWebhooks(), env="NO_SECRET"
    )
    body, headers = signed.wrap(_SOLD, "pet.sold", SECRET)
    assert signed.unwrap(body, headers, SECRET) == _SOLD


def test_the_secret_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    signed: Events[Any] = Events(
        PAYLOADS, property="type", signature=StandardWebhooks(), env="PETS_SECRET"
    )
    monkeypatch.delenv("PETS_SECRET", raising=False)
    with pytest.raises(ConfigurationError, match="PETS_SECRET"):
        signed.unwrap(BODY, {})
    monkeypatch.setenv("PETS_SECRET", SECRET)
    assert signed.unwrap(*signed.wrap(_SOLD)) == _SOLD


def test_standard_webhooks_of_the_reference_library() -> None:
    """What the library signs is taken, and what is signed here the library takes."""
    rule, library = StandardWebhooks(), Webhook(SECRET)
    now = datetime.now(tz=UTC)
    signature = library.sign("msg_1", now, BODY.decode())
    headers = {
        "Webhook-Id": "msg_1",
        "Webhook-Timestamp": str(int(now.timestamp())),
        "Webhook-Signature": f"v1,AAAA {signature} v2,xyz",
    }
    rule.check(BODY, headers, SECRET)
    library.verify(BODY, rule.headers(BODY, SECRET))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("webhook-signature", "v1,AAAA"),
        ("webhook-signature", ""),
        ("webhook-signature", "v1,é"),
        ("webhook-id", "msg_other"),
        ("webhook-timestamp", "-301"),
        ("webhook-timestamp", "+301"),
        ("webhook-timestamp", "soon"),
        ("webhook-timestamp", "9" * 400),
        ("webhook-timestamp", "٣"),
    ],
)
def test_what_was_changed_or_is_old_is_refused(name: str, value: str) -> None:
    rule = StandardWebhooks()
    if value in ("-301", "+301"):
        value = str(int(time.time()) + int(value))
    headers = {**rule.headers(BODY, SECRET), name: value}
    with pytest.raises(WebhookSignatureError) as caught:
        rule.check(BODY, headers, SECRET)
    assert SECRET.removeprefix("whsec_") not in str(caught.value)


def test_missing_headers_other_bodies_and_secrets_are_refused() -> None:
    rule = StandardWebhooks()
    headers = rule.headers(BODY, SECRET)
    for name in headers:
        rest = {one: value for one, value in headers.items() if one != name}
        with pytest.raises(WebhookSignatureError, match="no header"):
            rule.check(BODY, rest, SECRET)
    with pytest.raises(WebhookSignatureError, match="wrong"):
        rule.check(BODY + b" ", headers, SECRET)
    with pytest.raises(WebhookSignatureError, match="wrong"):
        rule.check(BODY, headers, "whsec_AAAA")
    with pytest.raises(WebhookSignatureError, match="base64"):
        rule.check(BODY, headers, "no base64!")


def test_the_example_of_github() -> None:
    """docs.github.com, "Validating webhook deliveries"."""
    rule = HmacSignature("X-Hub-Signature-256", prefix="sha256=")
    digest = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
    headers = {"x-hub-signature-256": f"sha256={digest}"}
    rule.check(b"Hello, World!", headers, "It's a Secret to Everybody")
    with pytest.raises(WebhookSignatureError):
        rule.check(b"Hello, World", headers, "It's a Secret to Everybody")
    bare = {"x-hub-signature-256": digest}
    with pytest.raises(WebhookSignatureError):
        rule.check(b"Hello, World!", bare, "It's a Secret to Everybody")


def test_fields_of_one_header(monkeypatch: pytest.MonkeyPatch) -> None:
    """The scheme of Stripe: `t=…,v1=…`, several of them while secrets change."""
    rule = HmacSignature(
        "Stripe-Signature", signed="{timestamp}.{body}", field="v1", timestamp="t"
    )
    digest = hmac.new(b"whsec_x", b"1700000000." + BODY, hashlib.sha256).hexdigest()
    headers = {"Stripe-Signature": f"t=1700000000, v1=00,v0=11,v1={digest}"}
    monkeypatch.setattr(webhook_signature.time, "time", lambda: 1700000299.0)
    rule.check(BODY, headers, "whsec_x")
    monkeypatch.setattr(webhook_signature.time, "time", lambda: 1700000301.0)
    with pytest.raises(WebhookSignatureError, match="300 seconds"):
        rule.check(BODY, headers, "whsec_x")
    with pytest.raises(WebhookSignatureError, match="when"):
        rule.check(BODY, {"Stripe-Signature": f"v1={digest}"}, "whsec_x")


@pytest.mark.parametrize(
    "rule",
    [
        HmacSignature("X-Signature", encoding="base64"),
        HmacSignature("X-Signature", algorithm="sha512", timestamp="X-Time"),
        HmacSignature(
            "X-Slack-Signature",
            signed="v0:{timestamp}:{body}",
            prefix="v0=",
            timestamp="X-Slack-Request-Timestamp",
        ),
        HmacSignature("S", signed="{timestamp}.{body}", field="v1", timestamp="t"),
    ],
)
def test_what_is_signed_is_taken(rule: HmacSignature) -> None:
    body = json.dumps({"text": "{timestamp} {body}"}).encode()
    rule.check(body, rule.headers(body, "secret"), "secret")
    with pytest.raises(WebhookSignatureError):
        rule.check(body, rule.headers(body, "secret"), "other")


@pytest.mark.parametrize(
    "secret", [SECRET, "no base64", "gehe\u00efm-wort", "\udce9abcd"]
)
@pytest.mark.parametrize("header", ["x-event", "x-ev\udcffent"])
def test_a_wrong_signature_shows_no_secret(secret: str, header: str) -> None:
    """Neither the secret nor the right signature, in whatever bytes they came."""
    sent = {
        "webhook-id": "m\udcff",
        "webhook-timestamp": str(int(time.time())),
        "webhook-signature": "v1,x\udcff",
        "x-signature": "\udcff",
    }
    for rule in (StandardWebhooks(), HmacSignature("x-signature")):
        signed: Events[Any] = Events(PAYLOADS, header=header, signature=rule, env="X")
        with pytest.raises(WebhookError) as caught:
            signed.unwrap("{}\udcff", sent, secret)
        shown = f"{caught.value!r} {calling.locals_of(caught.value)}"
        assert secret[1:] not in shown
        assert not re.search(r"[0-9a-f]{64}|[\w+/]{43}=", shown)
