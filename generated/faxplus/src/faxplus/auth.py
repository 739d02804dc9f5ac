"""Tokens of Fax.Plus REST API: flows of OAuth2."""

from __future__ import annotations

from ._runtime.oauth2_login import AuthorizationCode
from .client import _API
from ._runtime.oauth2_token import AuthorizationError as AuthorizationError
from ._runtime.oauth2_token import Token as Token
from ._runtime.oauth2_token import TokenError as TokenError
from ._runtime.oauth2_tokens import TokenSource as TokenSource

oauth2_authorization_code = AuthorizationCode(
    _API,
    "oauth2",
    authorization_url="https://accounts.fax.plus/login?response_type=code&client_id=YOUR_CLIENT_ID&redirect_uri=http://localhost&scope=all",
    token_url="https://accounts.fax.plus/token",
    refresh_url="https://accounts.fax.plus/token?grant_type=refresh_token&refresh_token=YOUR_REFRESH_TOKEN",
    scopes={"all": "Everything, the one grant that there is so far."},
)
