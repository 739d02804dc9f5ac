"""Tokens of Flows: flows of OAuth2."""

from __future__ import annotations

from ._runtime.oauth2_client_credentials import ClientCredentials
from ._runtime.oauth2_device import DeviceAuthorization
from ._runtime.oauth2_discovery import OpenIdDiscovery
from ._runtime.oauth2_login import AuthorizationCode
from ._runtime.oauth2_password import Password
from ._runtime.openid_connect import OpenIdConnect
from ._runtime.oauth2_token import AuthorizationError as AuthorizationError
from ._runtime.oauth2_token import Token as Token
from ._runtime.oauth2_token import TokenError as TokenError
from ._runtime.oauth2_tokens import TokenSource as TokenSource
from .client import _API

login_client_credentials = ClientCredentials(
    _API,
    "login",
    token_url="https://case.example/token",
    scopes={"read": "Read things.", "write": "Write things.", "admin": ""},
)

login_password = Password(
    _API, "login", token_url="token", scopes={"read": "Read things."}
)

person_authorization_code = AuthorizationCode(
    _API,
    "person",
    authorization_url="/authorize?audience=things",
    token_url="/token",
    refresh_url="/refresh",
    scopes={"write": 'Write "things".'},
)

person_device_authorization = DeviceAuthorization(
    _API,
    "person",
    device_authorization_url="https://case.example/device",
    token_url="https://case.example/token",
)

provider_openid_connect = OpenIdConnect(
    _API,
    "provider",
    discovery=OpenIdDiscovery("https://login.example/.well-known/openid-configuration"),
)
