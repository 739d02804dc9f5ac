"""The errors of a client: one tree, and nothing of the server in pickles."""

from __future__ import annotations

import pickle
from typing import Any

import httpx2
import pytest

from runtime import errors
from runtime.encode import encode
from runtime.model import Model
from runtime.operation import Operation
from runtime.payload import Payload

from . import calling

TREE = {
    "APIError": Exception,
    "ConfigurationError": errors.APIError,
    "InvalidArgumentError": errors.APIError,
    "MissingCredentialsError": errors.InvalidArgumentError,
    "APIConnectionError": errors.APIError,
    "APITimeoutError": errors.APIConnectionError,
    "APIResponseError": errors.APIError,
    "APIStatusError": errors.APIResponseError,
    "RedirectError": errors.APIStatusError,
    "BadRequestError": errors.APIStatusError,
    "TooManyRequestsError": errors.APIStatusError,
    "ServerError": errors.APIStatusError,
    "InternalServerError": errors.ServerError,
    "UnexpectedResponseError": errors.APIResponseError,
    "ResponseValidationError": errors.APIResponseError,
    "ResponseTooLargeError": errors.APIResponseError,
    "StreamError": errors.APIResponseError,
    "WebhookError": errors.APIError,
}


@pytest.mark.parametrize(("name", "base"), TREE.items())
def test_the_tree(name: str, base: type) -> None:
    assert getattr(errors, name).__bases__[0] is base
    assert name in errors.__all__


def test_standard_classes_among_the_bases() -> None:
    assert issubclass(errors.ConfigurationError, ValueError)
    assert issubclass(errors.InvalidArgumentError, ValueError)
    assert issubclass(errors.APITimeoutError, TimeoutError)


class Problem(Model):
    code: str


class AnyProblemError(errors.APIStatusError):
    """Any status."""

    body: Problem


def _raised(rules: Operation[Any], response: httpx2.Response) -> errors.APIError:
    with pytest.raises(errors.APIError) as caught:
        calling.call(rules, {}, calling.Exchange(response))
    return caught.value


@pytest.mark.parametrize("documented", [{}, {"default": AnyProblemError}])
def test_a_pickle_has_all_but_what_the_server_sent(documented: dict[str, Any]) -> None:
    sent = {"code": "what-the-server-sent" * 30}
    error = _raised(
        calling.operation(errors=documented),
        httpx2.Response(404, json=sent, headers={"X-Id": "7", "X-Odd": b"\xff"}),
    )
    assert isinstance(error, errors.NotFoundError)
    assert getattr(error.body, "code", None) or error.body == sent
    pickled = pickle.dumps(error)
    assert pickled.count(b"what-the-server-sent") < 30  # The message has its beginning.
    again = pickle.loads(pickled)
    assert isinstance(again, errors.NotFoundError)
    assert isinstance(again, AnyProblemError) == bool(documented)
    assert type(again).__name__ == type(error).__name__
    assert str(again) == str(error)
    assert (again.status_code, again.body) == (404, None)
    assert again.headers["x-id"] == again.response.headers["x-id"] == "7"
    assert again.request.method == "GET"
    assert again.response.content == b""
    assert pickle.loads(pickle.dumps(again)).status_code == 404


def test_errors_without_a_response_are_pickled() -> None:
    exchange = calling.Exchange(httpx2.ReadTimeout("slow"))
    with pytest.raises(errors.APITimeoutError) as caught:
        calling.call(calling.operation(), {}, exchange)
    again = pickle.loads(pickle.dumps(caught.value))
    assert (type(again), str(again)) == (type(caught.value), str(caught.value))
    assert again.request.url == caught.value.request.url


def test_repr_has_no_body() -> None:
    error = _raised(
        calling.operation(), httpx2.Response(404, text="a" * 400 + "the end of it")
    )
    assert "the end of it" in str(error.__dict__["body"])
    assert "the end of it" not in repr(error)


@pytest.mark.parametrize("body", [b"{", b"", "[", b"\xff", "9" * 5000])
def test_a_webhook_that_is_no_json(body: str | bytes) -> None:
    with pytest.raises(errors.WebhookError, match="not JSON"):
        Payload[Problem](lambda: Problem).read(body)


def test_a_webhook_that_is_not_as_documented() -> None:
    read = Payload[Problem](lambda: Problem).read
    with pytest.raises(errors.WebhookError, match="not as documented") as caught:
        read(b'{"code": 17, "other": "quoted"}', strict=True)
    assert "quoted" not in str(caught.value)
    assert caught.value.__context__ is None


@pytest.mark.parametrize("value", [object(), float("nan"), {(1, 2): 3}])
def test_a_value_without_json_cannot_be_sent(value: object) -> None:
    with pytest.raises(errors.InvalidArgumentError):
        encode(value)
