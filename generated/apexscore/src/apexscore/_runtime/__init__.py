"""What generated code uses of the runtime, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .lazy import lazy
from .omit import Omit as Omit
from .omit import omit as omit

if TYPE_CHECKING:
    from .api import Api as Api
    from .api import Server as Server
    from .api import Variable as Variable
    from .async_client import AsyncClient as AsyncClient
    from .client import Client as Client
    from .enums import OpenIntEnum as OpenIntEnum
    from .events import ServerSentEvent as ServerSentEvent
    from .files import BodyItems as BodyItems
    from .files import File as File
    from .files import FileContent as FileContent
    from .files import RawBody as RawBody
    from .model import Model as Model
    from .model import UnknownVariant as UnknownVariant
    from .model import constant as constant
    from .model import extras as extras
    from .model import nullable as nullable
    from .model import optional as optional
    from .model import required as required
    from .operation import Bodies as Bodies
    from .operation import ByteStream as ByteStream
    from .operation import Cookie as Cookie
    from .operation import EventStream as EventStream
    from .operation import Field as Field
    from .operation import Form as Form
    from .operation import Header as Header
    from .operation import Json as Json
    from .operation import JsonLines as JsonLines
    from .operation import JsonStream as JsonStream
    from .operation import Multipart as Multipart
    from .operation import Operation as Operation
    from .operation import Pages as Pages
    from .operation import Part as Part
    from .operation import Path as Path
    from .operation import Query as Query
    from .operation import QueryString as QueryString
    from .operation import Raw as Raw
    from .operation import Text as Text
    from .operation import Xml as Xml
    from .options import Limits as Limits
    from .options import RequestOptions as RequestOptions
    from .pages import AsyncPager as AsyncPager
    from .pages import Pager as Pager
    from .payload import Payload as Payload
    from .raw import RawResponse as RawResponse
    from .resource import AsyncResource as AsyncResource
    from .resource import Resource as Resource
    from .scalars import Base64Bytes as Base64Bytes
    from .scalars import Base64UrlBytes as Base64UrlBytes
    from .scalars import Date as Date
    from .scalars import DateTime as DateTime
    from .scalars import DecimalNumber as DecimalNumber
    from .scalars import DecimalText as DecimalText
    from .scalars import Number as Number
    from .scalars import Time as Time
    from .scalars import Uuid as Uuid
    from .security import ApiKey as ApiKey
    from .security import Basic as Basic
    from .security import Bearer as Bearer
    from .security import Credential as Credential
    from .security import HttpAuth as HttpAuth
    from .security import MutualTls as MutualTls
    from .stream import AsyncStream as AsyncStream
    from .stream import Stream as Stream
    from .unions import Tagged as Tagged
    from .unions import Untagged as Untagged
    from .xml_rules import XmlField as XmlField
    from .xml_rules import XmlRules as XmlRules
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "Api": "api",
            "Server": "api",
            "Variable": "api",
            "AsyncClient": "async_client",
            "Client": "client",
            "OpenIntEnum": "enums",
            "ServerSentEvent": "events",
            "File": "files",
            "FileContent": "files",
            "BodyItems": "files",
            "RawBody": "files",
            "Model": "model",
            "UnknownVariant": "model",
            "constant": "model",
            "extras": "model",
            "nullable": "model",
            "optional": "model",
            "required": "model",
            "Bodies": "operation",
            "ByteStream": "operation",
            "Cookie": "operation",
            "EventStream": "operation",
            "Field": "operation",
            "Form": "operation",
            "Header": "operation",
            "Json": "operation",
            "JsonLines": "operation",
            "JsonStream": "operation",
            "Multipart": "operation",
            "Operation": "operation",
            "Pages": "operation",
            "Part": "operation",
            "Path": "operation",
            "Query": "operation",
            "QueryString": "operation",
            "Raw": "operation",
            "Text": "operation",
            "Xml": "operation",
            "Limits": "options",
            "RequestOptions": "options",
            "AsyncPager": "pages",
            "Pager": "pages",
            "Payload": "payload",
            "RawResponse": "raw",
            "AsyncResource": "resource",
            "Resource": "resource",
            "Base64Bytes": "scalars",
            "Base64UrlBytes": "scalars",
            "Date": "scalars",
            "DateTime": "scalars",
            "DecimalNumber": "scalars",
            "DecimalText": "scalars",
            "Number": "scalars",
            "Time": "scalars",
            "Uuid": "scalars",
            "ApiKey": "security",
            "Basic": "security",
            "Bearer": "security",
            "Credential": "security",
            "HttpAuth": "security",
            "MutualTls": "security",
            "AsyncStream": "stream",
            "Stream": "stream",
            "Tagged": "unions",
            "Untagged": "unions",
            "XmlField": "xml_rules",
            "XmlRules": "xml_rules",
        },
    )
