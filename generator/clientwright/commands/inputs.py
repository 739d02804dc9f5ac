"""Which packages a command is about, and how their documents are read."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from dataclasses import field
from pathlib import Path

from ..diagnostics import GenerationError
from ..document.read.limits import Limits, Policy
from ..frozen import dataclass
from ..output.journal import recover
from ..settings import ENGINES, FAMILIES, SETTINGS, Settings, Vendor, read_settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What holds for every package of a run."""

    limits: Limits = field(default_factory=Limits)
    policy: Policy = field(default_factory=Policy)
    templates: Path | None = None
    reset_names: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """Which packages a command is about: vendors of the settings, or one by options."""

    vendors: tuple[str, ...] | None = None
    spec: str | None = None
    overlays: tuple[str, ...] | None = None
    output: Path | None = None
    package: str | None = None
    client: str | None = None
    models: str | None = None
    models_output: str | None = None

    def chosen(self, *, needs_output: bool = True) -> tuple[Vendor, ...]:
        """Give the packages; raises `GenerationError` for options that do not fit."""
        if self.spec is None:
            self._refuse_alone()
            return find_settings().select(self.vendors or ())
        if self.vendors:
            msg = "give names of vendors, or `--spec`, not both"
            raise GenerationError(msg)
        if self.output is None and needs_output:
            msg = "`--spec` needs `--output`"
            raise GenerationError(msg, hint="the folder that the package goes to")
        engine = self.models or ENGINES[0]
        family = self.models_output or FAMILIES[0]
        for option, value, known in (
            ("--models", engine, ENGINES),
            ("--models-output", family, FAMILIES),
        ):
            if value not in known:
                msg = f"`{option}` must be one of: {', '.join(known)}"
                raise GenerationError(msg)
        return (
            Vendor(
                name=self.output.name if self.output is not None else "",
                spec=self.spec,
                overlays=self.overlays or (),
                output=self.output or Path(),
                package=self.package,
                client=self.client,
                models=engine,
                models_output=family,
            ),
        )

    def words(self, names: Sequence[str]) -> str:
        """Write what a command needs to be about some of these packages again."""
        if self.spec is None:
            return " ".join(names)
        words = ["--spec", self.spec]
        for overlay in self.overlays or ():
            words += ["--overlay", overlay]
        for option, value in (
            ("--output", self.output),
            ("--package", self.package),
            ("--class", self.client),
            ("--models", self.models),
            ("--models-output", self.models_output),
        ):
            if value is not None:
                words += [option, str(value)]
        return shlex.join(words)

    def _refuse_alone(self) -> None:
        for option, value in (
            ("--overlay", self.overlays),
            ("--output", self.output),
            ("--package", self.package),
            ("--class", self.client),
            ("--models", self.models),
            ("--models-output", self.models_output),
        ):
            if value:
                msg = f"`{option}` needs `--spec`"
                raise GenerationError(msg, hint="settings of vendors are in the file")


def find_settings() -> Settings:
    """Read the settings file of the working directory; raises `GenerationError`.

    A change of several folders that was interrupted is finished first.
    """
    settings = read_settings(Path(SETTINGS))
    recover(settings.file.parent.resolve())
    return settings
