"""Models that several resources share: `Track` and others."""

from .._runtime.datetimes import DateTime
from .._runtime.model import Model, optional


class Thing(Model):
    """What everything is."""

    id: str

    label: str | None = optional()
    """What it is called."""


class SimplifiedTrack(Thing):
    """A track, in short."""

    label: str | None = optional()
    """What the track is called."""

    duration: int | None = optional()
    """In milliseconds."""


class Timed(Model):
    created: DateTime | None = optional()


class Track(Timed, SimplifiedTrack):
    """A track. It says when it was made, too."""

    album: str
