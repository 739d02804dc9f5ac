"""Where requests go (OpenAPI, "Server Object"; RFC 3986, section 5.2)."""

from __future__ import annotations

from ..rows import Row, Table, parameter


def _rows(prefix: str) -> tuple[Row, ...]:
    return (
        Row(
            name=f"{prefix}: a path",
            path="/x",
            call=lambda call, _: call(),
            target="/x",
        ),
        Row(
            name=f"{prefix}: a query",
            operation=parameter("a", "query"),
            path="/x",
            call=lambda call, _: call(a="1"),
            target="/x?a=1",
        ),
        Row(
            name=f"{prefix}: a slash at the end",
            path="/x/",
            call=lambda call, _: call(),
            target="/x/",
        ),
        Row(
            name=f"{prefix}: an encoded path",
            path="/a%20c/caf%C3%A9/a%2Fb",
            call=lambda call, _: call(),
            target="/a%20c/caf%C3%A9/a%2Fb",
        ),
        Row(
            name=f"{prefix}: a path that is not encoded",
            path="/a c/café",
            call=lambda call, _: call(),
            target="/a%20c/caf%C3%A9",
        ),
        Row(
            name=f"{prefix}: a colon and an at sign",
            path="/a:b@c",
            call=lambda call, _: call(),
            target="/a:b@c",
        ),
    )


TABLES = (
    Table(name="servers plain", rows=_rows("a host")),
    Table(
        name="servers below",
        base="https://api.example.com/v1",
        rows=_rows("a path"),
    ),
    Table(
        name="servers slash",
        base="https://api.example.com/v1",
        document={"servers": [{"url": "https://api.example.com/v1/"}]},
        rows=_rows("a slash at its end"),
    ),
    Table(
        name="servers variables",
        base="https://eu.example.com:8443/v2",
        document={
            "servers": [
                {
                    "url": "https://{region}.example.com:{port}/{basePath}",
                    "variables": {
                        "region": {"default": "eu", "enum": ["eu", "us"]},
                        "port": {"default": "8443"},
                        "basePath": {"default": "v2"},
                    },
                }
            ]
        },
        rows=_rows("variables"),
    ),
)
