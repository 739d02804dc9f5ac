"""Webhooks that vendors sign: by the Standard Webhooks specification, and by a hash."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from typing import assert_type

import depot
import forge
import pytest
from depot import Depot, UnknownVariant, WebhookError, WebhookSignatureError
from depot import webhooks as depot_webhooks
from forge import Forge

_SECRET = "whsec_" + base64.b64encode(b"0123456789abcdef").decode()


def _standard(body: bytes, *, at: float | None = None) -> dict[str, str]:
    """As the specification's own libraries sign."""
    sent = str(int(time.time() if at is None else at))
    signed = b".".join([b"msg_1", sent.encode(), body])
    digest = hmac.new(b"0123456789abcdef", signed, hashlib.sha256).digest()
    signature = "v1," + base64.b64encode(digest).decode()
    return {
        "Webhook-Id": "msg_1",
        "Webhook-Timestamp": sent,
        "Webhook-Signature": f"v1,{'A' * 44} {signature}",
    }


_BODY = json.dumps({"type": "parcel.lost", "parcel": "p1"}).encode()


def test_standard_webhooks() -> None:
    client = Depot()
    event = client.webhooks.unwrap(_BODY, _standard(_BODY), secret=_SECRET)
    match event:
        case depot.models.Delivered():
            raise AssertionError(event.parcel.id)
        case depot.models.Lost():
            assert_type(event.parcel, str)
            assert event.parcel == "p1"
        case _:
            assert_type(event, UnknownVariant)
            raise AssertionError(event)
    assert_type(depot_webhooks.parcel_lost(_BODY), depot.models.Lost)


def test_the_secret_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEPOT_WEBHOOK_SECRET", _SECRET)
    event = Depot().webhooks.unwrap(_BODY.decode(), _standard(_BODY))
    assert isinstance(event, depot.models.Lost)


def test_what_is_not_the_vendors() -> None:
    hooks = Depot().webhooks
    good = _standard(_BODY)
    for body, headers in [
        (_BODY + b" ", good),
        (_BODY, {}),
        (_BODY, {**good, "Webhook-Signature": "v1,AAAA"}),
        (_BODY, {**good, "Webhook-Id": "msg_2"}),
        (_BODY, _standard(_BODY, at=time.time() - 3600)),
        (_BODY, _standard(_BODY, at=time.time() + 3600)),
        (_BODY, {**good, "Webhook-Timestamp": "soon"}),
    ]:
        with pytest.raises(WebhookSignatureError):
            hooks.unwrap(body, headers, secret=_SECRET)
    with pytest.raises(ValueError, match="DEPOT_WEBHOOK_SECRET"):
        hooks.unwrap(_BODY, good)


def test_what_cannot_be_read() -> None:
    hooks = Depot().webhooks
    for body in (b"{", b"[]", b'{"parcel": "p1"}'):
        with pytest.raises(WebhookError) as caught:
            hooks.unwrap(body, _standard(body), secret=_SECRET)
        assert not isinstance(caught.value, WebhookSignatureError)
    later = b'{"type": "parcel.found", "parcel": "p1"}'
    event = hooks.unwrap(later, _standard(later), secret=_SECRET)
    assert isinstance(event, UnknownVariant)
    # What is not as documented is read along what fits, as responses are.
    part = b'{"type": "parcel.lost"}'
    assert isinstance(
        hooks.unwrap(part, _standard(part), secret=_SECRET), depot.models.Lost
    )
    with pytest.raises(WebhookError):
        depot_webhooks.parcel_lost(b"{")


def test_a_sender() -> None:
    hooks = Depot().webhooks
    lost = depot.models.Lost(parcel="p1")
    body, headers = hooks.wrap(lost, secret=_SECRET)
    assert hooks.unwrap(body, headers, secret=_SECRET) == lost


def test_a_hash_as_settings_declare() -> None:
    hooks = Forge().webhooks
    body = b'{"commits": 3}'
    sent = str(int(time.time()))
    digest = hmac.new(b"key", f"{sent}.".encode() + body, hashlib.sha256).hexdigest()
    headers = {
        "x-forge-event": "push",
        "x-forge-signature": f"sha256={digest}",
        "x-forge-time": sent,
    }
    event = hooks.unwrap(body, headers, secret="key")
    assert isinstance(event, forge.models.Push)
    assert event.commits == 3
    with pytest.raises(forge.WebhookSignatureError):
        hooks.unwrap(body, headers, secret="other")
    with pytest.raises(forge.WebhookSignatureError):
        hooks.unwrap(body, {**headers, "x-forge-time": "0"}, secret="key")
    star = forge.models.Star(by="Ada")
    for made, with_these in (
        hooks.wrap(star, secret="key"),
        hooks.wrap(star, event="star", secret="key"),
    ):
        assert with_these["X-Forge-Event"] == "star"
        assert hooks.unwrap(made, with_these, secret="key") == star
