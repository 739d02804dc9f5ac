"""XML: models by their rules, and what is refused."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, TypeAlias

import httpx2
import pytest

from runtime.body_xml import Xml
from runtime.constants import constant
from runtime.content_xml import XmlContent
from runtime.contents import ContentChoice
from runtime.datetimes import DateTime
from runtime.enums import OpenIntEnum
from runtime.errors import InvalidArgumentError, UnexpectedResponseError
from runtime.model import Model, optional, required
from runtime.xml_reading import XmlError, parse, read
from runtime.xml_rules import XmlField, XmlRules
from runtime.xml_writing import write

from . import calling


class Tag(Model):
    __xml__: ClassVar[XmlRules] = XmlRules("tag")

    id: int
    name: str | None = optional()


class Size(OpenIntEnum):
    SMALL = 1


class Pet(Model):
    __xml__: ClassVar[XmlRules] = XmlRules(
        "pet",
        namespace="http://example.test/pets",
        prefix="p",
        fields={
            "id": XmlField(attribute=True),
            "photoUrls": XmlField("photoUrl", wrapped=True, item="url"),
            "tags": XmlField("tagList", wrapped=True),
            "note": XmlField("Note", namespace="http://example.test/n", prefix="n"),
        },
    )

    id: int
    photo_urls: list[str] = required("photoUrls")
    tags: list[Tag] | None = optional()
    nicknames: list[str] | None = optional()
    owner: Tag | None = optional()
    good: bool | None = optional()
    weight: float | None = optional()
    born: DateTime | None = optional()
    size: Size | int | None = optional()
    note: str | None = optional()


PET: dict[str, Any] = {
    "id": 7,
    "photoUrls": ["http://a?b&c", "<d>"],
    "tags": [{"id": 1, "name": "x"}, {"id": 2}],
    "nicknames": ["A", "B"],
    "owner": {"id": 3},
    "good": True,
    "weight": 1.5,
    "born": "2026-01-02T03:04:05Z",
    "size": 1,
    "note": "hi",
}
TEXT = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<p:pet xmlns:p="http://example.test/pets" id="7">'
    "<photoUrl><url>http://a?b&amp;c</url><url>&lt;d&gt;</url></photoUrl>"
    "<tagList><tag><id>1</id><name>x</name></tag><tag><id>2</id></tag></tagList>"
    "<nicknames>A</nicknames><nicknames>B</nicknames>"
    "<owner><id>3</id></owner><good>true</good><weight>1.5</weight>"
    "<born>2026-01-02T03:04:05Z</born><size>1</size>"
    '<n:Note xmlns:n="http://example.test/n">hi</n:Note>'
    "</p:pet>"
)


def test_a_model_is_written_and_read_by_its_rules() -> None:
    pet = Pet.model_validate(PET)
    assert write(pet, Pet).decode() == TEXT
    assert write(PET, Pet).decode() == TEXT
    assert read(TEXT.encode(), Pet) == PET


class Zoo(Model):
    __xml__: ClassVar[XmlRules] = XmlRules(
        "zoo", fields={"animals": XmlField("aliens", wrapped=True)}
    )

    animals: list[str] | None = optional()
    keepers: list[str] | None = optional()


@pytest.mark.parametrize(
    ("data", "inside"),
    [
        # OpenAPI 3.0.4 and 3.1.1, "XML Arrays": the last example, and the first.
        (
            {"animals": ["dog", "cat"]},
            "<aliens><aliens>dog</aliens><aliens>cat</aliens></aliens>",
        ),
        (
            {"keepers": ["Ann", "Bob"]},
            "<keepers>Ann</keepers><keepers>Bob</keepers>",
        ),
    ],
)
def test_items_without_a_name(data: dict[str, Any], inside: str) -> None:
    """Are called as the element around them, else as the property."""
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<zoo>{inside}</zoo>'
    assert write(data, Zoo).decode() == text
    assert read(text.encode(), Zoo) == data


def test_a_body_and_an_answer() -> None:
    rules = calling.operation(
        "POST",
        body=Xml("body", type=lambda: Pet),
        responses={"200": ContentChoice({"application/xml": XmlContent(lambda: Pet)})},
    )
    response = httpx2.Response(
        200, content=TEXT.encode(), headers={"content-type": "text/xml"}
    )
    exchange = calling.Exchange(response)
    found = calling.call(rules, None, exchange, body=PET)
    assert exchange.request.content.decode() == TEXT
    assert exchange.request.headers["content-type"] == "application/xml"
    assert isinstance(found, Pet)
    assert isinstance(found.born, datetime)
    assert found.size is Size.SMALL
    assert found.tags == [Tag(id=1, name="x"), Tag(id=2)]


@pytest.mark.parametrize("value", ["<own/>", b"<own/>"])
def test_text_and_bytes_are_sent_as_they_are(value: str | bytes) -> None:
    rules = calling.operation("POST", body=Xml("body", type=lambda: Pet))
    assert calling.sent(rules, body=value).request.content == b"<own/>"


def test_documents_without_rules() -> None:
    data = {"a": "1", "b": ["x", "y"], "c": {"d": None}}
    text = write(data, dict[str, Any], root="thing").decode().partition("\n")[2]
    assert text.startswith("<thing><a>1</a><b>x</b><b>y</b><c><d xmlns:xsi=")
    assert read(text.encode(), Any) == data
    text = write([{"id": 1}, {"id": 2}], list[Tag], root="tags").decode()
    assert text.endswith("<tags><tag><id>1</id></tag><tag><id>2</id></tag></tags>")
    assert read(text.encode(), list[Tag]) == [{"id": 1}, {"id": 2}]
    assert read(b"<n>42</n>", int) == 42
    assert read(b"<n><a>1</a></n>", dict[str, int]) == {"a": 1}


def test_unknown_elements_are_kept() -> None:
    found = read(b'<tag x="y"><id>1</id><more><deep>z</deep></more></tag>', Tag)
    assert found == {"id": 1, "more": {"deep": "z"}, "x": "y"}


@pytest.mark.parametrize(
    "content",
    [
        b"<a>",
        b"",
        b"not xml",
        b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
        b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        b"<a>&undefined;</a>",
        b"<a>" * 1000 + b"</a>" * 1000,
    ],
)
def test_what_is_not_read(content: bytes) -> None:
    with pytest.raises(XmlError):
        parse(content)
    rules = calling.operation(
        responses={"200": ContentChoice({"application/xml": XmlContent(lambda: Tag)})}
    )
    response = httpx2.Response(
        200, content=content, headers={"content-type": "application/xml"}
    )
    with pytest.raises(UnexpectedResponseError, match=r"not XML|no content"):
        calling.call(rules, None, calling.Exchange(response))


@pytest.mark.parametrize(
    "value", [{"a b": 1}, {"1": 1}, {"a": "\0"}, {"a><b": 1}, {"": 1}]
)
def test_what_xml_cannot_hold(value: object) -> None:
    with pytest.raises(InvalidArgumentError):
        write(value, dict[str, Any], root="x")


@pytest.mark.parametrize("annotation", [str, Any, object])
def test_an_untyped_answer_is_text(annotation: Any) -> None:
    rules = calling.operation(responses={"200": XmlContent(lambda: annotation)})
    response = httpx2.Response(
        200, content=b"<a/>", headers={"content-type": "application/xml"}
    )
    assert calling.call(rules, None, calling.Exchange(response)) == "<a/>"


class Cat(Model):
    kind: str = constant("cat")
    age: int
    mother: Animal | None = optional()


class Fish(Model):
    kind: str = constant("fish")
    fins: float
    mother: Animal | None = optional()


Animal: TypeAlias = Cat | Fish


def test_a_branch_is_told_by_its_tag_and_its_names() -> None:
    """Text becomes what the branch that fits wants, within rings of classes too."""
    told = b"<a><kind>fish</kind><age>7</age><fins>2</fins></a>"
    assert read(told, Animal) == {"kind": "fish", "fins": 2, "age": "7"}
    named = b"<a><mother><fins>2</fins></mother><age>7</age></a>"
    assert read(named, Animal) == {"mother": {"fins": 2}, "age": 7}
