"""A self-contained page: one file, its own style and script, and nothing else.

The policy of a page names the style and the script by their hashes (Content Security
Policy Level 3, section 6.7.2): no other script runs in it, and it fetches nothing.
Templates escape every text; what is safe already is `Markup`.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from .. import __version__
from ..installed import templates_folder


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(templates_folder() / "pages"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )


def fill(name: str, **parts: object) -> Markup:
    """Return a template of `templates/pages` with its parts, which it escapes."""
    return Markup(_environment().get_template(name).render(**parts))


def whole(
    title: str,
    body: Markup,
    *,
    styles: tuple[str, ...] = (),
    scripts: tuple[str, ...] = ("search.js",),
) -> str:
    """Return a page; `styles` and `scripts` are files beside its template.

    The look that all pages share comes first.
    """
    style, script = _asset(("page.css", *styles)), _asset(scripts)
    return fill(
        "frame.html.jinja",
        title=title,
        body=body,
        style=Markup(style),
        script=Markup(script),
        policy=Markup(_policy(style, script)),
        generator=f"clientwright {__version__}",
    )


@cache
def _asset(names: tuple[str, ...]) -> str:
    """Join files of the project's own; what ends an element stands in none of them."""
    folder = templates_folder() / "pages"
    return "".join((folder / name).read_text(encoding="utf-8") for name in names)


@cache
def _policy(style: str, script: str) -> str:
    """Return a policy that allows what the page itself holds, by hash."""
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"
