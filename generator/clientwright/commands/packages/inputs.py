"""Which packages a command is about, and how their documents are read."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from dataclasses import field, replace
from pathlib import Path

from ...diagnostics import GenerationError, Place
from ...document.read.file_bytes import (
    is_url,
    local_path,
    made_here,
    near,
    refuse_made,
)
from ...document.read.limits import Limits, Policy
from ...frozen import dataclass
from ...settings import (
    ENGINES,
    FAMILIES,
    FEATURES,
    LAYOUTS,
    SETTINGS,
    Settings,
    Vendor,
    read_settings,
    settings_file,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What holds for every package of a run."""

    limits: Limits = field(default_factory=Limits)
    policy: Policy = field(default_factory=Policy)
    templates: Path | None = None
    reset_names: bool = False


def policy_of(vendor: Vendor, options: Options) -> Policy:
    """Return what may be fetched: an address that was typed, and what is allowed."""
    policy = replace(
        options.policy,
        allow_outside=options.policy.allow_outside or vendor.allow_outside,
        allow_remote=options.policy.allow_remote or vendor.allow_remote,
        root=_own_folder(Path(vendor.settings).parent if vendor.settings else Path()),
    )
    return policy if vendor.settings else typed(policy, vendor.spec)


def _own_folder(folder: Path) -> str | None:
    """Return the folder of a project, which a root or a home folder is not."""
    folder = folder.resolve()
    try:
        home = Path.home().resolve()
    except RuntimeError:
        return None  # nobody's: all that is around may be anybody's
    return None if home.is_relative_to(folder) else str(folder)


def typed(policy: Policy, spec: str | None) -> Policy:
    """Return a policy that lets a document be fetched whose address was typed."""
    return replace(policy, typed=spec) if spec and is_url(spec) else policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """Which packages a command is about: vendors of the settings, or one by options."""

    vendors: tuple[str, ...] | None = None
    """Names of vendors, or one document, whatever it is that a person typed."""

    spec: str | None = None
    overlays: tuple[str, ...] | None = None
    output: Path | None = None
    package: str | None = None
    client: str | None = None
    models: str | None = None
    models_output: str | None = None
    layout: str | None = None
    features: str | None = None
    """Of `FEATURES`, with commas between them; or `all`."""

    def chosen(self, *, needs_output: bool = True) -> tuple[Vendor, ...]:
        """Give the packages; raises `GenerationError` for options that do not fit."""
        spec = self.document
        if spec is None:
            if not self.vendors:
                self._refuse_alone()
            self._refuse_without_settings()
            vendors = find_settings().select(self.vendors or ())
            self._refuse_alone()
            return vendors
        if self.spec is not None and self.vendors:
            msg = "give names of vendors, or `--spec`, not both"
            raise GenerationError(msg)
        refuse_made(spec)
        if self.output is None and needs_output:
            msg = "a document needs `--output`"
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
                spec=spec,
                overlays=self.overlays or (),
                output=self.output or Path(),
                layout=self.layout or LAYOUTS[0],
                package=self.package or self._module_name(),
                client=self.client,
                models=engine,
                models_output=family,
                features=self._features(),
            ),
        )

    def _features(self) -> tuple[str, ...]:
        """Return what the package has beside what all have."""
        given = {one.strip() for one in (self.features or "").split(",")} - {""}
        unknown = given.difference((*FEATURES, "all"))
        if unknown:
            msg = f"`--features` must be of: all, {', '.join(FEATURES)}"
            raise GenerationError(msg)
        return FEATURES if "all" in given else tuple(f for f in FEATURES if f in given)

    def _module_name(self) -> str | None:
        """Return the name of a module's folder, which is the module's."""
        if self.layout != LAYOUTS[1] or self.output is None:
            return None
        return self.output.resolve().name

    @property
    def document(self) -> str | None:
        """Return the document to work with; None where vendors of the settings are.

        Raises `GenerationError` for several.
        """
        given = [one for one in self.vendors or () if self.spec is None]
        documents = [one for one in given if names_document(one)]
        if not documents:
            return None if self.spec is None else local_path(self.spec)
        if len(given) > 1:
            msg = "give one document, or names of vendors"
            hint = "several documents are listed in the settings: `clientwright init`"
            raise GenerationError(msg, hint=hint)
        return local_path(documents[0])

    def words(self, names: Sequence[str]) -> str:
        """Write what a command needs to be about some of these packages again."""
        if self.document is None:
            return " ".join(names)
        words = ["--spec", self.document]
        for overlay in self.overlays or ():
            words += ["--overlay", overlay]
        for option, value in (
            ("--output", self.output),
            ("--package", self.package),
            ("--class", self.client),
            ("--models", self.models),
            ("--models-output", self.models_output),
            ("--layout", self.layout),
            ("--features", self.features),
        ):
            if value is not None:
                words += [option, str(value)]
        return shlex.join(words)

    def _refuse_without_settings(self) -> None:
        if self.vendors and settings_file(Path()) is None:
            name = self.vendors[0][:100]
            msg = f"`{name}` is no file, and there is no {SETTINGS} with such a vendor"
            hint = near(Path(name)) or "`clientwright generate openapi.yaml`"
            raise GenerationError(msg, hint=hint)

    def _refuse_alone(self) -> None:
        for option, value in (
            ("--overlay", self.overlays),
            ("--output", self.output),
            ("--package", self.package),
            ("--class", self.client),
            ("--models", self.models),
            ("--models-output", self.models_output),
            ("--layout", self.layout),
            ("--features", self.features),
        ):
            if value:
                msg = f"`{option}` needs a document"
                raise GenerationError(msg, hint="settings of vendors are in the file")


_SUFFIXES = (".yaml", ".yml", ".json", ".md", ".mdx", ".html", ".htm", ".har", ".txt")


def names_document(text: str) -> bool:
    """Return whether an argument is a document, and no name of a vendor.

    Addresses, `-` for standard input, files and folders are; where a vendor of the
    settings has the name of a folder beside them, the vendor is meant.
    """
    if text == "-" or ":" in text or text.lower().endswith(_SUFFIXES):
        return True
    if not Path(text).exists():
        return False
    file = settings_file(Path()) if Path(text).is_dir() else None
    return file is None or text not in read_settings(file).vendors


def find_settings() -> Settings:
    """Read the settings file of the working directory; raises `GenerationError`."""
    file = settings_file(Path())
    if file is not None:
        return read_settings(file)
    folder = next(iter(made_here()), "DIR")
    hint = (
        "`clientwright init` writes one; without, name what is meant: "
        f"`clientwright generate openapi.yaml`, `clientwright verify {folder}`"
    )
    raise GenerationError("there is no settings file", Place(SETTINGS, ""), hint)
