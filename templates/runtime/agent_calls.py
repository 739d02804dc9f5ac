"""What agents ask of a package: its tools, their calls, and what these return."""

from __future__ import annotations

import base64
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any, Final
from urllib.parse import quote

import mcp_types as types
from mcp.server.lowlevel import Server

from .agent_client import AgentClient
from .agent_files import given_file, inside
from .agent_results import Parts, Rests, item_parts, text_parts
from .agent_tools import MORE, Tool, ToolOptions, tools
from .argument_kinds import UnusableError, from_data, kind_of
from .client_bridge import redactor_of
from .plain_values import json_text, plain, printable
from .redact import Redactor
from .surface import Surface
from .tool_schemas import save_property

_LARGEST_FILE: Final = 4 * 1024 * 1024
"""Bytes of a file that a result holds."""

_TEXTS: Final = ("text/", "application/json", "application/xml", "application/yaml")


class ToolServer:
    """The tools of one package, and what is left of their results."""

    def __init__(self, surface: Surface, options: ToolOptions) -> None:
        self._surface = surface
        self._options = options
        self._tools = tools(surface, options)
        self._redactor: Redactor = redactor_of(surface)
        self._rests = Rests()
        self._client: AgentClient | None = None

    @property
    def counted(self) -> str:
        """Return what is served, in words: `1 operation`, `9 operations`."""
        number = len(self._tools)
        return "1 operation" if number == 1 else f"{number} operations"

    def server(self) -> Server[Any]:
        """Return the protocol's side of it."""
        return Server(
            self._surface.name,
            version=self._surface.version,
            title=printable(self._surface.title),
            instructions=(
                f"Operations of {printable(self._surface.title)}. Long results come "
                f"in parts: `{MORE}` gives the next one."
            ),
            on_list_tools=self._list,
            on_call_tool=self._call,
        )

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Keep a client open.

        Raises:
            ConfigurationError: The environment lacks something.
        """
        async with AgentClient(self._surface, self._redactor) as client:
            self._client = client
            try:
                yield
            finally:
                await self._rests.close()

    async def _list(self, _context: Any, _params: Any) -> types.ListToolsResult:
        return types.ListToolsResult(
            tools=[*map(_described, self._tools.values()), _MORE_TOOL]
        )

    async def _call(
        self, _context: Any, params: types.CallToolRequestParams
    ) -> types.CallToolResult:
        given = params.arguments or {}
        if params.name == MORE:
            return await self._go_on(given.get("cursor"))
        tool = self._tools.get(params.name)
        if tool is None:
            return _refused(f"there is no tool {params.name[:100]!r}")
        package: Any = self._surface.package
        try:
            values, save = self._values(tool, given)
            return await self._result(tool, values, save)
        except UnusableError as error:
            return _refused(str(error))
        except package.APIError as error:
            return _refused(self._shown(error))
        except OSError as error:
            return _refused(f"{type(error).__name__}: {error.strerror}")

    def _values(
        self, tool: Tool, given: Mapping[str, Any]
    ) -> tuple[dict[str, Any], str | None]:
        """Return the method's arguments, and where a file goes."""
        found: dict[str, Any] = {}
        save: str | None = None
        for name, data in given.items():
            argument = tool.signature.find(name)
            if argument is None:
                if name == save_property(tool.signature) and isinstance(data, str):
                    save = data
                    continue
                raise UnusableError(f"there is no argument {name[:100]!r}")
            try:
                if data is None and argument.nullable:
                    found[name] = None
                elif kind_of(argument.annotation).form == "file":
                    found[name] = self._file(argument.annotation, data)
                else:
                    found[name] = from_data(argument.annotation, data)
            except UnusableError as error:
                raise UnusableError(f"{name}: {error}") from None
        missing = [
            one.name
            for one in tool.signature.arguments
            if one.required and one.name not in found
        ]
        if missing:
            raise UnusableError(f"missing: {', '.join(missing)}")
        return found, save

    def _file(self, annotation: Any, data: Any) -> Any:
        folder = self._options.allow_files
        kind = kind_of(annotation)
        if not kind.many:
            if isinstance(data, str) and not kind.takes_text:
                raise UnusableError("a file is an object with `text` or `base64`")
            return given_file(data, folder)
        if not isinstance(data, list):
            raise UnusableError("it must be a list of files")
        return [given_file(one, folder) for one in data]

    async def _result(
        self, tool: Tool, values: dict[str, Any], save: str | None
    ) -> types.CallToolResult:
        client = self._client
        assert client is not None
        longest, redactor = self._options.longest, self._redactor
        value = await client.call(tool.operation, values)
        if hasattr(value, "iter_bytes") and hasattr(value, "save"):
            return await self._binary(client, value, save)
        if hasattr(value, "first_page"):
            return await self._part(item_parts(client.pages(value), longest, redactor))
        if hasattr(value, "events") and hasattr(value, "until_done"):
            source = client.batches(value)
            return await self._part(item_parts(source, longest, redactor))
        if value is None:
            return _text("done")
        data = plain(value)
        text = data if isinstance(data, str) else json_text(data, indent=None)
        return await self._part(text_parts(redactor.scrub(text), longest))

    async def _go_on(self, cursor: object) -> types.CallToolResult:
        parts = self._rests.take(cursor) if isinstance(cursor, str) else None
        if parts is None:
            return _refused("this cursor is not known, or no more")
        package: Any = self._surface.package
        try:
            return await self._part(parts)
        except package.APIError as error:
            return _refused(self._shown(error))

    async def _part(self, parts: Parts) -> types.CallToolResult:
        """Return the next part of a result, and how the rest is had."""
        try:
            text, more = await anext(parts)
        except StopAsyncIteration:
            return _text("[]")
        if not more:
            await parts.aclose()
            return _text(text)
        cursor = await self._rests.keep(parts)
        note = f'There is more: call `{MORE}` with {{"cursor": "{cursor}"}}.'
        return _text(text, note)

    async def _binary(
        self, client: AgentClient, response: Any, save: str | None
    ) -> types.CallToolResult:
        scrub = self._redactor.scrub
        kind = scrub(response.media_type.partition(";")[0].strip())
        if save is not None:
            try:
                path = inside(self._options.allow_files, save, must_exist=False)
            except UnusableError:
                await client.wait(response.close)
                raise
            await client.wait(lambda: response.save(path))
            return _text(f"saved: {path.name}, {path.stat().st_size:,} bytes")
        content = await client.read(response, _LARGEST_FILE)
        if content is None:
            return _refused(f"this file ({printable(kind)}) is over 4 MiB")
        if kind.startswith(_TEXTS) or kind.endswith(("+json", "+xml")):
            text = scrub(content.decode("utf-8", "replace"))
            return await self._part(text_parts(text, self._options.longest))
        shown = self._redactor.scrub_bytes(content)
        data = base64.b64encode(shown).decode("ascii")
        block: types.ContentBlock
        if kind.startswith("image/"):
            block = types.ImageContent(type="image", data=data, mime_type=kind)
        elif kind.startswith("audio/"):
            block = types.AudioContent(type="audio", data=data, mime_type=kind)
        else:
            name = quote(scrub(response.filename or "result"), safe="")
            resource = types.BlobResourceContents(
                uri=f"file:///{name}", mime_type=kind, blob=data
            )
            block = types.EmbeddedResource(type="resource", resource=resource)
        return types.CallToolResult(content=[block])

    def _shown(self, error: Exception) -> str:
        """Write an error, and what the server said."""
        text = f"{type(error).__name__}: {error}"
        body = getattr(error, "body", None)
        if text.endswith("…") and body is not None and not isinstance(body, bytes):
            data = plain(body)
            text += "\n" + (data if isinstance(data, str) else json_text(data))
        return self._redactor.scrub(text)[: self._options.longest]


_MORE_TOOL: Final = types.Tool(
    name=MORE,
    description="Get the next part of a result that was too long, by its cursor.",
    input_schema={
        "type": "object",
        "properties": {"cursor": {"type": "string"}},
        "required": ["cursor"],
        "additionalProperties": False,
    },
    annotations=types.ToolAnnotations(
        read_only_hint=True, destructive_hint=False, open_world_hint=True
    ),
)


def _described(tool: Tool) -> types.Tool:
    title = printable(tool.signature.summary) or tool.operation.call
    return types.Tool(
        name=tool.name,
        description=tool.description,
        input_schema=tool.schema,
        annotations=types.ToolAnnotations(title=title, **tool.hints),
    )


def _text(*texts: str) -> types.CallToolResult:
    return types.CallToolResult(
        content=[types.TextContent(type="text", text=text) for text in texts]
    )


def _refused(text: str) -> types.CallToolResult:
    return types.CallToolResult(
        content=[types.TextContent(type="text", text=text)], is_error=True
    )
