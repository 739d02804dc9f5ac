"""Mappings in the place of models: on the wire both are the same."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from types import ModuleType
from typing import Any

from ..rows import Call, Json, Raises, Row, Table, body

_KEY: Json = {
    "type": "object",
    "properties": {
        "publicKey": {"type": "string", "contentEncoding": "base64url"},
        "price": {"type": "string", "format": "decimal"},
        "validFrom": {"type": "string", "format": "date"},
        "count": {"type": "integer"},
        "cost": {"anyOf": [{"type": "number"}, {"type": "string"}]},
        "inner": {"$ref": "#/components/schemas/Key"},
        "byName": {
            "type": "object",
            "additionalProperties": {"$ref": "#/components/schemas/Key"},
        },
    },
}
_REF: Json = {"$ref": "#/components/schemas/Key"}
_LIST: Json = {"type": "array", "items": _REF}
_DATA = b"\xff\xfe\xfd"
_GIVEN: dict[str, object] = {
    "publicKey": _DATA,
    "price": Decimal("1.10"),
    "validFrom": date(2024, 2, 29),
}
_FIELDS: dict[str, object] = {
    "public_key": _DATA,
    "price": Decimal("1.10"),
    "valid_from": date(2024, 2, 29),
}
_COST = Decimal("12345678901234567890.10")
_SENT = '{"publicKey":"__79","price":"1.10","validFrom":"2024-02-29"}'


def _row(name: str, schema: Json, call: Call, content: str, **more: Json) -> Row:
    return Row(
        name=name,
        method="post",
        operation=body(more.get("media", "application/json"), schema),
        call=call,
        content=content.encode(),
    )


def _rows() -> Iterator[Row]:
    for what, value in (("properties", _GIVEN), ("fields", _FIELDS)):
        yield _row(
            f"a list of mappings by {what}",
            _LIST,
            lambda call, _, value=value: call([value]),
            f"[{_SENT}]",
        )
        yield _row(
            f"a property that is a mapping by {what}",
            {"type": "object", "properties": {"key": _REF, "n": {"type": "integer"}}},
            lambda call, _, value=value: call(key=value, n=1),
            f'{{"key":{_SENT},"n":1}}',
        )
        yield _row(
            f"a mapping in a mapping by {what}",
            {"type": "object", "properties": {"key": _REF, "n": {"type": "integer"}}},
            lambda call, _, value=value: call(
                key={"inner": value, "by_name": {"x y": value}}
            ),
            f'{{"key":{{"inner":{_SENT},"byName":{{"x y":{_SENT}}}}}}}',
        )
        yield _row(
            f"a property without a name of its own, by {what}",
            {
                "type": "object",
                "properties": {"n": {"type": "integer"}},
                "additionalProperties": _REF,
            },
            lambda call, _, value=value: call({"n": 1, "x": value}),
            f'{{"n":1,"x":{_SENT}}}',
        )
    yield _row(
        "a list of models",
        _LIST,
        lambda call, package: call([_model(package)]),
        f"[{_SENT}]",
    )
    yield _row(
        "a model in a mapping",
        _LIST,
        lambda call, package: call([{"inner": _model(package), "count": 1}]),
        f'[{{"inner":{_SENT},"count":1}}]',
    )
    yield _row(
        "a decimal in a model, where a number may be text",
        _LIST,
        lambda call, package: call([_models(package).Key(cost=_COST)]),
        f'[{{"cost":"{_COST}"}}]',
    )
    yield _row(
        "a decimal in a mapping, where a number may be text",
        _LIST,
        lambda call, _: call([{"cost": _COST, "inner": {"cost": Decimal("1.10")}}]),
        f'[{{"cost":"{_COST}","inner":{{"cost":"1.10"}}}}]',
    )
    yield _row(
        "a number and a text, where a number may be text",
        _LIST,
        lambda call, package: call([_models(package).Key(cost=1.5), {"cost": "1.50"}]),
        '[{"cost":1.5},{"cost":"1.50"}]',
    )
    yield _row(
        "what the document does not have is sent as it is",
        _LIST,
        lambda call, _: call([{"other": _DATA, "count": 1}]),
        '[{"other":"//79","count":1}]',
    )
    yield _row(
        "lines of mappings",
        _REF,
        lambda call, _: call([_FIELDS, _GIVEN]),
        f"{_SENT}\n{_SENT}\n",
        media="application/x-ndjson",
    )
    yield Row(
        name="a datetime for a date inside",
        method="post",
        operation=body("application/json", _LIST),
        call=lambda call, _: call([{"validFrom": datetime(2024, 1, 1, tzinfo=UTC)}]),
        result=Raises(name="InvalidArgumentError"),
        requests=0,
    )


def _models(package: ModuleType) -> Any:
    return importlib.import_module(f"{package.__name__}.models")


def _model(package: ModuleType) -> object:
    return _models(package).Key(
        public_key=_DATA, price=Decimal("1.10"), valid_from=date(2024, 2, 29)
    )


TABLES = (
    Table(
        name="nested",
        document={"components": {"schemas": {"Key": _KEY}}},
        rows=tuple(_rows()),
    ),
)
