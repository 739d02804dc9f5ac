"""A package without a client: do its models read and write what the document says?

Values of every component schema are made as responses' are: minimal and full ones,
every branch, unknown values. Each is read as the type that the manifest names, looked
at, and written back.
"""

from __future__ import annotations

from types import ModuleType
from typing import Any

from pydantic import BaseModel, TypeAdapter

from ...ir.document import join
from ..document.api import Content, Operation, Reader, Response, mapping
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

_SCHEMAS = "#/components/schemas"
_DEFINITIONS = "#/definitions"
_JSON = "application/json"


def read_components(reader: Reader) -> tuple[Operation, ...]:
    """List the component schemas, as operations that respond with a value of each."""
    components = mapping(reader.root.get("components")).get("schemas")
    sections = (
        (_SCHEMAS, mapping(components)),
        (_DEFINITIONS, mapping(reader.root.get("definitions"))),
    )
    return tuple(
        _responding(join(section, str(name)), str(name))
        for section, schemas in sections
        for name in schemas
    )


def _responding(pointer: str, name: str) -> Operation:
    content = Content(pointer=pointer, media_type=_JSON, schema=pointer)
    return Operation(
        pointer=pointer,
        method="GET",
        path=name,
        parameters=(),
        body=None,
        responses=(Response(key="200", contents=(content,)),),
        security=(),
    )


def prove_models(
    manifest: Manifest,
    package: ModuleType,
    schemas: Schemas,
    components: tuple[Operation, ...],
) -> tuple[Tally, int]:
    """Read and write values of every component.

    Returns:
        What was found, and how many components passed.
    """
    prover = _Prover(manifest, package, schemas)
    passed = sum(prover.proves(component) for component in components)
    return prover.tally, passed


class _Prover:
    """Proves the models of one package."""

    def __init__(
        self, manifest: Manifest, package: ModuleType, schemas: Schemas
    ) -> None:
        self._manifest = manifest
        self._package = package
        self._schemas = schemas
        maker = Maker(schemas, "response")
        self._checker = Checker(manifest, package, Types(maker))
        self._answers = Answers(maker)
        self._tree = schemas.tree("response")
        self.tally = Tally(unmade=self._answers.unmade, beyond=maker.beyond)

    def proves(self, component: Operation) -> bool:
        """Tell whether a component's type reads and writes all that it describes."""
        before = len(self.tally.failures)
        name = self._manifest.names.get(component.pointer)
        try:
            kind: Any = getattr(self._package.models, str(name))
            adapter: TypeAdapter[object] = TypeAdapter(kind)
        except Exception as error:
            wrong = Complaint("model", f"a type `{name}` in `models`", repr(error))
            self._fail(component, wrong)
            return False
        for answer in self._answers.documented(component):
            if not self._is_promised(component.pointer, answer, kind):
                continue
            self.tally.calls += 1
            try:
                outcome = Outcome(adapter.validate_json(answer.content))
            except Exception as error:
                outcome = Outcome(error=error)
            plain = self._tree.plain(component.pointer)
            for wrong in self._checker.check(answer, outcome, plain):
                self._fail(component, wrong, answer.label, answer.content)
        return len(self.tally.failures) == before

    def _is_promised(self, pointer: str, answer: Answer, kind: object) -> bool:
        """Tell a value that a type must take by itself.

        Null is added where a type is used. Values that the document does not know yet
        are taken by the fields of classes; an enumeration alone is what it lists.
        """
        if answer.value is None:
            return False
        if self._schemas.accepts(pointer, answer.value, "response"):
            return True
        is_class = isinstance(kind, type) and issubclass(kind, BaseModel)
        return is_class and not answer.typed and pointer not in self._answers.unmade

    def _fail(
        self,
        component: Operation,
        wrong: Complaint,
        label: str = "",
        content: bytes = b"",
    ) -> None:
        self.tally.failures.append(
            Failure(
                pointer=component.pointer,
                mode="sync",
                status=None,
                what=f"model {component.path}: {wrong.what}",
                expected=wrong.expected,
                actual=wrong.actual,
                call=label,
                answer=content[:2000].decode("utf-8", "replace"),
            )
        )
