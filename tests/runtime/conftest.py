"""What the tests of the runtime find as it is in a new process."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest
from authorization_server import State, serving

from runtime import intake, sender, stream_clock
from runtime.async_sender import AsyncSender

from .put_forward import Clock


@pytest.fixture(autouse=True)
def loggers_are_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Switch loggers on: an application that an earlier test ran may have them off."""
    monkeypatch.setattr(logging.getLogger().manager, "disable", logging.NOTSET)
    for logger in logging.getLogger().manager.loggerDict.values():
        if isinstance(logger, logging.Logger):
            monkeypatch.setattr(logger, "disabled", False)


@pytest.fixture
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let retries wait for nothing."""

    async def sleep(_self: object, _seconds: float) -> None:
        pass

    monkeypatch.setattr(sender, "sleep", lambda _: None)
    monkeypatch.setattr(AsyncSender, "sleep", sleep)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Give the clock that the limits of responses are measured by."""
    made = Clock()
    monkeypatch.setattr(intake, "time", made)
    monkeypatch.setattr(stream_clock, "time", made)
    monkeypatch.setattr(sender, "time", made)
    return made


@pytest.fixture
def state() -> State:
    """Give what an authorization server knows and was asked."""
    return State()


@pytest.fixture
def url(state: State) -> Iterator[str]:
    """Give the address of an authorization server."""
    with serving(state) as address:
        yield address
