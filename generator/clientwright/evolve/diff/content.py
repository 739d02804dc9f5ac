"""Two `content` maps compared: media types, their schemas, their events."""

from __future__ import annotations

import re
from collections.abc import Callable

from ...frozen import dataclass
from ...ir.api import Api, MediaType
from ...ir.query import essence
from ...ir.schema import SchemaId
from ...views.operations.plan.media_types import media_format
from .change import Direction, Effect
from .matching import pairs
from .recorder import Recorder
from .schemas import SchemaComparison, Spread

_CHARSET = re.compile(r";\s*charset\s*=\s*[^;]*", re.IGNORECASE)


def media_key(media_type: str) -> str:
    """Return what tells media types apart: a charset, case and spaces do not."""
    _, *parameters = _CHARSET.sub("", media_type).split(";")
    return ";".join((essence(media_type), *(one.strip() for one in parameters)))


@dataclass(frozen=True, slots=True)
class ContentComparison:
    """Compares the `content` of bodies, responses and webhooks."""

    old: Api
    new: Api
    recorder: Recorder
    schemas: SchemaComparison

    def compare(
        self,
        old: tuple[MediaType, ...],
        new: tuple[MediaType, ...],
        direction: Direction,
        subject: str,
        *,
        spread: Spread | None = None,
    ) -> None:
        """Record what changed between two `content` maps.

        `spread` says whose arguments the properties of the body are.
        """
        found, gone, fresh = pairs(
            old,
            new,
            (lambda one: media_key(one.media_type),) * 2,
            (self._kind(self.old, old), self._kind(self.new, new)),
        )
        for media in gone:
            self.recorder.add(
                Effect.BREAKING,
                "media-type-removed",
                subject,
                f"{media.media_type} is gone",
                media.place.pointer,
                before=media.media_type,
                advice="use another media type",
            )
        for before, after in found:
            self._renamed(before, after, direction, subject)
            self._entry(before, after, direction, subject, spread)
        for media in fresh:
            # A further response widens what a call returns.
            widens = direction is Direction.RESPONSE or not old
            self.recorder.add(
                Effect.BREAKING if widens else Effect.COMPATIBLE,
                "media-type-added",
                subject,
                f"{media.media_type} is new",
                media.place.pointer,
                after=media.media_type,
                advice="expect it" if widens else "",
            )

    def default(
        self,
        old: tuple[MediaType, ...],
        new: tuple[MediaType, ...],
        subject: str,
        argument: str,
    ) -> None:
        """Record that another media type is the one that nobody has to ask for."""
        was = [media_key(one.media_type) for one in old]
        now = [media_key(one.media_type) for one in new]
        if was and now and was[0] != now[0] and was[0] in now:
            self.recorder.add(
                Effect.BREAKING,
                "default-media-type-changed",
                subject,
                "another media type is the default now",
                new[0].place.pointer,
                before=old[0].media_type,
                after=new[0].media_type,
                advice=f'pass `{argument}="{was[0]}"`',
            )

    def _kind(
        self, api: Api, content: tuple[MediaType, ...]
    ) -> Callable[[MediaType], str | None]:
        """Return how an only media type is written; of several each has its name."""
        alone = len(content) == 1
        return lambda media: media_format(api, media).value if alone else None

    def _renamed(
        self, old: MediaType, new: MediaType, direction: Direction, subject: str
    ) -> None:
        same = media_key(old.media_type) == media_key(new.media_type)
        if same and (
            direction is Direction.RESPONSE or old.media_type == new.media_type
        ):
            return
        self.recorder.add(
            Effect.COMPATIBLE,
            "media-type-changed",
            subject,
            "has another media type",
            new.place.pointer,
            before=old.media_type,
            after=new.media_type,
        )

    def _entry(
        self,
        old: MediaType,
        new: MediaType,
        direction: Direction,
        subject: str,
        spread: Spread | None,
    ) -> None:
        if old.events or new.events:
            self._events(old, new, direction, subject)
            return
        for before, after in (
            (old.schema, new.schema),
            (old.item_schema, new.item_schema),
        ):
            if before is not None and after is not None:
                self.schemas.compare(before, after, direction, subject, spread=spread)
            elif before is not None or after is not None:
                self._untyped(after is None, subject, new)

    def _events(
        self, old: MediaType, new: MediaType, direction: Direction, subject: str
    ) -> None:
        """Compare server-sent events, kind by kind, where their schema tells those."""
        was, now = _kinds(old), _kinds(new)
        for kind in [one for one in was if one in now]:
            before, after = was[kind], now[kind]
            if before is not None and after is not None:
                self.schemas.compare(before, after, direction, subject)
            elif before is not None or after is not None:
                self._untyped(after is None, subject, new)
        if not was or not now or now.keys() - was.keys():
            self.recorder.add(
                Effect.BREAKING,
                "type-changed",
                subject,
                "has other kinds of events",
                new.place.pointer,
                advice="adapt to the new type",
            )

    def _untyped(self, gone: bool, subject: str, media: MediaType) -> None:
        self.recorder.add(
            Effect.BREAKING,
            "type-changed",
            subject,
            "has no type any more" if gone else "has a type now",
            media.place.pointer,
            advice="adapt to the new type",
        )


def _kinds(media: MediaType) -> dict[tuple[tuple[str, ...], int], SchemaId | None]:
    """Return the data of events by their names; several of one name are numbered."""
    found: dict[tuple[tuple[str, ...], int], SchemaId | None] = {}
    for one in media.events:
        number = sum(events == one.events for events, _ in found)
        found[one.events, number] = one.schema
    return found
