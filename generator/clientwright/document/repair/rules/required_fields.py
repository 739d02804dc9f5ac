"""Fields that an object cannot do without.

Where the standard's own default or nothing at all can be said, that is written; an
object that says nothing without the field goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ....diagnostics import Severity
from ....ir.document import Json
from ..rule import Repair, Site, drop, put, rule

_LOCATIONS: Final = frozenset(
    {"path", "query", "header", "cookie", "querystring", "body", "formData"}
)
_KEY_LOCATIONS: Final = frozenset({"query", "header", "cookie"})
_SCHEMES: Final = frozenset(
    {"apiKey", "http", "mutualTLS", "oauth2", "openIdConnect", "basic"}
)
_NOTHING: Final = re.compile(r"(?!)")
_NO_NAME: Final = {
    "header": re.compile(r"[^!#$%&'*+.^_`|~0-9A-Za-z-]|\A\Z"),
    "cookie": re.compile(r"[\x00-\x20;\x7f]|\A\Z"),
}
"""What no such name has (RFC 9110, section 5.1; RFC 6265, section 4.1.1)."""

UNRESOLVED: Final = "x-clientwright-unresolved"
"""What bundling leaves of a reference that leads nowhere; its value is its text."""


@rule(
    "Document",
    code="missing-field",
    recognizes="a document without `info`, or without anything that it describes",
    writes="an `info` without words; `paths` without any",
)
def document(site: Site) -> Iterator[Repair]:
    """A document has `info` and one of the rest (section 4.1, OpenAPI Object)."""
    value = site.value
    if "info" not in value:
        empty = {"title": "", "version": ""}
        yield Repair("#/info", "there is no `info`", put(empty))
    needed = {"paths", "webhooks", "components"}
    if site.version in ("2", "3.0"):
        needed = {"paths"}
    if not needed & value.keys():
        said = "" if {"webhooks", "components"} & value.keys() else _NO_PATHS
        yield Repair("#/paths", said, put({}))


_NO_PATHS: Final = "there are no `paths`"


@rule(
    "Info",
    code="missing-field",
    recognizes="an `info` without `title` or `version`",
    writes="an empty one",
    severity=Severity.INFO,
)
def info(site: Site) -> Iterator[Repair]:
    """`title` and `version` are required (section 4.2, Info Object)."""
    for name in ("title", "version"):
        if name not in site.value:
            at = f"{site.pointer}/{name}"
            yield Repair(at, f"there is no `{name}`", put(""), place=site.pointer)


@rule(
    "License",
    "ExternalDocs",
    code="missing-field",
    recognizes="a license without `name`, or external documentation without `url`",
    writes="an empty one",
    severity=Severity.INFO,
)
def words(site: Site) -> Iterator[Repair]:
    """`name` and `url` are required (sections 4.2 and 4.11)."""
    name = "name" if site.kind == "License" else "url"
    if "$ref" not in site.value and name not in site.value:
        at = f"{site.pointer}/{name}"
        yield Repair(at, f"there is no `{name}`", put(""), place=site.pointer)


@rule(
    "Tag",
    code="missing-field",
    recognizes="a tag without `name`",
    writes="nothing: the tag goes",
)
def tag(site: Site) -> Iterator[Repair]:
    """`name` is required (section 4.22, Tag Object)."""
    if "name" not in site.value:
        yield Repair(site.pointer, "a tag without a name", drop)


@rule(
    "Discriminator",
    code="missing-field",
    recognizes="a discriminator without `propertyName`, or with an empty one",
    writes="nothing: the discriminator goes",
)
def discriminator(site: Site) -> Iterator[Repair]:
    """`propertyName` is required (section 4.25, Discriminator Object)."""
    name = site.value.get("propertyName")
    if not isinstance(name, str) or not name:
        told = "a discriminator without the name of its property"
        yield Repair(site.pointer, told, drop)


@rule(
    "Server",
    code="missing-field",
    recognizes="a server without `url`",
    writes="nothing: the server goes",
)
def server(site: Site) -> Iterator[Repair]:
    """`url` is required (section 4.5, Server Object)."""
    if not isinstance(site.value.get("url"), (str, int, float)):
        yield Repair(site.pointer, "a server without its URL", drop)


@rule(
    "ServerVariable",
    code="server-variable",
    recognizes="a variable of a server without `default`",
    writes="the first of its values; without any, an empty one",
)
def server_variable(site: Site) -> Iterator[Repair]:
    """`default` is required (section 4.6, Server Variable Object)."""
    if "default" not in site.value:
        values = site.value.get("enum")
        first = values[0] if isinstance(values, list) and values else ""
        told = "a variable needs a default, which is text"
        at = f"{site.pointer}/default"
        yield Repair(at, told, put(first), place=site.pointer)


@rule(
    "Response",
    code="missing-field",
    recognizes="a response without `description`",
    writes="an empty one",
    severity=Severity.INFO,
    versions=("2", "3.0", "3.1"),
)
def response(site: Site) -> Iterator[Repair]:
    """`description` is required before OpenAPI 3.2 (section 4.17, Response Object)."""
    if "description" not in site.value and "$ref" not in site.value:
        at = f"{site.pointer}/description"
        yield Repair(at, "there is no `description`", put(""), place=site.pointer)


@rule(
    "Operation",
    code="missing-field",
    recognizes="an operation without `responses`, or without any in them",
    writes="a `default` response of which nothing is said",
    severity=Severity.INFO,
    versions=("2", "3.0"),
)
def responses(site: Site) -> Iterator[Repair]:
    """`responses` is required before OpenAPI 3.1, and has one at least (4.16)."""
    found = site.value.get("responses", {})
    if isinstance(found, dict) and not any(key[:2] != "x-" for key in found):
        at = f"{site.pointer}/responses"
        written = {"default": {"description": ""}, **found}
        yield Repair(at, "there are no `responses`", put(written), place=site.pointer)


@rule(
    "RequestBody",
    code="missing-field",
    recognizes="a request body without `content`",
    writes="`content` without a media type",
    severity=Severity.INFO,
)
def request_body(site: Site) -> Iterator[Repair]:
    """`content` is required (section 4.13, Request Body Object)."""
    if "content" not in site.value and "$ref" not in site.value:
        at = f"{site.pointer}/content"
        yield Repair(at, "there is no `content`", put({}), place=site.pointer)


@rule(
    "Parameter",
    code="missing-field",
    recognizes="a parameter without `name`, or without an `in` that is known",
    writes="nothing: the parameter goes",
)
def parameter(site: Site) -> Iterator[Repair]:
    """`name` and `in` are required (section 4.12, Parameter Object)."""
    value = site.value
    if "$ref" in value:
        return
    if not isinstance(value.get("name"), (str, int, float)):
        yield Repair(site.pointer, "a parameter without a name", drop)
    elif not _among(value.get("in"), _LOCATIONS):
        told = "a parameter without a place to go (`in`) that is known"
        yield Repair(site.pointer, told, drop)


@rule(
    "SecurityScheme",
    code="missing-field",
    recognizes="a security scheme of an unknown type, or without what its type needs: "
    "a name that a header or a cookie can have, too",
    writes="nothing: the scheme goes",
)
def security_scheme(site: Site) -> Iterator[Repair]:
    """What each type needs (section 4.27, Security Scheme Object)."""
    value, kind = site.value, site.value.get("type")
    if "$ref" in value:
        return
    if not _among(kind, _SCHEMES):
        at = f"{site.pointer}/type"
        yield Repair(site.pointer, "no security scheme has this type", drop, place=at)
    elif kind == "apiKey" and not (
        isinstance(value.get("name"), str) and _among(value.get("in"), _KEY_LOCATIONS)
    ):
        yield Repair(site.pointer, "an API key needs `name` and `in`", drop)
    elif kind == "apiKey" and _NO_NAME.get(value["in"], _NOTHING).search(value["name"]):
        told = f"no {value['in']} can have the name {value['name'][:80]!r}"
        yield Repair(site.pointer, told, drop, place=f"{site.pointer}/name")
    elif kind == "http" and not isinstance(value.get("scheme"), str):
        yield Repair(site.pointer, "an HTTP scheme needs `scheme`", drop)


def _among(value: Json, words: frozenset[str]) -> bool:
    return isinstance(value, str) and value in words


@rule(
    "SecurityScheme",
    code="missing-field",
    recognizes="an OAuth2 scheme without `flows`, OpenID Connect without its URL",
    writes="no flows; `http` with `bearer`, since the token is sent the same",
    severity=Severity.INFO,
    versions=("3.0", "3.1", "3.2"),
    keys=("type",),
)
def token_scheme(site: Site) -> Iterator[Repair]:
    """`flows` and `openIdConnectUrl` are required of their types (section 4.27)."""
    kind = site.value["type"]
    if kind == "oauth2" and "flows" not in site.value:
        at = f"{site.pointer}/flows"
        yield Repair(at, "there are no `flows`", put({}), place=site.pointer)
    elif kind == "openIdConnect" and "openIdConnectUrl" not in site.value:
        yield Repair(
            site.pointer,
            "there is no `openIdConnectUrl`",
            lambda value: {**value, "type": "http", "scheme": "bearer"},
        )


_FLOW_URLS: Final = {
    "implicit": ("authorizationUrl",),
    "password": ("tokenUrl",),
    "clientCredentials": ("tokenUrl",),
    "authorizationCode": ("authorizationUrl", "tokenUrl"),
    "deviceAuthorization": ("deviceAuthorizationUrl", "tokenUrl"),
}


@rule(
    "OAuthFlow",
    code="missing-field",
    recognizes="an OAuth2 flow without `scopes`, or without an address that it needs",
    writes="no scopes; an empty address",
    severity=Severity.INFO,
)
def flow(site: Site) -> Iterator[Repair]:
    """What each flow needs (section 4.29, OAuth Flow Object)."""
    needed = _FLOW_URLS.get(site.pointer.rpartition("/")[2], ())
    for name in ("scopes", *needed):
        if name not in site.value:
            at = f"{site.pointer}/{name}"
            empty: Json = {} if name == "scopes" else ""
            yield Repair(at, f"there is no `{name}`", put(empty), place=site.pointer)


@rule(
    "RequestBody",
    "Parameter",
    "Header",
    "Example",
    "Link",
    "Callback",
    "SecurityScheme",
    code="unresolved-reference",
    recognizes="an unresolved reference, where a parameter or body belongs",
    writes="a body that may be anything; nothing of the others",
    keys=(UNRESOLVED,),
)
def unresolved(site: Site) -> Iterator[Repair]:
    """What is not there cannot be sent; the reference has been reported already."""
    if site.kind == "RequestBody":
        content: Json = {"application/json": {"schema": {}}}
        yield Repair(site.pointer, "", put({"content": content}))
        return
    yield Repair(site.pointer, "", drop)
