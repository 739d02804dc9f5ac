"""Tokens of Fax.Plus REST API: flows of OAuth2."""

from __future__ import annotations

from ._runtime.oauth2_login import AuthorizationCode
from ._runtime.oauth2_token import AuthorizationError as AuthorizationError
from ._runtime.oauth2_token import Token as Token
from ._runtime.oauth2_token import TokenError as TokenError
from ._runtime.oauth2_tokens import TokenSource as TokenSource
from .client import _API

oauth2_authorization_code = AuthorizationCode(
    _API,
    "oauth2",
    authorization_url="https://accounts.fax.plus/login",
    token_url="https://accounts.fax.plus/token",
    refresh_url="https://accounts.fax.plus/token",
    scopes={"all": "Everything, the one grant that there is so far."},
)
