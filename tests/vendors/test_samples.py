"""The four clients send what the vendors' pages show, and read what they show."""

from __future__ import annotations

import json

import pytest
from vendors.calls import call
from vendors.samples import SAMPLES, Sample

STANDARD_HEADERS = {
    "accept",
    "accept-encoding",
    "connection",
    "content-length",
    "host",
    "user-agent",
}
"""What any HTTP client sends; everything else has to be asked for by the document."""

by_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda s: s.name)
by_kind = pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])


@by_sample
@by_kind
def test_request_is_the_page_s(sample: Sample, asynchronous: bool) -> None:
    """Method, path, query, body and headers equal the page's sample."""
    request = call(sample, asynchronous=asynchronous).request
    assert request.method == sample.method
    assert str(request.url) == sample.url
    assert json.loads(request.content) == sample.body
    sent = {name.lower(): value for name, value in request.headers.items()}
    assert sent.items() >= sample.headers.items()
    assert set(sent) - set(sample.headers) <= STANDARD_HEADERS


@by_sample
@by_kind
def test_answer_is_written_back_equal(sample: Sample, asynchronous: bool) -> None:
    """The sample answer becomes a typed value which is its own wire form."""
    result = call(sample, asynchronous=asynchronous).result
    dumped = result.model_dump(mode="json", by_alias=True, exclude_unset=True)
    assert dumped == sample.answer
    assert type(result).model_validate_json(json.dumps(sample.answer)) == result
