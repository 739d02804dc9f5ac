"""An application of FastAPI as people write them, which says what came."""

from __future__ import annotations

import asyncio
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import IntEnum, StrEnum
from pathlib import Path as FilePath
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import (
    Body,
    Cookie,
    FastAPI,
    File,
    Form,
    Header,
    HTTPException,
    Path,
    Query,
    Response,
    UploadFile,
)
from fastapi.responses import FileResponse, PlainTextResponse, StreamingResponse
from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel


class Color(StrEnum):
    """A choice of text."""

    red = "red"
    dark_blue = "dark blue"


class Level(IntEnum):
    """A choice of numbers."""

    low = 1
    high = 2


class Address(BaseModel):
    """A part of another model, in camel case."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)
    street_name: str
    zip_code: str | None = None


class Item(BaseModel):
    """All the kinds of values."""

    name: str
    price: Decimal = Decimal(0)
    ratio: float | None = None
    made_on: date | None = None
    made_at: datetime | None = None
    opens: time | None = None
    takes: timedelta | None = None
    key: UUID | None = None
    color: Color = Color.red
    level: Level | None = None
    tags: list[str] = []
    sizes: dict[str, int] = {}
    address: Address | None = None
    note: str | None = "none"


class Cat(BaseModel):
    """One of two."""

    kind: Literal["cat"]
    lives: int


class Dog(BaseModel):
    """The other."""

    kind: Literal["dog"]
    tricks: list[str]


class Problem(BaseModel):
    """What an error says."""

    reason: str


Pet = Annotated[Cat | Dog, Field(discriminator="kind")]
app = FastAPI(title="Orchard", version="1.0.0")


@app.get("/query", tags=["echo"], operation_id="query")
def query(
    text: str = "t",
    number: int | None = None,
    ratio: float | None = None,
    flag: bool = False,
    on: date | None = None,
    at: datetime | None = None,
    takes: timedelta | None = None,
    price: Decimal | None = None,
    color: Color | None = None,
    level: Level | None = None,
    words: Annotated[list[str] | None, Query()] = None,
    numbers: Annotated[list[int] | None, Query(alias="n")] = None,
) -> dict[str, Any]:
    return {
        "text": text,
        "number": number,
        "ratio": ratio,
        "flag": flag,
        "on": on,
        "at": at,
        "takes": None if takes is None else takes.total_seconds(),
        "price": None if price is None else str(price),
        "color": color,
        "level": level,
        "words": words,
        "numbers": numbers,
    }


@app.get("/path/{number}/{color}/{rest:path}", tags=["echo"], operation_id="path")
def path(number: Annotated[int, Path(ge=1)], color: Color, rest: str) -> dict[str, Any]:
    return {"number": number, "color": color, "rest": rest}


@app.get("/head", tags=["echo"], operation_id="head")
def head(
    x_token: Annotated[str | None, Header()] = None,
    x_many: Annotated[list[str] | None, Header()] = None,
    session: Annotated[str | None, Cookie()] = None,
) -> dict[str, Any]:
    return {"token": x_token, "many": x_many, "session": session}


@app.post("/items", tags=["items"], operation_id="create", status_code=201)
def create(item: Item) -> Item:
    return item


@app.put("/items", tags=["items"], operation_id="replace")
def replace(items: list[Item]) -> list[Item]:
    return items


@app.patch("/items/{key}", tags=["items"], operation_id="change")
def change(key: UUID, item: Annotated[Item, Body(embed=True)], times: int = 1) -> Item:
    del key, times
    return item


@app.post("/pets", tags=["items"], operation_id="adopt")
def adopt(pet: Pet) -> Pet:
    return pet


@app.post("/forms", tags=["forms"], operation_id="login")
def login(
    username: Annotated[str, Form()],
    grant_type: Annotated[str | None, Form(pattern="^password$")] = None,
    scopes: Annotated[list[str] | None, Form()] = None,
) -> dict[str, Any]:
    return {"username": username, "grant": grant_type, "scopes": scopes}


@app.post("/uploads", tags=["forms"], operation_id="upload")
async def upload(
    file: UploadFile,
    more: Annotated[list[UploadFile] | None, File()] = None,
    note: Annotated[str | None, Form()] = None,
    extra: UploadFile | None = None,
) -> dict[str, Any]:
    content = await file.read()
    return {
        "name": file.filename,
        "type": file.content_type,
        "size": len(content),
        "more": [one.filename for one in more or []],
        "note": note,
        "extra": None if extra is None else extra.filename,
    }


@app.get("/file", tags=["files"], operation_id="file", response_class=FileResponse)
def file() -> str:
    return str(FilePath(__file__).with_name("pixel.png"))


@app.get("/text", tags=["files"], operation_id="text", response_class=PlainTextResponse)
def text() -> str:
    return "tür\n"


@app.get(
    "/stream",
    tags=["files"],
    operation_id="stream",
    response_class=StreamingResponse,
)
def stream() -> StreamingResponse:
    return StreamingResponse(iter([b"a", b"b"]), media_type="application/pdf")


@app.delete("/items/{key}", tags=["items"], operation_id="remove", status_code=204)
def remove(key: UUID) -> Response:
    del key
    return Response(status_code=204)


@app.get(
    "/errors/{status}",
    tags=["faults"],
    operation_id="fail",
    responses={404: {"model": Problem}, 409: {"model": Problem}},
)
async def fail(status: int, response: Response) -> dict[str, str]:
    await asyncio.sleep(0)
    if status in (404, 409):
        response.status_code = status
        return {"reason": "no"}
    raise HTTPException(status, "failed", {"Retry-After": "3600"})
