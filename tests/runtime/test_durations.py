"""Durations are a `timedelta` where they are exactly that."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pydantic import TypeAdapter, ValidationError

from runtime.durations import IsoDuration
from runtime.encode import encode
from runtime.model import Model, required

_ADAPTER = TypeAdapter[timedelta | str](IsoDuration)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("PT5S", timedelta(seconds=5)),
        ("P1DT2H3M4.5S", timedelta(days=1, hours=2, minutes=3, seconds=4.5)),
        ("PT90M", timedelta(minutes=90)),
        ("P2W", timedelta(weeks=2)),
        ("P1W2D", timedelta(days=9)),
        ("PT0S", timedelta(0)),
        ("-P1DT1S", -timedelta(days=1, seconds=1)),
        ("+PT1H", timedelta(hours=1)),
        ("PT0,000001S", timedelta(microseconds=1)),
        ("PT1.0000010S", timedelta(seconds=1, microseconds=1)),
    ],
)
def test_what_is_exact(text: str, value: timedelta) -> None:
    found = _ADAPTER.validate_python(text)
    assert type(found) is timedelta
    assert found == value
    assert _ADAPTER.validate_json(f'"{text}"') == value
    assert _ADAPTER.validate_json(_ADAPTER.dump_json(value)) == value
    assert _ADAPTER.dump_python(value) == value


@pytest.mark.parametrize(
    "text",
    [
        *("P1M", "P1Y2D", "PT0.0000001S", "P", "PT", "P1DT", "PT5", "5", "", "1:00:00"),
        *("P999999999W", "P1D2W", "pt5s", "P٣D", "PT1.S", " PT5S", "P1DT2H3", "PT-5S"),
    ],
)
def test_what_is_text(text: str) -> None:
    assert _ADAPTER.validate_python(text) == text
    assert _ADAPTER.validate_json(_ADAPTER.dump_json(text)) == text


@pytest.mark.parametrize("data", ["5", "1.5", "null", "true", "[]"])
def test_what_is_neither(data: str) -> None:
    with pytest.raises(ValidationError):
        _ADAPTER.validate_json(data)


class Timer(Model):
    wait: IsoDuration = required("waitFor")


def test_models_take_and_write_either() -> None:
    for given in (timedelta(minutes=90), "PT90M"):
        made = Timer(wait=given)
        assert made.wait == timedelta(minutes=90)
        assert encode(made) == {"waitFor": "PT1H30M"}
        assert made.model_dump_json(by_alias=True) == '{"waitFor":"PT1H30M"}'
    assert encode(Timer(wait="P1M")) == {"waitFor": "P1M"}
    assert Timer.model_validate({"waitFor": "P1M"}).wait == "P1M"
    assert Timer.model_json_schema()["properties"]["waitFor"]["title"] == "Waitfor"
