"""Models of `client.pages`: `Folder` and others."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from .._runtime.constants import constant
from .._runtime.model import Model, optional
from .._runtime.tagged import Tagged
from .track import Thing, Track


class StrictTrack(Model):
    """The label is always there, so its type is another one."""

    id: str

    label: str
    """What the track is called."""

    duration: int | None = optional()
    """In milliseconds."""


class NumberedThing(Model):
    """Its label is one of few, so its type is another one."""

    id: str

    label: Literal["one", "two"] | str | None = optional()
    """What it is called."""


class NotedThing(Thing):
    """The note is always there, so there is no default."""

    note: str | None


class SealedThing(Thing):
    """Nothing else is a `Sealed`."""

    seal: str | None = optional()


class Page(Model):
    """Items of any type, which those that extend it tell."""

    total: int
    items: Any


class TrackPage(Page):
    items: list[Track]


class Folder(Model):
    """A folder of folders."""

    name: str | None = optional()
    folders: list[Folder] | None = optional()
    largest: LargeFolder | None = optional()


class LargeFolder(Folder):
    """Folders name it, so it stands beside them."""

    size: int | None = optional()


class SharedFolder(Model):
    """No folder names it."""

    name: str | None = optional()
    folders: list[Folder] | None = optional()
    largest: LargeFolder | None = optional()
    owner: str | None = optional()


class FolderPage(Page):
    items: list[SharedFolder]


class DeviceBase(Model):
    kind: str = constant("Device")
    name: str | None = optional()


class Phone(DeviceBase):
    kind: str = constant("Phone")
    number: str | None = optional()


class Loudspeaker(DeviceBase):
    kind: str = constant("Loudspeaker")
    volume: int | None = optional()


Device: TypeAlias = Annotated[
    Phone | Loudspeaker | DeviceBase,
    Tagged(
        "kind",
        {"Phone": Phone, "Loudspeaker": Loudspeaker, "Device": DeviceBase},
        default=DeviceBase,
    ),
]


class PageRetrieveResponse(Model):
    tracks: TrackPage | None = optional()
    folders: FolderPage | None = optional()
    strict: StrictTrack | None = optional()
    sealed: SealedThing | None = optional()
    noted: NotedThing | None = optional()
    numbers: NumberedThing | None = optional()
    device: Device | None = optional()
