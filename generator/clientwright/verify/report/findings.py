"""What a verification found, as data and as a table."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field

from ... import __version__
from ...ir.document import Json


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that the package does wrong."""

    pointer: str
    """Of the operation, in `openapi.json`; `#` for the package as a whole."""

    mode: str
    """`sync` or `async`."""

    status: int | None
    """The status that was answered; None: it did not come to an answer."""

    what: str
    expected: str
    actual: str
    call: str = ""
    """Which call of the plan."""

    request: str = ""
    """The request as it came."""

    answer: str = ""
    """What was answered."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that the vendor's document contradicts itself in."""

    pointer: str
    code: str
    what: str
    mended_by: str | None = None
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """An entry of the vendor's document that `openapi.json` does not have."""

    pointer: str
    """In `file`."""

    what: str
    file: str


@dataclass(frozen=True, slots=True)
class Proof:
    """What was tried of one operation."""

    pointer: str
    method: str
    path: str
    calls: int
    verified: bool
    checks: tuple[tuple[str, bool], ...] = ()
    """`request`, then each documented status and media type, and `beyond` (what the
    document does not promise): whether it passed in both modes."""


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """The result of a verification."""

    operations: int
    verified: int
    calls: int
    failures: tuple[Failure, ...]
    document_faults: tuple[Fault, ...]
    seconds: float
    proofs: tuple[Proof, ...] = ()
    title: str = ""
    webhooks: int = 0
    """Webhooks and callbacks with a payload; they are no operations."""

    webhooks_verified: int = 0
    models: int = 0
    """Component schemas of a package without a client: no calls show them there."""

    models_verified: int = 0
    unmade: tuple[tuple[str, str], ...] = field(default=())
    """Schemas that no made value satisfies, and why."""

    about: tuple[tuple[str, str], ...] = ()
    """What was verified, by what and when: names and texts, in order."""
    ledger: tuple[Missing, ...] = ()
    """What the vendor's document has, and `openapi.json` has not, without a word."""

    @property
    def ok(self) -> bool:
        """Tell whether every operation was verified and nothing else failed."""
        complete = self.verified == self.operations and not self.ledger
        return complete and not self.failures

    def _models(self) -> dict[str, Json]:
        """Return what is said of models where a package is made of them alone."""
        if not self.models:
            return {}
        return {"models": {"document": self.models, "verified": self.models_verified}}

    def as_json(self) -> dict[str, Json]:
        """Give the report as its file has it."""
        return {
            "clientwright": __version__,
            "operations": self.operations,
            "verified": self.verified,
            "calls": self.calls,
            "webhooks": {
                "document": self.webhooks,
                "verified": self.webhooks_verified,
            },
            **self._models(),
            "failures": [asdict(failure) for failure in self.failures],
            "documentFaults": [
                {
                    "pointer": fault.pointer,
                    "code": fault.code,
                    "what": fault.what,
                    "mendedBy": fault.mended_by,
                    "file": fault.file,
                }
                for fault in self.document_faults
            ],
            "unmade": [
                {"pointer": pointer, "what": what} for pointer, what in self.unmade
            ],
            "ledger": [asdict(missing) for missing in self.ledger],
            "seconds": self.seconds,
        }
