"""The responses of two operations compared: what a call returns, and what it raises."""

from __future__ import annotations

from collections.abc import Iterable

from ...frozen import dataclass
from ...ir.api import Api, MediaType, Operation, Response
from ...ir.names import Names
from .change import Direction, Effect
from .content import ContentComparison, media_key
from .matching import pairs
from .recorder import Recorder
from .schemas import SchemaComparison
from .streams import apart


@dataclass(frozen=True, slots=True)
class ResponseComparison:
    """Compares responses: a call returns what any success of its may bring."""

    old: Api
    new: Api
    old_names: Names
    new_names: Names
    recorder: Recorder
    content: ContentComparison

    def compare(self, before: Operation, after: Operation, subject: str) -> None:
        """Record what changed between the responses of two operations."""
        was, was_streamed = apart(before)
        now, now_streamed = apart(after)
        found, gone, fresh = pairs(was, now, (lambda one: one.key,) * 2)
        for old, new in found:
            place = f"{subject} -> {new.key}"
            self.recorder.text(
                place,
                "description",
                new.place.pointer,
                old.description,
                new.description,
            )
            self.content.compare(old.content, new.content, Direction.RESPONSE, place)
        self._streams(was_streamed, now_streamed, subject)
        # Without any success the call returns something else altogether.
        left = any(not is_error(one) for one in now)
        for response in gone:
            breaks = is_error(response) or not left
            self._status(response, subject, gone=True, breaks=breaks)
        known = [one for one in was if not is_error(one)]
        for response in fresh:
            breaks = not is_error(response) and not self._covered(response, known)
            self._status(response, subject, gone=False, breaks=breaks)
        accept = self.new_names.arguments.get((after.identity, "accept")) or "accept"
        self.content.default(_accepted(was), _accepted(now), subject, accept)

    def _streams(
        self, was: tuple[Response, ...], now: tuple[Response, ...], subject: str
    ) -> None:
        """Compare the items of streams that were there, and are."""
        for old, new in pairs(was, now, (lambda one: one.key,) * 2)[0]:
            place = f"{subject} -> {new.key}"
            self.content.compare(old.content, new.content, Direction.RESPONSE, place)

    def _covered(self, response: Response, known: Iterable[Response]) -> bool:
        """Return whether a call already returned what a further success brings."""
        if not response.content:
            return any(not one.content for one in known)
        return all(
            any(self._same(old, new) for one in known for old in one.content)
            for new in response.content
        )

    def _same(self, old: MediaType, new: MediaType) -> bool:
        """Return whether nothing breaks where `new` comes in the place of `old`."""
        if media_key(old.media_type) != media_key(new.media_type):
            return False
        scratch = Recorder()
        schemas = SchemaComparison(
            self.old, self.new, self.old_names, self.new_names, scratch
        )
        content = ContentComparison(self.old, self.new, scratch, schemas)
        content.compare((old,), (new,), Direction.RESPONSE, "")
        return all(one.effect is not Effect.BREAKING for one in scratch.changes)

    def _status(
        self, response: Response, subject: str, *, gone: bool, breaks: bool
    ) -> None:
        # The class of a documented error may be named in `except`.
        advice = "catch the status's own class" if is_error(response) and gone else ""
        self.recorder.add(
            Effect.BREAKING if breaks else Effect.COMPATIBLE,
            "response-removed" if gone else "response-added",
            f"{subject} -> {response.key}",
            "is no longer documented" if gone else "is new",
            response.place.pointer,
            advice=advice,
        )


def is_error(response: Response) -> bool:
    """Return whether a response is raised: its status is not one of a success."""
    return response.key[0] not in "123"


def _accepted(responses: Iterable[Response]) -> tuple[MediaType, ...]:
    """Return what a call asks for, the first preferred."""
    return tuple(
        media
        for response in responses
        if not is_error(response)
        for media in response.content
    )
