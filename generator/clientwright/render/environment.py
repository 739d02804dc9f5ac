"""The templates: where they are, and the one environment that reads them."""

from __future__ import annotations

import hashlib
import json
import marshal
import os
from base64 import b64decode, b64encode
from contextlib import suppress
from functools import cache
from pathlib import Path

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    Template,
)
from jinja2.bccache import Bucket, BytecodeCache, bc_magic

from ..cache import private_folder


@cache
def templates_folder() -> Path:
    """Find the templates: in the installed package, or beside `generator/`."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent.parent / "templates"


@cache
def environment(custom: Path | None = None) -> Environment:
    """Give the environment; `custom` is a folder whose templates come first.

    Nothing is escaped here: views give text that is encoded for its place already.
    """
    loader: BaseLoader = FileSystemLoader(templates_folder() / "package")
    if custom is not None:
        loader = ChoiceLoader([FileSystemLoader(custom), loader])
    return Environment(
        loader=loader,
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # A person's templates change; ours do not while a process lasts.
        auto_reload=custom is not None,
        bytecode_cache=_compiled(),
    )


class _Compiled(BytecodeCache):
    """Compiled templates as JSON, told apart by the text that they came from."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what an earlier run compiled; nothing where that was another text."""
        try:
            kept = json.loads((self._folder / f"{bucket.key}.json").read_bytes())
            if kept["checksum"] == bucket.checksum:
                bucket.code = marshal.loads(b64decode(kept["code"]))
        except (OSError, LookupError, TypeError, ValueError, EOFError):
            bucket.reset()  # not there, or damaged: it is compiled again

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template."""
        code = b64encode(marshal.dumps(bucket.code)).decode("ascii")
        kept = json.dumps({"checksum": bucket.checksum, "code": code})
        part = self._folder / f"{bucket.key}.{os.getpid()}.part"
        with suppress(OSError):  # on a full disk, the next run compiles it again
            part.write_text(kept, encoding="ascii")
            part.replace(self._folder / f"{bucket.key}.json")


def _compiled() -> _Compiled | None:
    """Give what an earlier run compiled, None where there is no place to keep it."""
    # How templates are compiled: said in this file, by Jinja and by Python alone.
    said = bc_magic + Path(__file__).read_bytes()
    name = hashlib.sha256(said).hexdigest()[:16]
    folder = private_folder(f"templates-{name}")
    return None if folder is None else _Compiled(folder)


def template(name: str, custom: Path | None = None) -> Template:
    """Get a template, compiled once in a process."""
    return environment(custom and custom.resolve()).get_template(name)
