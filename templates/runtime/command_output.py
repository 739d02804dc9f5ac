"""What a command prints: values as they come, files, and errors."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any, Final

import click

from .client_bridge import Bridge
from .plain_values import Table, json_text, plain, printable, table_text, yaml_text
from .redact import Redactor

FORMATS: Final = ("json", "yaml", "table")
_FIRST: Final = 50
"""Rows that are waited for before a table is begun."""


class UnsavedError(Exception):
    """A file was received, and nothing says where it goes."""


class Output:
    """Writes results to standard output in one of the formats."""

    def __init__(
        self, style: str, *, follow: bool, most: int | None, save: str | None
    ) -> None:
        self._style = style
        self._follow = follow
        self._most = most
        self._save = save

    def show(self, bridge: Bridge, value: Any) -> None:
        """Print what a call has returned.

        Raises:
            UnsavedError: It is a file, and there is no `--save`.
            APIError: What reading it raises.
        """
        if hasattr(value, "iter_bytes") and hasattr(value, "save"):
            self._file(bridge, value)
        elif hasattr(value, "first_page"):
            self._pages(bridge, value)
        elif hasattr(value, "events") and hasattr(value, "until_done"):
            self._stream(bridge, value)
        elif value is not None:
            self._whole(plain(value))

    def _whole(self, data: Any) -> None:
        if self._style == "yaml":
            _write(yaml_text(data))
        elif self._style == "table":
            _write(table_text(data, _columns()))
        elif isinstance(data, str) and not self._style:
            _write(printable(data, keep="\n\t") + "\n")
        else:
            _write(json_text(data) + "\n")

    def _pages(self, bridge: Bridge, pager: Any) -> None:
        if self._follow or self._most is not None:
            items = bridge.each(pager)
            self._items(plain(one) for one in islice(items, self._most))
            return
        page = bridge.result(pager.first_page())
        self._items(plain(one) for one in page.items)
        if page.has_next_page():
            click.echo("there may be more: --all fetches it", err=True)

    def _items(self, items: Iterator[Any]) -> None:
        if self._style == "yaml":
            empty = True
            for one in items:
                empty = False
                _write(yaml_text([one]))
            _write("[]\n" if empty else "")
        elif self._style == "table":
            first = list(islice(items, _FIRST))
            table = Table(first, _columns())
            _write(f"{table.head()}\n" if first and table.head() else "")
            for one in chain(first, items):
                _write(table.row(one) + "\n")
        else:
            before = "["
            for one in items:
                text = json_text(one).replace("\n", "\n  ")
                _write(f"{before}\n  {text}")
                before = ","
            _write("[]\n" if before == "[" else "\n]\n")

    def _stream(self, bridge: Bridge, stream: Any) -> None:
        try:
            for one in islice(bridge.each(stream), self._most):
                data = plain(one)
                if self._style == "yaml":
                    _write(f"---\n{yaml_text(data)}")
                elif isinstance(data, str) and not self._style:
                    _write(printable(data, keep="\n\t") + "\n")
                else:
                    _write(json_text(data, indent=None) + "\n")
        finally:
            bridge.result(stream.close())

    def _file(self, bridge: Bridge, response: Any) -> None:
        with_file = self._save not in (None, "-")
        if self._save is None and sys.stdout.isatty():
            bridge.result(response.close())
            size = f", {response.size:,} bytes" if response.size is not None else ""
            raise UnsavedError(
                f"this is a file ({printable(response.media_type)}{size}): "
                f"--save PATH writes it, --save - prints it"
            )
        if with_file:
            path = bridge.result(response.save(self._save))
            click.echo(f"saved: {printable(str(path))}", err=True)
            return
        for chunk in bridge.each(response.iter_bytes()):
            sys.stdout.buffer.write(chunk)
        sys.stdout.buffer.flush()


def show_error(error: Exception, redactor: Redactor) -> None:
    """Print an error, and what the server said, without credentials."""
    text = redactor.scrub(f"{type(error).__name__}: {error}")
    click.echo(f"error: {printable(text, keep=chr(10))}", err=True)
    body = getattr(error, "body", None)
    # A message has the beginning of the body.
    if body is not None and str(error).endswith("…") and not isinstance(body, bytes):
        data = plain(body)
        text = data if isinstance(data, str) else json_text(data)
        click.echo(printable(redactor.scrub(text), keep="\n"), err=True)


def _columns() -> int:
    if not sys.stdout.isatty():
        return 1 << 20
    return shutil.get_terminal_size().columns


def _write(text: str) -> None:
    """Write at once: what reads this may be waiting for it."""
    if text:
        click.echo(text, nl=False)
        sys.stdout.flush()
