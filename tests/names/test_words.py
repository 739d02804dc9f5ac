"""Text as words, and words as identifiers."""

from __future__ import annotations

import keyword
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientwright.names.words import LIMIT, class_case, pascal, snake, spelled, words

WORDS = [
    ("orgPhones", "org phones"),
    ("org_phones", "org phones"),
    ("HTTPServerIDs", "http server ids"),
    ("userIDs", "user ids"),
    ("S3Bucket", "s3 bucket"),
    ("sha256sum", "sha256sum"),
    ("oauth2", "oauth2"),
    ("OAuth2Token", "oauth2 token"),
    ("IPv4Address", "ipv4 address"),
    ("page[size]", "page size"),
    ("filter[created.at]", "filter created at"),
    ("+1", "plus 1"),
    ("-1", "minus 1"),
    ("2fa", "2fa"),
    ("X-Fax-ClientId", "x fax client id"),
    ("repos/list-for-org", "repos list for org"),
    ("$ref", "ref"),
    ("@type", "type"),
    ("__init__", "init"),
    ("io.k8s.api.core.v1.Pod", "io k8s api core v1 pod"),
    ("Foo[Bar]", "foo bar"),
    ("a<b>", "a b"),
    ("Page«User»", "page user"),
    ("Café", "cafe"),
    ("straße", "strasse"),
    ("名前", "x540d x524d"),
    ("ﬁle", "file"),
    ("\U0001f600", "x1f600"),
    ("\N{CYRILLIC SMALL LETTER A}", "x430"),
    ("a\u200bb", "a x200b b"),
    ("\ud800x", "xd800 x"),
    ("", ""),
    ("---", ""),
]


@pytest.mark.parametrize(
    ("text", "want"), WORDS, ids=[ascii(text) for text, _ in WORDS]
)
def test_text_is_split_into_words(text: str, want: str) -> None:
    assert " ".join(words(text)) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("@type", "at type"),
        ("StartTime>", "start time gt"),
        ("StartTime<", "start time lt"),
        ("ids[]", "ids list"),
        ("a.b", "a dot b"),
        ("*", "star"),
    ],
)
def test_punctuation_can_be_spelled(text: str, want: str) -> None:
    assert " ".join(spelled(text)) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("APIKey", "APIKey"),
        ("invited_member", "InvitedMember"),
        ("invitedMember", "InvitedMember"),
        ("Foo_Bar", "FooBar"),
        ("2FA", "Model2Fa"),
        ("", "Model"),
        ("Page<User>", "PageUser"),
    ],
)
def test_classes_keep_a_name_that_is_one(text: str, want: str) -> None:
    assert class_case(text, "Model") == want


def test_long_names_are_cut_at_words() -> None:
    long = tuple(f"word{number}" for number in range(40))
    name = snake(long, "field")
    assert len(name) <= LIMIT
    assert name.startswith("word0_word1_")
    assert name.endswith("_word38_word39")
    assert snake(("a" * 5000,), "field") == "a" * LIMIT


@given(st.text(max_size=60))
def test_every_text_gives_an_identifier(text: str) -> None:
    for name in (snake(words(text), "field"), pascal(words(text), "Model")):
        assert name.isascii()
        assert name.isidentifier()
        assert len(name) <= LIMIT
        assert unicodedata.normalize("NFKC", name) == name
    assert not keyword.iskeyword(snake((*words(text), "x"), "field"))
