"""Names that generated code needs for itself.

The tests hold these lists against the installed pydantic and the shipped runtime.
"""

from __future__ import annotations

import keyword

KEYWORDS = frozenset(keyword.kwlist)

ANNOTATIONS = frozenset(
    {"bool", "bytes", "dict", "float", "int", "object", "set", "str", "tuple"}
)
"""Builtins that annotations of the same class use after such a name was given."""

BASE_MODEL = frozenset(
    {
        "construct",
        "copy",
        "dict",
        "from_orm",
        "json",
        "model_computed_fields",
        "model_config",
        "model_construct",
        "model_copy",
        "model_dump",
        "model_dump_json",
        "model_extra",
        "model_fields",
        "model_fields_set",
        "model_json_schema",
        "model_parametrized_name",
        "model_post_init",
        "model_rebuild",
        "model_validate",
        "model_validate_json",
        "model_validate_strings",
        "parse_file",
        "parse_obj",
        "parse_raw",
        "schema",
        "schema_json",
        "update_forward_refs",
        "validate",
    }
)
"""Public attributes of pydantic's `BaseModel`."""

FIELDS = (
    KEYWORDS
    | (ANNOTATIONS - {"object", "set"})
    | BASE_MODEL
    | {"self", "list", "type_", "required", "optional", "nullable", "omit", "constant"}
)
"""Model fields: annotations of models name neither `object` nor `set`."""

MODELS = frozenset(
    {
        "Annotated",
        "Any",
        "Base64Bytes",
        "Base64UrlBytes",
        "Date",
        "DateTime",
        "DecimalNumber",
        "DecimalText",
        "False",
        "Literal",
        "Mapping",
        "Model",
        "None",
        "NotRequired",
        "OpenIntEnum",
        "Optional",
        "Required",
        "Sequence",
        "TYPE_CHECKING",
        "Tagged",
        "Time",
        "True",
        "TypeAlias",
        "TypeAliasType",
        "TypedDict",
        "Union",
        "UnknownVariant",
        "Untagged",
        "Uuid",
        "XmlField",
        "XmlRules",
    }
)
"""Classes and aliases in `models`; keywords are among them."""

ARGUMENTS = KEYWORDS | {"self", "request_options"}
"""Arguments of methods."""

METHODS = KEYWORDS | {"with_raw_response", "with_streaming_response"}
"""Methods and nested resources of a resource."""

CLIENT = METHODS | {
    "aclose",
    "bool",
    "close",
    "float",
    "int",
    "request",
    "str",
    "with_options",
}
"""Resources of the client, and the builtins of its constructor's annotations."""

CONSTRUCTOR = KEYWORDS | {
    "base_url",
    "http_client",
    "max_retries",
    "self",
    "strict_responses",
    "timeout",
}
"""Arguments of the client's constructor."""

CLASSES = frozenset(
    {
        "Annotated",
        "Any",
        "AnyBody",
        "AnyContent",
        "Api",
        "ApiKey",
        "AsyncBinaryResponse",
        "AsyncClient",
        "AsyncIterable",
        "AsyncIterator",
        "AsyncPage",
        "AsyncPager",
        "AsyncResource",
        "AsyncStream",
        "AsyncStreamingResponse",
        "Awaitable",
        "Base64Bytes",
        "Base64UrlBytes",
        "Basic",
        "Bearer",
        "BinaryIO",
        "BinaryOperation",
        "BinaryResponse",
        "BinaryStreamChoice",
        "Bodies",
        "BodyItems",
        "BytesContent",
        "Client",
        "ContentCookie",
        "ContentHeader",
        "ContentPath",
        "ContentQuery",
        "Cookie",
        "CookieKey",
        "Credential",
        "CursorPages",
        "Date",
        "DateTime",
        "Decimal",
        "DecimalNumber",
        "DecimalText",
        "DeepObjectPart",
        "DeepObjectQuery",
        "DelimitedHeader",
        "DelimitedPath",
        "EventStream",
        "File",
        "FileContent",
        "FilePart",
        "Final",
        "Form",
        "FormPart",
        "Header",
        "IO",
        "InXml",
        "Iterable",
        "Iterator",
        "Json",
        "JsonLines",
        "LabelPath",
        "Limits",
        "LineStream",
        "LinkPages",
        "Literal",
        "Mapping",
        "MatrixPath",
        "Multipart",
        "MutualTls",
        "Never",
        "NumberedPages",
        "OffsetPages",
        "Omit",
        "Operation",
        "Page",
        "PagedOperation",
        "Pager",
        "Pages",
        "Part",
        "Path",
        "PathLike",
        "Payload",
        "PipeDelimitedPart",
        "PipeDelimitedQuery",
        "PlainCookie",
        "Query",
        "QueryKey",
        "QueryString",
        "Raw",
        "RawBody",
        "RawResponse",
        "RequestOptions",
        "Resource",
        "Sequence",
        "Server",
        "ServerSentEvent",
        "SpaceDelimitedPart",
        "SpaceDelimitedQuery",
        "Stream",
        "StreamChoice",
        "StreamOperation",
        "StreamingResponse",
        "TabDelimitedQuery",
        "Tagged",
        "Text",
        "TextContent",
        "Time",
        "TypeAlias",
        "UUID",
        "UnknownVariant",
        "Untagged",
        "UrlPages",
        "Uuid",
        "ValueStream",
        "Variable",
        "Xml",
        "XmlContent",
        "XmlPart",
        "Yaml",
    }
)
"""Classes of resources and clients, whose modules use these."""

ERRORS = frozenset(
    {
        "APIConnectionError",
        "APIError",
        "APIResponseError",
        "APIStatusError",
        "APITimeoutError",
        "BadGatewayError",
        "BadRequestError",
        "ConfigurationError",
        "ConflictError",
        "ConnectionError",
        "ContentTooLargeError",
        "ExpectationFailedError",
        "FailedDependencyError",
        "ForbiddenError",
        "GatewayTimeoutError",
        "GoneError",
        "HttpVersionNotSupportedError",
        "InsufficientStorageError",
        "InternalServerError",
        "InvalidArgumentError",
        "LengthRequiredError",
        "LockedError",
        "LoopDetectedError",
        "MethodNotAllowedError",
        "MethodNotImplementedError",
        "MisdirectedRequestError",
        "MissingCredentialsError",
        "NetworkAuthenticationRequiredError",
        "NotAcceptableError",
        "NotFoundError",
        "PaymentRequiredError",
        "PreconditionFailedError",
        "PreconditionRequiredError",
        "ProxyAuthenticationRequiredError",
        "RangeNotSatisfiableError",
        "RedirectError",
        "RequestHeaderFieldsTooLargeError",
        "RequestTimeoutError",
        "ResponseTooLargeError",
        "ResponseValidationError",
        "ServerError",
        "ServiceUnavailableError",
        "StreamError",
        "TimeoutError",
        "TooEarlyError",
        "TooManyRequestsError",
        "UnauthorizedError",
        "UnavailableForLegalReasonsError",
        "UnexpectedResponseError",
        "UnprocessableContentError",
        "UnsupportedMediaTypeError",
        "UpgradeRequiredError",
        "UriTooLongError",
        "WebhookError",
    }
)
"""Error classes of the runtime."""

PACKAGES = frozenset(
    {
        "annotated_types",
        "anyio",
        "certifi",
        "clientwright",
        "dist",
        "generated",
        "httpcore2",
        "httpx",
        "httpx2",
        "idna",
        "pip",
        "pydantic",
        "pydantic_core",
        "pytest",
        "setuptools",
        "src",
        "test",
        "tests",
        "typing_extensions",
        "typing_inspection",
        "wheel",
    }
)
"""Import names that a client's package must not hide."""
