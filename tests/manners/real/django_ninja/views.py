"""The operations of the aviary. Annotations are read by Django Ninja."""

import json
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import (
    Body,
    Cookie,
    File,
    Form,
    Header,
    NinjaAPI,
    PatchDict,
    Query,
    Schema,
    UploadedFile,
)
from ninja.pagination import LimitOffsetPagination, paginate
from ninja.security import APIKeyQuery, HttpBearer
from pydantic import Field


class Token(HttpBearer):
    """A token."""

    def authenticate(self, _request: Any, token: str) -> Any:
        """Return who it is."""
        return token if token == "t0ken" else None


class Key(APIKeyQuery):
    """A key in the query."""

    param_name = "key"

    def authenticate(self, _request: Any, key: str | None) -> Any:
        """Return who it is."""
        return key if key == "k3y" else None


api = NinjaAPI(
    title="Aviary",
    auth=[Token(), Key()],
    servers=[{"url": "https://aviary.example"}],
)


class Mood(StrEnum):
    """A mood."""

    GLAD = "glad"
    VERY_SAD = "very sad"


class Filters(Schema):
    """What is looked for."""

    ids: list[int] = Field(default=[])
    names: list[str] | None = None
    mood: Mood | None = None
    since: datetime | None = None
    day: date | None = None
    price: Decimal | None = None
    flag: bool = False
    nest: UUID | None = None
    lasts: timedelta | None = None


class Owner(Schema):
    """An owner."""

    name: str
    born: date | None = None


class Bird(Schema):
    """A bird."""

    id: int = 0
    name: str
    owner: Owner | None = None
    tags: list[str] = Field(default=[])
    counts: dict[str, int] = Field(default={})
    lasts: timedelta | None = None
    wakes: time | None = None
    place: tuple[int, str] = (1, "x")
    size: int | str | None = None


class Conflict(Schema):
    """Why not."""

    message: str


class Owl(Schema):
    """An owl."""

    kind: Literal["owl"]
    mice: int


class Gull(Schema):
    """A gull."""

    kind: Literal["gull"]
    span: float


class Flock(Schema):
    """One of either."""

    first: Annotated[Owl | Gull, Field(discriminator="kind")]


class Given(Schema):
    """What was understood."""

    given: dict[str, Any]


def _given(**values: Any) -> Any:
    return {"given": json.loads(json.dumps(values, default=str))}


@api.get("/given", response=Given)
def given(
    request: Any,
    filters: Query[Filters],
    x_trace: str = Header("", alias="X-Trace"),
    session: Cookie[str | None] = None,
) -> Any:
    """Say what was understood."""
    return _given(**filters.dict(), x_trace=x_trace, session=session)


@api.get("/birds", response=list[Bird])
@paginate(LimitOffsetPagination)
def list_birds(request: Any) -> Any:
    """List birds."""
    return [Bird(name=f"b{number}") for number in range(5)]


@api.post("/birds", response={201: Bird, 409: Conflict})
def create_bird(request: Any, bird: Bird) -> Any:
    """Keep one."""
    if bird.name == "taken":
        return 409, {"message": "There is one."}
    return 201, bird


@api.patch("/birds/{number}", response=Bird)
def update_bird(request: Any, number: int, bird: PatchDict[Bird]) -> Any:
    """Change one."""
    return {"id": number, "name": "old", "tags": ["kept"], **bird}


@api.delete("/birds/{number}", response={204: None})
def delete_bird(request: Any, number: int) -> Any:
    """Let one go."""
    return 204, None


@api.post("/form", response=Given)
def form(
    request: Any, owner: Form[Owner], words: Form[list[str]], count: Form[int] = 3
) -> Any:
    """Say what was understood of a form."""
    return _given(**owner.dict(), words=words, count=count)


@api.post("/photos", response=Given)
def photos(
    request: Any,
    photo: File[UploadedFile],
    more: File[list[UploadedFile]],
    owner: Form[Owner],
) -> Any:
    """Say what came."""
    told = [photo.name, photo.content_type, photo.size]
    return _given(photo=told, more=[one.name for one in more], **owner.dict())


@api.post("/scans", response=Given)
def scans(request: Any, scan: File[UploadedFile], owner: Owner) -> Any:
    """Take a file beside JSON."""
    return _given(scan=scan.size, owner=owner.dict())


@api.post("/pairs", response=Given)
def pairs(request: Any, number: Body[int], owner: Body[Owner]) -> Any:
    """Take two bodies, which are properties of one."""
    return _given(number=number, owner=owner.dict())


@api.post("/flocks", response=Flock)
def flocks(request: Any, flock: Flock) -> Any:
    """Take one of either."""
    return flock


@api.get("/days/{day}/{uuid:nest}/{path:rest}", response=Given)
def days(request: Any, day: date, nest: UUID, rest: str) -> Any:
    """Say what was understood of the path."""
    return _given(day=day, nest=nest, rest=rest)
