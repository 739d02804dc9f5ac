"""What a person is asked, or gives as options, when a vendor is added."""

from __future__ import annotations

from dataclasses import dataclass, field

CI_SYSTEMS = ("none", "github", "gitlab")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """One vendor, and what is to be set up beside it."""

    name: str
    """Of the vendor in the settings."""

    spec: str
    """Path of the document, relative to the settings file."""

    output: str
    package: str
    client: str | None = None
    distribution: str | None = None
    source: str | None = None
    """Address where the vendor publishes the document, for `sync`."""

    overlays: tuple[str, ...] = ()
    enums: str | None = None
    operation_names: dict[str, str] = field(default_factory=dict)
    schema_names: dict[str, str] = field(default_factory=dict)
    hook: bool = False
    """Whether a pre-commit hook checks that packages are current."""

    ci: str = "none"
    """One of `CI_SYSTEMS`."""
