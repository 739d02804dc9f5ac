"""Which parts of a document are what: the objects of OpenAPI and their fields.

One table for all versions, since a field that one version lacks does no harm and real
documents mix them (OpenAPI 3.2, section 4; Swagger 2.0; JSON Schema 2020-12). What the
table does not reach is data: examples, defaults, enum values and extensions, in which
`$ref` is only a key.

The notation: `Schema` is one object, `[Schema]` an array, `{Schema}` an object with
names of the author's as keys, `Schema|[Schema]` one or an array; words in lower case
are scalars or data. The field `*` stands for all keys that are no extensions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from ..frozen import dataclass
from ..ir.document import Json, escape


@dataclass(frozen=True, slots=True)
class Slot:
    """What may stand at a place of a document."""

    shape: str
    """`one`, `list`, `map`, `one or list`, or `scalar`."""

    kind: str
    """Name of an object of `OBJECTS`, or of a scalar: `text`, `count`, `data`."""

    def __str__(self) -> str:
        return {
            "list": f"[{self.kind}]",
            "map": f"{{{self.kind}}}",
            "one or list": f"{self.kind}|[{self.kind}]",
        }.get(self.shape, self.kind)


@cache
def slot(notation: str) -> Slot:
    """Read the notation of the table."""
    if notation.startswith("["):
        return Slot("list", notation[1:-1])
    if notation.startswith("{"):
        return Slot("map", notation[1:-1])
    if "|" in notation:
        return Slot("one or list", notation.partition("|")[0])
    return Slot("one" if notation[0].isupper() else "scalar", notation)


def _object(**fields: str) -> dict[str, Slot]:
    return {name: slot(notation) for name, notation in fields.items()}


_SCHEMA: Final = {
    name: slot(notation)
    for notation, names in (
        (
            "text",
            "$id $schema $anchor $dynamicAnchor $comment title description format",
        ),
        ("text", "pattern contentEncoding contentMediaType"),
        ("{Schema}", "$defs definitions properties patternProperties dependentSchemas"),
        ("[Schema]", "allOf anyOf oneOf prefixItems"),
        ("Schema|[Schema]", "items"),
        ("Schema", "additionalProperties unevaluatedProperties propertyNames"),
        ("Schema", "additionalItems unevaluatedItems contains contentSchema"),
        ("Schema", "not if then else"),
        ("type", "type"),
        ("required", "required"),
        ("[data]", "enum"),
        ("data", "const default example examples dependencies"),
        ("count", "minLength maxLength minItems maxItems minProperties maxProperties"),
        ("count", "minContains maxContains"),
        ("number", "minimum maximum multipleOf"),
        ("number or bool", "exclusiveMinimum exclusiveMaximum"),
        ("bool", "nullable readOnly writeOnly deprecated uniqueItems"),
        ("{names}", "dependentRequired"),
        ("Discriminator", "discriminator"),
        ("Xml", "xml"),
        ("ExternalDocs", "externalDocs"),
    )
    for name in names.split()
}

ASIDE: Final = {
    f"x-{name}": _SCHEMA[name]
    for name in (
        *("$defs", "definitions", "patternProperties", "dependentSchemas"),
        *("prefixItems", "unevaluatedProperties", "propertyNames", "additionalItems"),
        *("unevaluatedItems", "contains", "contentSchema", "if", "then", "else"),
        *("dependentRequired", "minContains", "maxContains", "contentEncoding"),
        *("contentMediaType", "oneOf", "anyOf", "not", "examples"),
    )
}
"""Keywords that older versions do not have and keep as extensions, which name them."""

ASIDE_RANGES: Final = {f"x-{digit}XX": slot("Response") for digit in "12345"}
"""Ranges of statuses as Swagger 2.0 keeps them, which has none."""

_PARAMETER: Final = {
    **{
        name: kind
        for name, kind in _SCHEMA.items()
        # The rest of a schema stands in a parameter of Swagger 2.0 only.
        if name in {"items", "type", "enum", "default", "format", "pattern"}
        or kind.kind in {"count", "number", "number or bool"}
    },
    "in": slot("text"),
    **_object(
        name="text",
        description="text",
        required="bool",
        deprecated="bool",
        allowEmptyValue="bool",
        style="text",
        explode="bool",
        allowReserved="bool",
        schema="Schema",
        example="data",
        examples="{Example}",
        content="{MediaType}",
        collectionFormat="text",
        uniqueItems="bool",
    ),
}

OBJECTS: Final[Mapping[str, Mapping[str, Slot]]] = {
    "Document": _object(
        openapi="text",
        swagger="text",
        jsonSchemaDialect="text",
        info="Info",
        servers="[Server]",
        paths="Paths",
        webhooks="{PathItem}",
        components="Components",
        security="[SecurityRequirement]",
        tags="[Tag]",
        externalDocs="ExternalDocs",
        host="text",
        basePath="text",
        schemes="[text]",
        consumes="[text]",
        produces="[text]",
        definitions="{Schema}",
        parameters="{Parameter}",
        responses="{Response}",
        securityDefinitions="{SecurityScheme}",
    )
    | {"$self": slot("text"), "x-ms-paths": slot("Paths")},
    "Info": _object(
        title="text",
        summary="text",
        description="text",
        termsOfService="text",
        contact="Contact",
        license="License",
        version="scalar",
    ),
    "Contact": _object(name="text", url="text", email="text"),
    "License": _object(name="text", identifier="text", url="text"),
    "ExternalDocs": _object(description="text", url="text"),
    "Server": _object(
        url="text", name="text", description="text", variables="{ServerVariable}"
    ),
    "ServerVariable": _object(enum="[scalar]", default="scalar", description="text"),
    "Tag": _object(
        name="text",
        summary="text",
        description="text",
        parent="text",
        kind="text",
        externalDocs="ExternalDocs",
    ),
    "SecurityRequirement": {"*": slot("[text]")},
    "Components": _object(
        schemas="{Schema}",
        responses="{Response}",
        parameters="{Parameter}",
        examples="{Example}",
        requestBodies="{RequestBody}",
        headers="{Header}",
        securitySchemes="{SecurityScheme}",
        links="{Link}",
        callbacks="{Callback}",
        pathItems="{PathItem}",
        mediaTypes="{MediaType}",
    ),
    "Paths": {"*": slot("PathItem")},
    "PathItem": _object(
        summary="text",
        description="text",
        get="Operation",
        put="Operation",
        post="Operation",
        delete="Operation",
        options="Operation",
        head="Operation",
        patch="Operation",
        trace="Operation",
        query="Operation",
        additionalOperations="{Operation}",
        servers="[Server]",
        parameters="[Parameter]",
    ),
    "Operation": _object(
        tags="[text]",
        summary="text",
        description="text",
        externalDocs="ExternalDocs",
        operationId="text",
        parameters="[Parameter]",
        requestBody="RequestBody",
        responses="Responses",
        callbacks="{Callback}",
        deprecated="bool",
        security="[SecurityRequirement]",
        servers="[Server]",
        consumes="[text]",
        produces="[text]",
        schemes="[text]",
    ),
    "Parameter": _PARAMETER,
    "RequestBody": _object(description="text", content="{MediaType}", required="bool"),
    "MediaType": _object(
        schema="Schema",
        itemSchema="Schema",
        example="data",
        examples="{Example}",
        encoding="{Encoding}",
        prefixEncoding="[Encoding]",
        itemEncoding="Encoding",
    ),
    "Encoding": _object(
        contentType="text",
        headers="{Header}",
        style="text",
        explode="bool",
        allowReserved="bool",
        encoding="{Encoding}",
        prefixEncoding="[Encoding]",
        itemEncoding="Encoding",
    ),
    "Responses": {"*": slot("Response"), **ASIDE_RANGES},
    "Response": _object(
        summary="text",
        description="text",
        headers="{Header}",
        content="{MediaType}",
        links="{Link}",
        schema="Schema",
        examples="data",
    ),
    "Header": _PARAMETER,
    "Callback": {"*": slot("PathItem")},
    "Example": _object(
        summary="text",
        description="text",
        value="data",
        dataValue="data",
        serializedValue="text",
        externalValue="text",
    ),
    "Link": _object(
        operationRef="text",
        operationId="text",
        parameters="data",
        requestBody="data",
        description="text",
        server="Server",
    ),
    "Schema": _SCHEMA | ASIDE,
    "Discriminator": _object(
        propertyName="text", mapping="{text}", defaultMapping="text"
    ),
    "Xml": _object(
        nodeType="text",
        name="text",
        namespace="text",
        prefix="text",
        attribute="bool",
        wrapped="bool",
    ),
    "SecurityScheme": {
        "in": slot("text"),
        **_object(
            type="text",
            description="text",
            name="text",
            scheme="text",
            bearerFormat="text",
            flows="{OAuthFlow}",
            openIdConnectUrl="text",
            oauth2MetadataUrl="text",
            deprecated="bool",
            flow="text",
            authorizationUrl="text",
            tokenUrl="text",
            scopes="{text}",
        ),
    },
    "OAuthFlow": _object(
        authorizationUrl="text",
        deviceAuthorizationUrl="text",
        tokenUrl="text",
        refreshUrl="text",
        scopes="{text}",
    ),
}
DOCUMENT: Final = slot("Document")
SECTIONS: Final[Mapping[str, str]] = {
    "Schema": "schemas",
    "Response": "responses",
    "Parameter": "parameters",
    "Example": "examples",
    "RequestBody": "requestBodies",
    "Header": "headers",
    "SecurityScheme": "securitySchemes",
    "Link": "links",
    "Callback": "callbacks",
    "PathItem": "pathItems",
    "MediaType": "mediaTypes",
}
"""Kind → its section of `components`."""


def children(place: Slot, value: Json) -> Iterator[tuple[str, Slot, Json]]:
    """Give `(escaped token, slot, value)` of the objects and arrays below a value.

    Only what the table knows; values of a wrong type have no children.
    """
    shape = place.shape
    if value.__class__ is dict:
        if shape == "map":
            inner = slot(place.kind)
            for name, item in value.items():
                if item.__class__ is dict or item.__class__ is list:
                    yield _token(name), inner, item
        elif shape == "one" or shape == "one or list":
            fields = OBJECTS[place.kind]
            for name, item in value.items():
                if item.__class__ is dict or item.__class__ is list:
                    field = fields.get(name)
                    if field is not None:
                        yield name, field, item
            if "*" in fields:
                inner = fields["*"]
                for name, item in value.items():
                    is_nested = item.__class__ is dict or item.__class__ is list
                    if is_nested and not name.startswith("x-"):
                        yield _token(name), inner, item
    elif value.__class__ is list and (shape == "list" or shape == "one or list"):
        inner = slot(place.kind)
        for index, item in enumerate(value):
            if item.__class__ is dict or item.__class__ is list:
                yield str(index), inner, item


def _token(name: str) -> str:
    return escape(name) if "/" in name or "~" in name else name


def child(place: Slot, token: str) -> Slot | None:
    """Give the slot below a place, None where the table knows nothing.

    Args:
        token: A key or an index; escaped or not, since no field needs escapes.
    """
    if place.shape == "one":
        fields = OBJECTS.get(place.kind, {})
        found = fields.get(token)
        return found if found or token.startswith("x-") else fields.get("*")
    if place.shape == "scalar":
        return None
    if place.shape == "one or list" and not token.isdecimal():
        return child(slot(place.kind), token)
    return slot(place.kind)
