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
from ..messages.served_response import Answer
from ..schemas.validators import Schemas
from .prover import ReadingProver

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


class _Prover(ReadingProver):
    """Proves the models of one package."""

    kind = "model"

    def __init__(
        self, manifest: Manifest, package: ModuleType, schemas: Schemas
    ) -> None:
        super().__init__(manifest, package, schemas)
        self._models: Any = package.models
        self._schemas = schemas

    def proves(self, component: Operation) -> bool:
        """Tell whether a component's type reads and writes all that it describes."""
        before = len(self.tally.failures)
        name = self.manifest.names.get(component.pointer)
        try:
            kind: Any = getattr(self._models, str(name))
            adapter: TypeAdapter[object] = TypeAdapter(kind)
        except Exception as error:
            wrong = Complaint("model", f"a type `{name}` in `models`", repr(error))
            self.fail(component, wrong)
            return False
        plain = self.tree.plain(component.pointer)
        for answer in self.answers.documented(component):
            if self._is_promised(component.pointer, answer, kind):
                self.judge(component, answer, adapter.validate_json, plain)
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
        return is_class and not answer.typed and pointer not in self.answers.unmade
