"""Clients that get tokens from a real authorization server."""

from __future__ import annotations

from typing import Any

from runtime.async_client import AsyncClient
from runtime.client import Client
from runtime.oauth2 import OAuth2

from . import calling

SECRET, PASSWORD = "s3cr3t +&", "pa55 wörd"
READ = calling.operation(
    path="/things",
    security=(("oauth2",),),
    scopes={"oauth2": ("read",)},
    responses={"200": lambda: list[str]},
)
WRITE = calling.operation(
    "POST",
    "/things",
    security=(("oauth2",),),
    scopes={"oauth2": ("write",)},
    responses={"200": lambda: list[str]},
)
PLAIN = calling.operation(
    path="/things", security=(("oauth2",),), responses={"200": lambda: list[str]}
)
UNKNOWN = calling.operation(security=(("oauth2",),), scopes={"oauth2": ("x",)})
PARTS = {
    part: (part, f"EXAMPLE_{part.upper()}")
    for part in ("client_id", "client_secret", "username", "password", "refresh_token")
}


def scheme(url: str = "/token", **more: Any) -> OAuth2:
    grants = ("client_credentials", "password", "refresh_token")
    return OAuth2(
        argument="token",
        env="EXAMPLE_TOKEN",
        parts=PARTS,
        token_urls=dict.fromkeys(grants, url),
        **more,
    )


def client(url: str, given: dict[str, Any], **more: Any) -> Client:
    api = calling.api({"oauth2": more.pop("scheme", scheme())})
    return Client(api, credentials=given, base_url=url, **more)


def async_client(url: str, given: dict[str, Any], **more: Any) -> AsyncClient:
    api = calling.api({"oauth2": scheme()})
    return AsyncClient(api, credentials=given, base_url=url, **more)


def call(client: Client, rules: Any = READ) -> Any:
    return calling.resource(client).call(rules)


OURS = {"client_id": "ours", "client_secret": SECRET}
ANN = {"username": "ann", "password": PASSWORD}
