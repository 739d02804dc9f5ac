"""Authorization servers that give odd numbers, quote secrets, or lead elsewhere."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest

from runtime.errors import ConfigurationError, UnexpectedResponseError
from runtime.oauth2_device import DeviceAuthorization
from runtime.oauth2_login import AuthorizationCode
from runtime.oauth2_token import AuthorizationError, TokenError

from . import calling
from .token_clients import OURS, SECRET, call, client, scheme


class _Login:
    """An authorization server that responds with what it is told, and an API."""

    def __init__(self, *bodies: str, status: int = 200) -> None:
        self._bodies, self._status = list(bodies), status
        self.made = client(
            "https://api.example.test",
            OURS,
            http_client=httpx2.Client(transport=httpx2.MockTransport(self)),
            scheme=scheme("https://login.example.test/token"),
            max_retries=0,
        )

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        if request.url.host != "login.example.test":
            return httpx2.Response(200, json=["x"])
        body = self._bodies.pop(0) if len(self._bodies) > 1 else self._bodies[0]
        return httpx2.Response(self._status, content=body.encode())


_ODD_NUMBERS = ("1" + "0" * 400, "1" + "0" * 5000, "NaN", "1e999", "-1", '"nan"', "[]")


@pytest.mark.parametrize("number", _ODD_NUMBERS)
def test_a_lifetime_that_no_clock_has(number: str) -> None:
    login = _Login(f'{{"access_token": "abcd", "expires_in": {number}}}')
    try:
        assert call(login.made) == ["x"]
    except UnexpectedResponseError:
        assert len(number) > 4300  # Python reads no such number at all.


def _device() -> DeviceAuthorization:
    address = "https://login.example.test/device"
    return DeviceAuthorization(
        calling.api(), "oauth2", device_authorization_url=address, token_url=address
    )


@pytest.mark.parametrize("number", _ODD_NUMBERS)
def test_a_device_whose_times_no_clock_has(number: str) -> None:
    begun = (
        '{"device_code": "abcd", "user_code": "u", "verification_uri": '
        f'"https://a.test", "expires_in": {number}, "interval": {number}}}'
    )
    try:
        login = _device().start(_Login(begun).made, client_id="ours")
    except UnexpectedResponseError:
        assert len(number) > 4300
        return
    assert 0 <= login.interval <= 86_400
    assert 0 <= login.expires_in <= 86_400


@pytest.mark.parametrize(("number", "seconds"), [("9", 9), ('"9"', 9), ('"x"', 5)])
def test_times_of_a_device_that_are_text(number: str, seconds: float) -> None:
    begun = (
        '{"device_code": "abcd", "user_code": "u", "verification_uri": '
        f'"https://a.test", "interval": {number}}}'
    )
    login = _device().start(_Login(begun).made, client_id="ours")
    assert login.interval == seconds


@pytest.mark.parametrize(
    "given",
    [
        {"verification_uri": "javascript:alert(1)"},
        {"verification_uri": "file:///etc/passwd"},
        {"verification_uri": "https://a.test/\x1b]0;x\x07"},
        {"verification_uri_complete": "vbscript:x"},
        {"user_code": "\x1b[2Jcode"},
    ],
)
def test_a_device_shows_codes_and_pages_alone(given: dict[str, str]) -> None:
    """What a program prints or opens is no escape sequence, no script and no file."""
    begun = {
        "device_code": "d3v1ce-code",
        "user_code": "u",
        "verification_uri": "https://a.test",
    }
    made = _Login(json.dumps({**begun, **given})).made
    with pytest.raises(UnexpectedResponseError) as caught:
        _device().start(made, client_id="ours")
    assert "d3v1ce-code" not in calling.locals_of(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        "javascript://a.test/%0aalert(1)",
        "file://a.test/etc/passwd",
        "https://a.test/\r\nX: y",
        "https:///nothing",
    ],
)
def test_nobody_is_sent_to_what_is_no_page(url: str) -> None:
    flow = AuthorizationCode(calling.api(), "oauth2", authorization_url=url)
    with pytest.raises(ConfigurationError, match="it is no page"):
        flow.login(client_id="ours", redirect_uri="https://app.example/back")


@pytest.mark.parametrize(
    "said", [SECRET, "s3cr3t+%2B%26", "s3cr3t%20%2B%26", "x" * 296 + SECRET]
)
def test_a_refusal_that_quotes_the_secret(said: str) -> None:
    """The server's words are in the message; what was sent is not, whole or cut."""
    words = {"error": "invalid_grant", "error_description": f"you sent {said}"}
    with pytest.raises(TokenError) as caught:
        call(_Login(json.dumps(words), status=400).made)
    error = caught.value
    assert "you sent" in str(error)
    assert error.error == "invalid_grant"
    shown = f"{error} {error!r} {error.description} {calling.locals_of(error)}"
    assert "s3c" not in shown
    assert b"s3c" not in pickle.dumps(error)


def test_no_frame_shows_a_secret_that_a_login_was_given() -> None:
    """Tracebacks may show what every frame of ours holds."""
    words = json.dumps({"error": "invalid_client", "device_code": "c"})
    login = _Login(words, status=400)
    flow = AuthorizationCode(
        calling.api(),
        "oauth2",
        authorization_url="https://login.example.test/authorize",
        token_url="https://login.example.test/token",
    )
    begun = flow.login(client_id="ours", redirect_uri="https://a.test", state="s")
    back = "https://a.test?state=s&code=c0de-of-login"

    def calls() -> Iterator[Any]:
        yield lambda: _device().start(
            login.made, client_id="ours", client_secret=SECRET
        )
        yield lambda: begun.exchange(back, login.made, client_secret=SECRET)
        yield lambda: begun.exchange(back + "&error=x", login.made)
        yield lambda: begun.exchange(back.replace("=s&", "=t&"), login.made)

    for one in calls():
        with pytest.raises((TokenError, AuthorizationError)) as caught:
            one()
        shown = calling.locals_of(caught.value)
        assert "login.example.test" in shown  # There are frames of ours.
        assert "s3cr3t" not in shown
        assert "c0de" not in shown
