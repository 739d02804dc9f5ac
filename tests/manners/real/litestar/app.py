"""An application of Litestar: data classes, msgspec, and its own pages and events."""

from __future__ import annotations

import enum
from collections.abc import AsyncIterator
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

import msgspec
from litestar import Controller, Litestar, Request, Response, delete, get, patch, post
from litestar.datastructures import UploadFile
from litestar.dto import DataclassDTO, DTOConfig
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotAuthorizedException, NotFoundException
from litestar.middleware.authentication import (
    AbstractAuthenticationMiddleware,
    AuthenticationResult,
)
from litestar.middleware.base import DefineMiddleware
from litestar.openapi import OpenAPIConfig, ResponseSpec
from litestar.openapi.spec import Components, SecurityScheme
from litestar.pagination import ClassicPagination, CursorPagination, OffsetPagination
from litestar.params import Body, Parameter
from litestar.response import File, ServerSentEvent, Stream

_NOON = datetime(2024, 2, 29, 12, tzinfo=UTC)


class Color(enum.Enum):
    """A choice of text."""

    RED = "red"
    DARK_BLUE = "dark blue"


class Level(enum.IntEnum):
    """A choice of numbers."""

    LOW = 1
    HIGH = 2


@dataclass
class Maker:
    """Who made it."""

    name: str
    since: date | None = None


@dataclass
class Boat:
    """All the kinds of values."""

    name: str
    price: Decimal
    color: Color = Color.RED
    level: Level | None = None
    launched: date | None = None
    seen_at: datetime | None = None
    sails: time | None = None
    trip: timedelta | None = None
    key: UUID | None = None
    flag: bytes | None = None
    maker: Maker | None = None
    tags: list[str] = field(default_factory=list)
    sizes: dict[str, float] = field(default_factory=dict)
    place: tuple[float, float] | None = None
    note: str | None = "none"


class Cat(msgspec.Struct, tag="cat"):
    """One of two."""

    lives: int


class Dog(msgspec.Struct, tag="dog", rename="camel"):
    """The other."""

    known_tricks: list[str]


class Change(msgspec.Struct, rename="camel"):
    """What is not given stays."""

    full_name: str | msgspec.UnsetType = msgspec.UNSET
    home_port: str | msgspec.UnsetType | None = msgspec.UNSET


@dataclass
class Login:
    """A form."""

    user_name: str
    born: date | None = None
    scopes: list[str] | None = None


@dataclass
class Papers:
    """A form with files."""

    passport: UploadFile
    pages: list[UploadFile] | None = None
    note: str | None = None
    level: Level = Level.LOW


@dataclass
class Trouble:
    """What an error says."""

    reason: str
    code: int


class BoatDTO(DataclassDTO[Boat]):
    """A boat in camel case, for those who like it."""

    config = DTOConfig(rename_strategy="camel")


class Boats(Controller):
    """Boats, by the usual verbs."""

    path = "/boats"
    tags = ("boats",)

    @post()
    async def create_boat(self, data: Boat) -> Boat:
        """Give back what came."""
        return data

    @post("/camel", dto=BoatDTO, return_dto=BoatDTO)
    async def create_camel(self, data: Boat) -> Boat:
        """Give back what came, in camel case."""
        return data

    @post("/many")
    async def create_boats(self, data: list[Boat]) -> list[Boat]:
        """Give back several."""
        return data

    @patch("/{boat_id:uuid}")
    async def change_boat(self, boat_id: UUID, data: Change) -> dict[str, Any]:
        """Say what was given."""
        given = msgspec.to_builtins(data)
        return {"id": str(boat_id), "given": given}

    @delete("/{boat_id:uuid}")
    async def sink_boat(self, boat_id: UUID) -> None:
        """Send nothing back."""

    @get("/{boat_id:int}/maker", raises=[NotFoundException])
    async def find_maker(self, boat_id: int) -> Maker | None:
        """Say who made it, or that nobody did."""
        if boat_id == 404:
            raise NotFoundException(detail="No such boat", extra={"id": boat_id})
        return Maker("m") if boat_id else None


@post("/pets", tags=["pets"])
async def adopt(data: Cat | Dog) -> Cat | Dog:
    """Give back one of two."""
    return data


@get("/search", tags=["search"])
async def search(
    text: str,
    number: int | None = None,
    ratio: float | None = None,
    flag: bool | None = None,
    on: date | None = None,
    at: datetime | None = None,
    trip: timedelta | None = None,
    price: Decimal | None = None,
    color: Color | None = None,
    level: Level | None = None,
    words: list[str] | None = None,
    page_size: Annotated[int, Parameter(query="pageSize", ge=1, le=100)] = 10,
    token: Annotated[str | None, Parameter(header="X-Token")] = None,
    session: Annotated[str | None, Parameter(cookie="session")] = None,
) -> dict[str, Any]:
    """Say what was asked for."""
    return {
        "text": text,
        "number": number,
        "ratio": ratio,
        "flag": flag,
        "on": on,
        "at": at,
        "trip": None if trip is None else trip.total_seconds(),
        "price": None if price is None else str(price),
        "color": color,
        "level": level,
        "words": words,
        "page_size": page_size,
        "token": token,
        "session": session,
    }


@post("/login", tags=["forms"])
async def login(
    data: Annotated[Login, Body(media_type=RequestEncodingType.URL_ENCODED)],
) -> dict[str, Any]:
    """Say what the form held."""
    return asdict(data)


@post("/papers", tags=["forms"])
async def upload(
    data: Annotated[Papers, Body(media_type=RequestEncodingType.MULTI_PART)],
) -> dict[str, Any]:
    """Say what the form held."""
    content = await data.passport.read()
    return {
        "name": data.passport.filename,
        "type": data.passport.content_type,
        "size": len(content),
        "pages": [one.filename for one in data.pages or []],
        "note": data.note,
        "level": data.level,
    }


_MAKERS = [Maker(f"m{at}") for at in range(5)]


@get("/makers", tags=["pages"])
async def list_makers(limit: int = 2, offset: int = 0) -> OffsetPagination[Maker]:
    """List makers by offset."""
    items = _MAKERS[offset : offset + limit]
    return OffsetPagination(items=items, limit=limit, offset=offset, total=5)


@get("/ports", tags=["pages"])
async def list_ports(
    page_size: int = 2, current_page: int = 1
) -> ClassicPagination[Maker]:
    """List ports by number."""
    first = (current_page - 1) * page_size
    return ClassicPagination(
        items=_MAKERS[first : first + page_size],
        page_size=page_size,
        current_page=current_page,
        total_pages=-(-5 // page_size),
    )


@get("/crews", tags=["pages"])
async def list_crews(
    cursor: str | None = None, results_per_page: int = 2
) -> CursorPagination[str, Maker]:
    """List crews by a cursor."""
    first = int(cursor or 0)
    ends = first + results_per_page
    return CursorPagination(
        items=_MAKERS[first:ends],
        results_per_page=results_per_page,
        cursor=str(ends) if ends < 5 else None,
    )


@get("/chart", tags=["files"])
async def chart() -> File:
    """Send a file under its name."""
    path = Path(__file__).parents[1] / "fastapi" / "pixel.png"
    return File(path, filename="bücher.png", media_type="image/png")


@get("/log", tags=["files"], media_type="text/csv")
async def log() -> Stream:
    """Send lines one by one."""

    async def lines() -> AsyncIterator[str]:
        yield "a,b\n"
        yield "ü,2\n"

    return Stream(lines())


@get("/winds", tags=["files"], media_type="text/event-stream")
async def winds() -> ServerSentEvent:
    """Send events."""

    async def events() -> AsyncIterator[dict[str, Any]]:
        for at in range(2):
            yield {"data": f'{{"n": {at}}}', "event": "wind", "id": str(at)}

    return ServerSentEvent(events())


@get(
    "/fail/{status:int}",
    tags=["errors"],
    responses={409: ResponseSpec(Trouble, description="Taken")},
)
async def fail(status: int) -> Response[Any]:
    """Fail."""
    if status == 409:
        return Response(Trouble("taken", 7), status_code=409)
    return Response(
        {"detail": "failed"}, status_code=status, headers={"Retry-After": "3600"}
    )


class Guard(AbstractAuthenticationMiddleware):
    """Knows one token."""

    async def authenticate_request(self, connection: Any) -> AuthenticationResult:
        """Read the header field."""
        given = connection.headers.get("Authorization")
        if given != "Bearer t0k3n":
            raise NotAuthorizedException
        return AuthenticationResult(user="ann", auth=given)


@get(
    "/me",
    tags=["auth"],
    middleware=[DefineMiddleware(Guard)],
    security=[{"BearerToken": []}],
)
async def me(request: Request[Any, Any, Any]) -> str:
    """Say who calls."""
    return str(request.user)


@get("/facts", tags=["facts"])
async def facts() -> Boat:
    """Say what the server makes."""
    return Boat(
        name="f",
        price=Decimal("1.10"),
        launched=date(2024, 2, 29),
        seen_at=_NOON,
        sails=time(8, 30),
        trip=timedelta(days=1, hours=2),
        flag=b"\x00\xff",
        place=(1.5, 2),
    )


app = Litestar(
    [
        Boats,
        adopt,
        search,
        login,
        upload,
        list_makers,
        list_ports,
        list_crews,
        chart,
        log,
        winds,
        fail,
        me,
        facts,
    ],
    openapi_config=OpenAPIConfig(
        title="Harbor",
        version="1.0.0",
        components=Components(
            security_schemes={
                "BearerToken": SecurityScheme(type="http", scheme="bearer")
            }
        ),
    ),
)


def document() -> dict[str, Any]:
    """Return what Litestar says of the application."""
    return app.openapi_schema.to_schema()
