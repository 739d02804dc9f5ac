"""An application of APIFlask, whose responses are all in one envelope."""

from __future__ import annotations

from typing import Any

from apiflask import APIFlask, HTTPTokenAuth, PaginationSchema, Schema, abort
from apiflask.fields import Date, Field, File, Integer, List, Nested, String
from apiflask.validators import Length, OneOf


class EnvelopeSchema(Schema):
    """What all responses have around them."""

    data = Field()
    message = String()


class CatSchema(Schema):
    """A cat."""

    id = Integer(dump_only=True)
    name = String(required=True, validate=Length(1, 10))
    mood = String(validate=OneOf(["glad", "sad"]), load_default="glad")
    born = Date(allow_none=True)


class CatsSchema(Schema):
    """A page of cats."""

    cats = List(Nested(CatSchema))
    pagination = Nested(PaginationSchema)


class PageSchema(Schema):
    """Which page."""

    page = Integer(load_default=1)
    per_page = Integer(load_default=2)


class PhotoSchema(Schema):
    """A form with a file."""

    photo = File(required=True)
    title = String()


app = APIFlask(__name__, title="Cattery", version="1.0.0")
app.config["BASE_RESPONSE_SCHEMA"] = EnvelopeSchema
auth = HTTPTokenAuth(scheme="ApiKey", header="X-API-Key")


@auth.verify_token
def verify(token: str) -> dict[str, str] | None:
    """Know one key."""
    return {"name": "ann"} if token == "k3y" else None


@app.post("/cats")
@app.input(CatSchema)
@app.output(CatSchema, status_code=201)
def create_cat(json_data: dict[str, Any]) -> Any:
    """Add a cat."""
    return {"data": {"id": 1, **json_data}, "message": "Created"}


@app.get("/cats/<int:cat_id>")
@app.output(CatSchema)
def get_cat(cat_id: int) -> Any:
    """Find a cat."""
    if cat_id == 404:
        abort(404, message="No such cat", detail={"id": cat_id})
    return {"data": {"id": cat_id, "name": "c", "born": None}, "message": "Found"}


@app.get("/cats")
@app.input(PageSchema, location="query")
@app.output(CatsSchema)
def list_cats(query_data: dict[str, int]) -> Any:
    """List cats."""
    page, size = query_data["page"], query_data["per_page"]
    names = [f"c{at}" for at in range(5)][(page - 1) * size : page * size]
    pages = -(-5 // size)
    url = f"/cats?per_page={size}&page="
    return {
        "data": {
            "cats": [{"name": name} for name in names],
            "pagination": {
                "page": page,
                "per_page": size,
                "pages": pages,
                "total": 5,
                "current": f"{url}{page}",
                "next": f"{url}{page + 1}" if page < pages else "",
                "prev": f"{url}{page - 1}" if page > 1 else "",
                "first": f"{url}1",
                "last": f"{url}{pages}",
            },
        },
        "message": "Listed",
    }


@app.post("/photos")
@app.input(PhotoSchema, location="form_and_files")
@app.output({"name": String(), "title": String(allow_none=True), "size": Integer()})
def add_photo(form_and_files_data: dict[str, Any]) -> Any:
    """Say what came."""
    photo = form_and_files_data["photo"]
    return {
        "data": {
            "name": photo.filename,
            "title": form_and_files_data.get("title"),
            "size": len(photo.read()),
        },
        "message": "Kept",
    }


@app.get("/me")
@app.auth_required(auth)
@app.output({"name": String()})
def me() -> Any:
    """Say who calls."""
    return {"data": auth.current_user, "message": "You"}


def document() -> dict[str, Any]:
    """Return what APIFlask says of the application."""
    found: dict[str, Any] = app.spec
    return found
