"""Fields that an object does not have in the version of its document.

OpenAPI objects have fixed fields and extensions, and nothing else (OpenAPI 3.2, section
4.2; Swagger 2.0, "Specification"). What stands there beside is kept as an extension, so
that nothing is lost: JSON Schema's keywords in OpenAPI 3.0 are read from there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from ....diagnostics import Severity
from ....ir.document import escape
from ...grammar import SECTIONS
from ..rule import Repair, Site, aside, drop, put, rule

_ALL: Final = "2 3.0 3.1 3.2"
_THREE: Final = "3.0 3.1 3.2"
_SINCE_31: Final = "3.1 3.2"

FIELDS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "Document": (
        (_ALL, "info paths security tags externalDocs"),
        (_THREE, "openapi servers components"),
        (_SINCE_31, "webhooks jsonSchemaDialect"),
        ("3.2", "$self"),
        ("2", "swagger host basePath schemes consumes produces definitions"),
        ("2", "parameters responses securityDefinitions"),
    ),
    "Info": (
        (_ALL, "title description termsOfService contact license version"),
        (_SINCE_31, "summary"),
    ),
    "Contact": ((_ALL, "name url email"),),
    "License": ((_ALL, "name url"), (_SINCE_31, "identifier")),
    "ExternalDocs": ((_ALL, "description url"),),
    "Server": ((_THREE, "url description variables"), ("3.2", "name")),
    "ServerVariable": ((_THREE, "enum default description"),),
    "Tag": (
        (_ALL, "name description externalDocs"),
        ("3.2", "summary parent kind"),
    ),
    "Components": (
        (_THREE, "schemas responses parameters examples requestBodies headers"),
        (_THREE, "securitySchemes links callbacks"),
        (_SINCE_31, "pathItems"),
        ("3.2", "mediaTypes"),
    ),
    "PathItem": (
        (_ALL, "$ref get put post delete options head patch parameters"),
        (_THREE, "summary description servers trace"),
        ("3.2", "query additionalOperations"),
    ),
    "Operation": (
        (_ALL, "tags summary description externalDocs operationId parameters"),
        (_ALL, "responses deprecated security"),
        (_THREE, "requestBody callbacks servers"),
        ("2", "consumes produces schemes"),
    ),
    "Parameter": (
        (_ALL, "name in description required schema allowEmptyValue"),
        (_THREE, "deprecated style explode allowReserved example examples content"),
        ("2", "type format items collectionFormat default enum pattern uniqueItems"),
        ("2", "maximum exclusiveMaximum minimum exclusiveMinimum multipleOf"),
        ("2", "maxLength minLength maxItems minItems"),
    ),
    "Header": (
        (_ALL, "description"),
        (_THREE, "required deprecated style explode schema example examples content"),
        ("3.0", "allowEmptyValue allowReserved"),
        ("2", "type format items collectionFormat default enum pattern uniqueItems"),
        ("2", "maximum exclusiveMaximum minimum exclusiveMinimum multipleOf"),
        ("2", "maxLength minLength maxItems minItems"),
    ),
    "RequestBody": ((_THREE, "description content required"),),
    "MediaType": (
        (_THREE, "schema example examples encoding"),
        ("3.2", "description itemSchema prefixEncoding itemEncoding"),
    ),
    "Encoding": (
        (_THREE, "contentType headers style explode allowReserved"),
        ("3.2", "encoding prefixEncoding itemEncoding"),
    ),
    "Response": (
        (_ALL, "description headers"),
        (_THREE, "content links"),
        ("3.2", "summary"),
        ("2", "schema examples"),
    ),
    "Example": (
        (_THREE, "summary description value externalValue"),
        ("3.2", "dataValue serializedValue"),
    ),
    "Link": (
        (_THREE, "operationRef operationId parameters requestBody description server"),
    ),
    "Xml": (
        (_ALL, "name namespace prefix attribute wrapped"),
        ("3.2", "nodeType"),
    ),
    "Schema": (
        ("2 3.0", "title description type format default enum example externalDocs"),
        ("2 3.0", "maximum exclusiveMaximum minimum exclusiveMinimum multipleOf"),
        ("2 3.0", "maxLength minLength pattern maxItems minItems uniqueItems"),
        ("2 3.0", "maxProperties minProperties required properties items allOf"),
        ("2 3.0", "additionalProperties discriminator readOnly xml"),
        ("3.0", "oneOf anyOf not nullable writeOnly deprecated"),
    ),
    "SecurityScheme": (
        (_ALL, "type description name in"),
        (_THREE, "scheme bearerFormat flows openIdConnectUrl"),
        ("3.2", "oauth2MetadataUrl deprecated"),
        ("2", "flow authorizationUrl tokenUrl scopes"),
    ),
    "OAuthFlow": (
        (_THREE, "authorizationUrl tokenUrl refreshUrl scopes"),
        ("3.2", "deviceAuthorizationUrl"),
    ),
}
_OPEN: Final = {("Schema", "3.1"), ("Schema", "3.2")}
"""Kinds that take any other key in a version."""


def _known(kind: str, version: str) -> frozenset[str]:
    return frozenset(
        name
        for versions, names in FIELDS[kind]
        if version in versions.split()
        for name in names.split()
    )


_KNOWN: Final[Mapping[tuple[str, str], frozenset[str]]] = {
    (kind, version): _known(kind, version)
    for kind in FIELDS
    for version in _ALL.split()
    if (kind, version) not in _OPEN
}


@rule(
    *(kind for kind in SECTIONS if kind not in ("Schema", "PathItem")),
    code="beside-reference",
    recognizes="fields beside `$ref`; since 3.1 other than `summary` and `description`",
    writes="nothing: they are ignored by the standard",
    severity=Severity.INFO,
    versions=("2", "3.1", "3.2"),
    keys=("$ref",),
)
def beside_reference(site: Site) -> Iterator[Repair]:
    """A Reference Object has no other fields (section 4.23; Swagger 2.0)."""
    allowed = ("$ref",) if site.version == "2" else ("$ref", "summary", "description")
    for name in site.value:
        if name not in allowed:
            at = f"{site.pointer}/{escape(name)}"
            told = f"{name[:40]!r} does not count beside `$ref`"
            yield Repair(at, told, drop)


_ITEMS: Final = frozenset(
    (
        *("type", "format", "items", "collectionFormat", "default", "enum"),
        *("maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "multipleOf"),
        *("maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems"),
    )
)


@rule(
    "Parameter",
    "Header",
    code="unknown-field",
    recognizes="a field that `items` of a parameter do not have in Swagger 2.0",
    writes="`x-<field>`, with the same value",
    severity=Severity.INFO,
    versions=("2",),
    keys=("items",),
)
def items_of_parameter(site: Site) -> Iterator[Repair]:
    """They are no schema, and have few fields (Swagger 2.0, "Items Object")."""
    items, at = site.value["items"], f"{site.pointer}/items"
    for _ in range(_DEEPEST):
        if not isinstance(items, dict):
            return
        inner = Site("Items", items, at, site.version, site.document)
        for name in items:
            if name not in _ITEMS and not name.startswith("x-"):
                told = f"{name[:40]!r} is no field of `items` in a parameter"
                yield aside(inner, name, told)
        items, at = items.get("items"), f"{at}/items"


_OF_SCHEME: Final[Mapping[str, str]] = {
    "basic": "",
    "apiKey": "name in",
    "http": "scheme bearerFormat",
    "oauth2": "flows oauth2MetadataUrl",
    "openIdConnect": "openIdConnectUrl",
    "mutualTLS": "",
    "implicit": "flow scopes authorizationUrl",
    "password": "flow scopes tokenUrl",
    "application": "flow scopes tokenUrl",
    "accessCode": "flow scopes authorizationUrl tokenUrl",
}
"""Fields of security schemes by their type, in Swagger 2.0 by their flow."""

_FIELDS_OF_ONE: Final = frozenset(" ".join(_OF_SCHEME.values()).split())


@rule(
    "SecurityScheme",
    code="unknown-field",
    recognizes="a field that security schemes of another type have, such as `in`",
    writes="`x-<field>`, with the same value",
    severity=Severity.INFO,
    keys=("type",),
)
def field_of_other_type(site: Site) -> Iterator[Repair]:
    """Each type has fields of its own (section 4.27, Security Scheme Object)."""
    value = site.value
    kind = value["type"]
    if site.version == "2" and kind == "oauth2":
        kind = value.get("flow")
    if "$ref" in value or not isinstance(kind, str) or kind not in _OF_SCHEME:
        return
    has = set(_OF_SCHEME[kind].split())
    scheme = value.get("scheme")
    if not isinstance(scheme, str) or scheme.lower() != "bearer":
        has.discard("bearerFormat")
    for name in value:
        if name in _FIELDS_OF_ONE and name not in has:
            told = f"`{name}` is for security schemes of another type"
            yield aside(site, name, told)


_OF_FLOW: Final[Mapping[str, frozenset[str]]] = {
    "implicit": frozenset({"tokenUrl", "deviceAuthorizationUrl"}),
    "password": frozenset({"authorizationUrl", "deviceAuthorizationUrl"}),
    "clientCredentials": frozenset({"authorizationUrl", "deviceAuthorizationUrl"}),
    "authorizationCode": frozenset({"deviceAuthorizationUrl"}),
    "deviceAuthorization": frozenset({"authorizationUrl"}),
}
"""Addresses that a flow does not have (section 4.29, OAuth Flow Object)."""


@rule(
    "OAuthFlow",
    code="unknown-field",
    recognizes="an address that OAuth2 flows of another kind have",
    writes="`x-<field>`, with the same value",
    severity=Severity.INFO,
    keys=("tokenUrl", "authorizationUrl", "deviceAuthorizationUrl"),
)
def address_of_other_flow(site: Site) -> Iterator[Repair]:
    """Each flow needs some addresses, and has no others (section 4.29)."""
    flow = site.pointer.rpartition("/")[2]
    for name in _OF_FLOW.get(flow, frozenset()) & site.value.keys():
        yield aside(site, name, f"`{name}` is for OAuth2 flows of another kind")


@rule(
    "Document",
    code="odd-version",
    recognizes="a version of OpenAPI without its last number: `openapi: 3.0`",
    writes="the version with `.0`",
    severity=Severity.INFO,
    versions=("3.0", "3.1", "3.2"),
    keys=("openapi",),
)
def short_version(site: Site) -> Iterator[Repair]:
    """It is a number of three parts (section 4.8.1, `openapi`)."""
    version = site.value["openapi"]
    if isinstance(version, str) and version.count(".") == 1:
        told = f"a version has three parts: read as {version}.0"
        yield Repair("#/openapi", told, put(f"{version}.0"))


_DEEPEST: Final = 20
_IN_PARAMETER: Final = re.compile(
    r"(?<!/properties)/(?:parameters|headers)/[^/]+(?:/items)+\Z"
)
"""Where an Items Object stands, which has a `collectionFormat` and is no schema."""


@rule(
    *FIELDS,
    code="unknown-field",
    recognizes="a field that the object does not have in this version of OpenAPI",
    writes="`x-<field>`, with the same value",
    severity=Severity.INFO,
)
def unknown_field(site: Site) -> Iterator[Repair]:
    """Objects have fixed fields and extensions (section 4.2)."""
    known = _KNOWN.get((site.kind, site.version))
    if known is None or known.issuperset(site.value):
        return
    if "$ref" in site.value and site.kind != "PathItem":
        return  # a reference: what stands beside it is ignored
    if site.version == "2" and _IN_PARAMETER.search(site.pointer):
        known |= _ITEMS
    for name in site.value:
        if name not in known and not name.startswith("x-"):
            word = "keyword" if site.kind == "Schema" else "field"
            told = (
                f"{name[:40]!r} is no {word} of this object in OpenAPI {site.version}"
            )
            yield aside(site, name, told)
