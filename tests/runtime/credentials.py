"""Schemes and credentials of tests, and how to see whether they show."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from types import TracebackType
from typing import Any

import httpx2

from runtime.api_key import ApiKey, CookieKey
from runtime.api_key_query import QueryKey
from runtime.basic import Basic
from runtime.bearer import Bearer
from runtime.mutual_tls import MutualTls
from runtime.security import Scheme

SECRET = "s3cr3t-t0ken"

SCHEMES: Mapping[str, Scheme] = {
    "oauth2": Bearer(argument="oauth2", env="EXAMPLE_OAUTH2"),
    "client_id": ApiKey("X-Client-Id", argument="client_id", env="EXAMPLE_CLIENT_ID"),
    "query": QueryKey("api[key]", argument="query", env="EXAMPLE_QUERY"),
    "cookie": CookieKey("session", argument="cookie", env="EXAMPLE_COOKIE"),
    "basic": Basic(
        username="basic_username",
        password="basic_password",
        username_env="EXAMPLE_BASIC_USERNAME",
        password_env="EXAMPLE_BASIC_PASSWORD",
    ),
    "word": Bearer(argument="word", env="EXAMPLE_WORD", word="Token"),
    "mtls": MutualTls(),
}


def frames(start: TracebackType | None) -> list[dict[str, Any]]:
    """Give the variables of the frames of the runtime."""
    found = []
    while start is not None:
        if "/runtime/" in start.tb_frame.f_code.co_filename and (
            "/tests/" not in start.tb_frame.f_code.co_filename
        ):
            found.append(dict(start.tb_frame.f_locals))
        start = start.tb_next
    return found


def assert_discreet(error: BaseException) -> None:
    """Look for the secret in an error, in its causes, and in all frames."""
    seen: BaseException | None = error
    while seen is not None:
        assert SECRET not in repr(seen) + str(seen)
        assert SECRET not in "".join(traceback.format_exception(seen))
        for names in frames(seen.__traceback__):
            for name, value in names.items():
                assert SECRET not in repr(value), name
        seen = seen.__cause__ or seen.__context__


ALL = (("oauth2", "client_id", "query", "cookie"),)
GIVEN: dict[str, str] = dict.fromkeys(
    ("oauth2", "client_id", "query", "cookie"), SECRET
)


def to(location: str, status: int = 302) -> httpx2.Response:
    """Give a redirect."""
    return httpx2.Response(status, headers={"location": location})
