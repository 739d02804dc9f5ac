"""What proves payloads and models have in common: made values, and what was found."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import ClassVar

from ..document.api import Operation
from ..driver.driver import Tally
from ..driver.manifest import Manifest
from ..judge.judge import Complaint
from ..judge.outcome import Checker, Outcome
from ..judge.returned_types import Types
from ..messages.responses import Answers
from ..messages.served_response import Answer
from ..report.findings import Failure
from ..schemas.validators import Schemas
from ..values.made import Maker


class ReadingProver:
    """Gives made values to what reads them, and keeps what is wrong."""

    kind: ClassVar[str]
    """What is proved: `webhook`, `model`."""

    def __init__(
        self, manifest: Manifest, package: ModuleType, schemas: Schemas
    ) -> None:
        self.manifest = manifest
        self.maker = maker = Maker(schemas, "response")
        self.checker = Checker(manifest, package, Types(maker))
        self.answers = Answers(maker)
        self.tree = schemas.tree("response")
        self.tally = Tally(unmade=self.answers.unmade, beyond=maker.beyond)

    def judge(
        self,
        subject: Operation,
        answer: Answer,
        read: Callable[[bytes], object],
        component: str | None,
    ) -> None:
        """Let a value be read, and complain of what comes of it."""
        self.tally.calls += 1
        for wrong in self.checker.check(
            answer, outcome(read, answer.content), component
        ):
            self.fail(subject, wrong, answer)

    def fail(
        self, subject: Operation, wrong: Complaint, answer: Answer | None = None
    ) -> None:
        """Keep a complaint."""
        content = answer.content[:2000].decode("utf-8", "replace") if answer else ""
        self.tally.failures.append(
            Failure(
                pointer=subject.pointer,
                mode="sync",
                status=None,
                what=f"{self.kind} {subject.path}: {wrong.what}",
                expected=wrong.expected,
                actual=wrong.actual,
                call=answer.label if answer else "",
                answer=content,
            )
        )


def outcome(read: Callable[[bytes], object], payload: bytes) -> Outcome:
    """Return what comes of reading, an error included."""
    try:
        return Outcome(read(payload))
    except Exception as error:
        return Outcome(error=error)
