"""An application of FastAPI as people write them, which says what came."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path as FilePath
from typing import Annotated, Any
from uuid import UUID

from fastapi import (
    Body,
    Cookie,
    Depends,
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
from fastapi.security import (
    APIKeyCookie,
    APIKeyHeader,
    APIKeyQuery,
    HTTPAuthorizationCredentials,
    HTTPBasic,
    HTTPBasicCredentials,
    HTTPBearer,
    OAuth2PasswordBearer,
    OAuth2PasswordRequestForm,
)
from fastapi.sse import EventSourceResponse, ServerSentEvent

from .models import (
    Circle,
    Color,
    Cursor,
    Event,
    Item,
    Level,
    Pet,
    Problem,
    Profile,
    Slice,
    Square,
    Tree,
)

app = FastAPI(title="Orchard", version="1.0.0")
_NO_TAGS: list[str] = []
_NOON = datetime(2024, 2, 29, 12, tzinfo=UTC)


def document() -> dict[str, Any]:
    """Return what FastAPI says of the application."""
    return app.openapi()


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


@app.post("/profile", tags=["forms"], operation_id="profile")
async def profile(given: Annotated[Profile, Form()]) -> dict[str, Any]:
    return given.model_dump(mode="json")


@app.post("/photos/{name}", tags=["forms"], operation_id="photo")
async def photo(
    name: str,
    picture: Annotated[bytes, File()],
    taken: Annotated[datetime, Form()],
    level: Annotated[Level, Form()] = Level.low,
    price: Annotated[Decimal | None, Form()] = None,
    tags: Annotated[list[str], Form()] = _NO_TAGS,
    public: Annotated[bool, Form()] = False,
) -> dict[str, Any]:
    return {
        "name": name,
        "picture": picture.decode(),
        "taken": taken,
        "level": level,
        "price": None if price is None else str(price),
        "tags": tags,
        "public": public,
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


@app.get("/boxes", tags=["pages"])
def list_boxes(page: int = 1, size: int = 2) -> Slice[Circle]:
    """List boxes, as fastapi-pagination does."""
    radii = [1.0, 2.0, 3.0, 4.0, 5.0][(page - 1) * size : page * size]
    items = [Circle(radius=radius) for radius in radii]
    return Slice(items=items, total=5, page=page, size=size, pages=-(-5 // size))


@app.get("/logs", tags=["pages"])
def list_logs(cursor: str | None = None, limit: int = 2) -> Cursor[Event]:
    """List events by a cursor."""
    start = int(cursor or 0)
    ends = start + limit
    return Cursor(
        items=[_event(at) for at in range(start, min(ends, 5))],
        next_cursor=str(ends) if ends < 5 else None,
    )


def _event(at: int) -> Event:
    return Event(
        at=_NOON + timedelta(minutes=at),
        takes=timedelta(days=1, seconds=at, milliseconds=500),
        price=Decimal("0.10") * at,
    )


@app.get("/events", tags=["streams"], response_class=EventSourceResponse)
async def watch_events() -> AsyncIterator[Event]:
    """Yield events as they happen."""
    for at in range(3):
        yield _event(at)


@app.get("/signals", tags=["streams"], response_class=EventSourceResponse)
def watch_signals() -> Iterator[ServerSentEvent]:
    """Yield events with names, ids and no type of their own."""
    yield ServerSentEvent(data={"n": 1}, event="tick", id="1")
    yield ServerSentEvent(data={"n": 2}, event="tock", id="2", comment="still here")


@app.get("/lines", tags=["streams"])
def export_lines() -> Iterator[Event]:
    """Yield a line of JSON for each event."""
    for at in range(3):
        yield _event(at)


@app.get("/export", tags=["files"], response_class=FileResponse)
def export_file() -> FileResponse:
    """Send a file under a name of its own."""
    source = FilePath(__file__).with_name("pixel.png")
    return FileResponse(source, filename="bücher.png", media_type="image/png")


@app.post("/trees", tags=["items"])
def plant_tree(tree: Tree) -> Tree:
    """Give back what is nested."""
    return tree


@app.post("/shapes", tags=["items"])
def draw_shape(shape: Circle | Square, copies: Annotated[int, Body()] = 1) -> list[Any]:
    """Give back one of two without a tag."""
    return [type(shape).__name__, shape.model_dump(), copies]


@app.post("/measures", tags=["items"])
def measure(
    corner: tuple[float, float],
    names: set[Color],
    by: Annotated[dict[str, Decimal], Body()],
    takes: Annotated[timedelta, Body()],
    note: Annotated[str | None, Body()] = "none",
) -> dict[str, Any]:
    """Give back what bodies of several parts hold."""
    return {
        "corner": corner,
        "names": sorted(names),
        "by": {name: str(value) for name, value in by.items()},
        "seconds": takes.total_seconds(),
        "note": note,
    }


@app.put("/notes/{name}", tags=["items"])
def put_note(name: str, text: Annotated[str | None, Body()]) -> str | None:
    """Give back a body that is text or null."""
    del name
    return text


_password = OAuth2PasswordBearer(tokenUrl="token", scopes={"read": "Read."})


@app.post("/token", tags=["auth"], include_in_schema=False)
def token(form: Annotated[OAuth2PasswordRequestForm, Depends()]) -> dict[str, str]:
    if (form.username, form.password) != ("ann", "s3cret"):
        raise HTTPException(400, "Incorrect username or password")
    return {"access_token": f"for {form.username}", "token_type": "bearer"}


@app.get("/me", tags=["auth"])
def read_me(given: Annotated[str, Depends(_password)]) -> dict[str, str]:
    """Say who calls."""
    return {"token": given}


@app.get("/auth/header", tags=["auth"])
def by_header(key: Annotated[str, Depends(APIKeyHeader(name="X-Key"))]) -> str:
    """Say which key came."""
    return key


@app.get("/auth/query", tags=["auth"])
def by_query(key: Annotated[str, Depends(APIKeyQuery(name="api_key"))]) -> str:
    """Say which key came."""
    return key


@app.get("/auth/cookie", tags=["auth"])
def by_cookie(key: Annotated[str, Depends(APIKeyCookie(name="sid"))]) -> str:
    """Say which key came."""
    return key


@app.get("/auth/basic", tags=["auth"])
def by_basic(given: Annotated[HTTPBasicCredentials, Depends(HTTPBasic())]) -> list[str]:
    """Say who calls."""
    return [given.username, given.password]


@app.get("/auth/bearer", tags=["auth"])
def by_bearer(
    given: Annotated[HTTPAuthorizationCredentials, Depends(HTTPBearer())],
) -> str:
    """Say which token came."""
    return given.credentials
