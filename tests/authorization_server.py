"""An authorization server on loopback, by oauthlib, and an API that takes tokens."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, ClassVar
from urllib.parse import parse_qs, unquote_plus, urlsplit

from oauthlib import oauth2
from oauthlib.oauth2.rfc6749.tokens import BearerToken

USERS = {"ann": "pa55 wörd"}
DEVICE = "urn:ietf:params:oauth:grant-type:device_code"


@dataclass
class State:
    """What the server knows, and what tests read or change."""

    clients: Mapping[str, str | None] = field(
        default_factory=lambda: {"ours": "s3cr3t +&", "public": None}
    )
    lifetime: int = 3600
    methods: tuple[str, ...] = ("basic", "post")
    """How clients may say their secret."""
    tokens: dict[str, dict[str, Any]] = field(default_factory=dict)
    refresh: dict[str, dict[str, Any]] = field(default_factory=dict)
    codes: dict[str, dict[str, Any]] = field(default_factory=dict)
    device: str = "authorization_pending"
    asked: list[dict[str, str]] = field(default_factory=list)
    """Forms that came to the token endpoint."""
    calls: list[str] = field(default_factory=list)
    """Tokens that came to the API."""
    slow: float = 0.0


_Base: Any = oauth2.RequestValidator


class Validator(_Base):
    """Keeps clients, users and tokens; the rest is oauthlib's."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self.state = state

    def client_authentication_required(self, request: Any, *_: Any, **__: Any) -> bool:
        return request.client_id != "public"

    def authenticate_client(self, request: Any, *_: Any, **__: Any) -> bool:
        header = request.headers.get("Authorization", "")
        if header.startswith("Basic ") and "basic" in self.state.methods:
            pair = base64.b64decode(header[6:]).decode().partition(":")
            name, secret = unquote_plus(pair[0]), unquote_plus(pair[2])
        elif request.client_secret and "post" in self.state.methods:
            name, secret = request.client_id, request.client_secret
        else:
            return False
        request.client = type("Client", (), {"client_id": name})
        request.client_id = name
        return self.state.clients.get(name) == secret

    def authenticate_client_id(self, client_id: str, request: Any, *_: Any) -> bool:
        request.client = type("Client", (), {"client_id": client_id})
        return client_id == "public"

    def validate_client_id(self, client_id: str, *_: Any, **__: Any) -> bool:
        return client_id in self.state.clients

    def validate_grant_type(self, *_: Any, **__: Any) -> bool:
        return True

    def validate_response_type(self, *_: Any, **__: Any) -> bool:
        return True

    def validate_redirect_uri(self, _: str, uri: str, *__: Any, **___: Any) -> bool:
        return uri == "https://app.example/back"

    def validate_scopes(self, _: str, scopes: list[str], *__: Any, **___: Any) -> bool:
        return set(scopes) <= {"read", "write", "base"}

    def get_default_scopes(self, *_: Any, **__: Any) -> list[str]:
        return ["base"]

    def get_original_scopes(self, token: str, *_: Any, **__: Any) -> list[str]:
        return list(self.state.refresh[token]["scopes"])

    def validate_user(self, name: str, password: str, *args: Any, **_: Any) -> bool:
        args[1].user = name
        return USERS.get(name) == password

    def save_bearer_token(self, token: dict[str, Any], request: Any, *_: Any) -> None:
        self.state.tokens[token["access_token"]] = {
            "scopes": token.get("scope", "").split(),
            "end": time.time() + self.state.lifetime,
        }
        if "refresh_token" in token:
            if request.refresh_token:
                self.state.refresh.pop(request.refresh_token, None)
            self.state.refresh[token["refresh_token"]] = {"scopes": request.scopes}

    def save_token(self, token: dict[str, Any], request: Any, *_: Any) -> None:
        self.save_bearer_token(token, request)

    def validate_refresh_token(self, token: str, *_: Any, **__: Any) -> bool:
        return token in self.state.refresh

    def is_pkce_required(self, *_: Any) -> bool:
        return True

    def save_authorization_code(
        self, _: str, code: Any, request: Any, *__: Any
    ) -> None:
        self.state.codes[code["code"]] = {
            "challenge": request.code_challenge,
            "method": request.code_challenge_method,
            "scopes": request.scopes,
        }

    def validate_code(
        self, _: str, code: str, __: Any, request: Any, *___: Any
    ) -> bool:
        known = self.state.codes.get(code)
        if known is not None:
            request.user, request.scopes = "ann", known["scopes"]
        return known is not None

    def get_code_challenge(self, code: str, _: Any) -> str:
        return str(self.state.codes[code]["challenge"])

    def get_code_challenge_method(self, code: str, _: Any) -> str:
        return str(self.state.codes[code]["method"])

    def confirm_redirect_uri(self, *_: Any, **__: Any) -> bool:
        return True

    def invalidate_authorization_code(self, _: str, code: str, *__: Any) -> None:
        del self.state.codes[code]

    def validate_device_code(self, _: str, __: str, request: Any) -> str:
        request.user, request.scopes = "ann", ["read"]
        return self.state.device


class Handler(BaseHTTPRequestHandler):
    """The endpoints."""

    protocol_version = "HTTP/1.1"
    state: ClassVar[State]
    server_of: ClassVar[Any]
    device_of: ClassVar[Any]

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        base = f"http://{self.headers['Host']}"
        if url.path == "/authorize":
            asked = {k: v[0] for k, v in parse_qs(url.query).items()}
            headers, body, status = self.server_of.create_authorization_response(
                f"https://127.0.0.1{self.path}",
                "GET",
                scopes=asked.get("scope", "base").split(),
                credentials={"user": "ann"},
            )
            self.reply(status, body or "", headers)
        elif url.path == "/.well-known/openid-configuration":
            known = {
                "issuer": base,
                "token_endpoint": f"{base}/token",
                "authorization_endpoint": f"{base}/authorize",
            }
            self.reply(200, json.dumps(known), {})
        else:
            self.api()

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length", 0))
        body = self.rfile.read(length).decode()
        if self.path not in ("/token", "/device"):
            self.api()
            return
        form = {k: v[0] for k, v in parse_qs(body).items()}
        self.state.asked.append(form)
        time.sleep(self.state.slow)
        # oauthlib wants https, which loopback stands for here.
        uri = f"https://127.0.0.1{self.path}"
        made = self.server_of.create_token_response
        if self.path == "/device":
            made = self.device_of.create_device_authorization_response
        headers, answer, status = made(uri, "POST", body, dict(self.headers))
        text = answer if isinstance(answer, str) else json.dumps(answer)
        self.reply(status, text, headers)

    def api(self) -> None:
        """An operation that needs a token, whose path names the scope."""
        token = self.headers.get("Authorization", "").removeprefix("Bearer ")
        self.state.calls.append(token)
        known = self.state.tokens.get(token)
        if known is None or known["end"] < time.time():
            self.reply(401, '{"error": "invalid_token"}', {})
            return
        self.reply(200, json.dumps(known["scopes"]), {})

    def reply(self, status: int, text: str, headers: Mapping[str, str]) -> None:
        data = text.encode()
        self.send_response(status)
        given = {"Content-Type": "application/json", **headers}
        for name, value in {**given, "Content-Length": str(len(data))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_request(self, *_: Any, **__: Any) -> None:
        """Keep quiet."""


@contextmanager
def serving(state: State) -> Iterator[str]:
    """Run the server; gives its address."""
    validator: Any = Validator(state)
    server: Any = oauth2.Server(validator)
    bearer = BearerToken(validator, expires_in=lambda _: state.lifetime)
    server._default_token_type = bearer
    server.tokens["Bearer"] = bearer
    device = oauth2.DeviceCodeGrant(validator)
    server.grant_types[DEVICE] = device
    own: dict[str, Any] = {
        "state": state,
        "server_of": server,
        "device_of": oauth2.DeviceApplicationServer(
            validator, "https://app.example/device", interval=0
        ),
    }
    handler = type("Own", (Handler,), own)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        running.daemon_threads = True
        thread = Thread(target=running.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{running.server_address[1]}"
        finally:
            running.shutdown()
            thread.join()
