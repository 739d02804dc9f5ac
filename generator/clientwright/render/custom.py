"""Templates of a user's own: what they may go wrong in, and how their output is kept.

The project cannot vouch for their layout, so Python that they make goes through
`black`.
"""

from __future__ import annotations

from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError

from ..diagnostics import GenerationError, Place


def is_custom(folder: Path, name: str) -> bool:
    """Tell whether a user's folder has a template of this name."""
    return (folder / name).is_file()


def refused(error: Exception, folder: Path, name: str) -> GenerationError:
    """Give the error of a template that cannot be used, with its file and line."""
    line = f"line {error.lineno}: " if isinstance(error, TemplateSyntaxError) else ""
    if isinstance(error, TemplateError):
        message = f"{line}{error.message or type(error).__name__}"
    else:
        message = f"the template fails: {type(error).__name__}: {error}"
    hint = "the built-in template of the same name shows what a view has"
    return GenerationError(message, Place(str(folder / name), ""), hint)


def formatted(source: str, path: str, file: Path) -> str:
    """Lay Python out as `black` does; anything else stays as it is."""
    if not path.endswith(".py"):
        return source
    # Only a user's templates need it, and it takes long to import.
    import black
    from black.parsing import InvalidInput

    try:
        return black.format_str(source, mode=black.Mode())
    except InvalidInput as error:
        message = f"what the template makes is not Python: {error}"
        raise GenerationError(message, Place(str(file), "")) from error
