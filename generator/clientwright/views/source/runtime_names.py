"""Which module of the runtime has each name that generated source may use.

What a package imports is the list of what it uses: `render` copies these modules and
those that they import, and no others.
"""

from __future__ import annotations

from collections.abc import Iterable

_MODULES: dict[str, tuple[str, ...]] = {
    "api": ("Api", "Server"),
    "api_key": ("ApiKey", "CookieKey"),
    "api_key_query": ("QueryKey",),
    "async_binary_response": ("AsyncBinaryResponse",),
    "async_client": (
        *("AsyncClient", "AsyncMiddleware", "AsyncResource", "AsyncSend"),
    ),
    "async_free_requests": ("AsyncFreeRequests",),
    "async_pages": ("AsyncPage", "AsyncPager"),
    "async_stream": ("AsyncStream",),
    "async_streaming_client": ("AsyncStreamingClient",),
    "async_streaming_response": (
        *("AsyncStreamingResource", "AsyncStreamingResponse"),
    ),
    "base64_bytes": ("Base64Bytes", "Base64UrlBytes"),
    "basic": ("Basic",),
    "bearer": ("Bearer",),
    "binary_reading": ("BinaryOperation",),
    "binary_response": ("BinaryResponse",),
    "bodies": ("Bodies",),
    "body": ("Json",),
    "body_any": ("AnyBody", "Yaml"),
    "body_form": ("Form",),
    "body_lines": ("JsonLines",),
    "body_multipart": ("Multipart",),
    "body_multipart_items": ("MultipartItems",),
    "body_raw": ("Raw",),
    "body_text": ("Text",),
    "body_xml": ("Xml",),
    "bytes_text": ("base64", "base64url"),
    "cassettes": ("Cassette",),
    "client": ("Client", "Middleware", "Resource", "Send"),
    "constants": ("constant",),
    "content_bytes": ("AnyContent", "BytesContent"),
    "content_text": ("TextContent",),
    "content_xml": ("InXml", "XmlContent"),
    "contents": ("ContentChoice",),
    "cookie": ("Cookie", "PlainCookie"),
    "datetimes": ("Date", "DateTime", "Time", "full_date"),
    "decimals": ("DecimalNumber", "DecimalText"),
    "deep_model": ("DeepModel",),
    "deprecation": ("deprecated",),
    "digest": ("Digest",),
    "documented_errors": ("ErrorClasses",),
    "durations": ("IsoDuration",),
    "enums": ("OpenIntEnum",),
    "error_choice": ("ErrorChoice",),
    "events": ("ServerSentEvent",),
    "fake_pages": ("PagedFake",),
    "fake_streams": ("ChoiceFake", "StreamFake"),
    "fakes": ("Fake", "ResourceFake", "ServerFake"),
    "files": ("BodyItems", "File", "FileContent", "FilePart", "RawBody"),
    "form_part": ("Part",),
    "free_requests": ("FreeRequests",),
    "given_decimal": ("GivenDecimal",),
    "header": ("Header", "http_date"),
    "header_styles": ("DelimitedHeader",),
    "links": ("ResponseLink", "ResponseLinks"),
    "model": (
        *("Model", "UnknownVariant", "extras", "nullable", "optional", "required"),
    ),
    "mutual_tls": ("MutualTls",),
    "oauth2": ("OAuth2",),
    "oauth2_discovery": ("OpenIdDiscovery",),
    "oauth2_device": ("DeviceAuthorization",),
    "oauth2_client_credentials": ("ClientCredentials",),
    "oauth2_password": ("Password",),
    "oauth2_login": ("AuthorizationCode",),
    "openid_connect": ("OpenIdConnect",),
    "omit": ("Omit", "omit"),
    "operation": ("Operation",),
    "options": (*("Limits", "RequestOptions", "RequestOptionsDict", "RetryPolicy"),),
    "page_turn": ("PagedOperation",),
    "pages": ("Page", "Pager"),
    "pages_counted": ("NumberedPages", "OffsetPages"),
    "pages_cursor": ("CursorPages",),
    "pages_link": ("LinkPages",),
    "pages_url": ("UrlPages",),
    "parameter_content": (
        *("ContentCookie", "ContentHeader", "ContentPath", "ContentQuery"),
    ),
    "part_multipart": ("MultipartItemsPart", "MultipartPart"),
    "parameter_xml": ("as_xml",),
    "part_styles": (
        *("DeepObjectPart", "FormPart", "PipeDelimitedPart", "SpaceDelimitedPart"),
        "TabDelimitedPart",
    ),
    "part_xml": ("XmlPart",),
    "path": ("Path", "Template"),
    "path_styles": ("DelimitedPath", "LabelPath", "MatrixPath"),
    "payload": ("Payload",),
    "query": ("Query",),
    "query_string": ("QueryString",),
    "query_deep_object": ("DeepObjectQuery",),
    "query_styles": (
        *("PipeDelimitedQuery", "SpaceDelimitedQuery", "TabDelimitedQuery"),
    ),
    "raw": ("RawResponse",),
    "response_headers": (
        *("ResponseHeader", "TypedHeaders", "read_boolean", "read_date"),
        *("read_date_time", "read_integer", "read_json", "read_lines"),
        *("read_list", "read_number", "read_text", "read_uuid"),
    ),
    "server_variables": ("ServerTemplate", "Variable"),
    "secret": ("AsyncCredential", "Credential", "SecretText"),
    "string_enums": ("OpenStrEnum",),
    "text_values": ("decimal_text", "joined"),
    "typed_values": ("as_type",),
    "stream": ("Stream",),
    "stream_choice": ("StreamChoice",),
    "stream_events": ("EventStream",),
    "stream_lines": ("LineStream",),
    "stream_reading": ("StreamOperation",),
    "stream_values": ("ValueStream",),
    "streaming_client": ("StreamingClient",),
    "streaming_response": ("StreamingResource", "StreamingResponse"),
    "tagged": ("Tagged",),
    "unions": ("Untagged",),
    "uuids": ("Uuid",),
    "upload": ("TrackedFile",),
    "webhook_events": ("Events",),
    "webhook_signature": ("HmacSignature", "StandardWebhooks"),
    "xml_rules": ("XmlField", "XmlRules"),
}
MODULES = {name: module for module, names in _MODULES.items() for name in names}
"""Name → module: `Query` → `query`."""


def local(dots: str, names: Iterable[str] = MODULES) -> dict[str, str]:
    """Return the relative module of names: `{"Query": ".._runtime.query"}`.

    `dots` lead to the package.
    """
    return {name: f"{dots}_runtime.{MODULES[name]}" for name in names}
