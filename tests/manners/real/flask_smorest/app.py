"""An application of Flask-Smorest, with schemas of marshmallow."""

from __future__ import annotations

import enum
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from flask import Flask, Response, request, send_file
from flask.views import MethodView
from flask_smorest import Api, Blueprint, abort
from flask_smorest.fields import Upload
from marshmallow import Schema, fields, validate

_NOON = datetime(2024, 2, 29, 12, tzinfo=UTC)


class Size(enum.Enum):
    """A choice by value."""

    SMALL = "s"
    LARGE = "l"


class MakerSchema(Schema):
    """Who made it."""

    name = fields.String(required=True)
    since = fields.Date(allow_none=True)


class LampSchema(Schema):
    """A lamp, with fields of all kinds."""

    id = fields.Integer(dump_only=True)
    name = fields.String(required=True, validate=validate.Length(1, 50))
    secret = fields.String(load_only=True)
    price = fields.Decimal(places=2)
    watts = fields.Float(validate=validate.Range(0, 100))
    size = fields.Enum(Size, by_value=True)
    mode = fields.String(validate=validate.OneOf(["on", "off"]), allow_none=True)
    made_at = fields.AwareDateTime(data_key="madeAt")
    made_on = fields.Date(data_key="madeOn", allow_none=True)
    opens = fields.Time()
    trip = fields.TimeDelta()
    key = fields.UUID()
    page = fields.Url()
    mail = fields.Email()
    lit = fields.Boolean(load_default=True)
    maker = fields.Nested(MakerSchema, allow_none=True)
    parts = fields.List(fields.Nested(MakerSchema))
    sizes = fields.Dict(keys=fields.String(), values=fields.Integer())
    pair = fields.Tuple((fields.Integer(), fields.String()))
    extra = fields.Raw(allow_none=True)


class QuerySchema(Schema):
    """What may be asked for."""

    text = fields.String(required=True)
    since = fields.Date()
    before = fields.AwareDateTime()
    price = fields.Decimal()
    size = fields.Enum(Size, by_value=True)
    lit = fields.Boolean()
    numbers = fields.List(fields.Integer())
    words = fields.List(fields.String(), data_key="words[]")


class FormSchema(Schema):
    """A form."""

    user = fields.String(required=True)
    born = fields.Date(allow_none=True)
    scopes = fields.List(fields.String())


class FilesSchema(Schema):
    """Files."""

    picture = Upload(required=True)
    more = fields.List(Upload())


class CountSchema(Schema):
    """A response of numbers."""

    count = fields.Integer()
    name = fields.String(allow_none=True)
    fields_ = fields.Dict(data_key="fields")


app = Flask(__name__)
app.config.update(
    API_TITLE="Lamps",
    API_VERSION="1.0.0",
    OPENAPI_VERSION="3.0.3",
    PROPAGATE_EXCEPTIONS=False,
    API_SPEC_OPTIONS={
        "components": {
            "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}}
        }
    },
)
api = Api(app)
lamps = Blueprint("lamps", __name__, url_prefix="/lamps", description="Lamps.")
other = Blueprint("other", __name__, description="All else.")


@lamps.route("/")
class Lamps(MethodView):
    """All lamps."""

    @lamps.response(200, MakerSchema(many=True))
    @lamps.paginate(page_size=2, max_page_size=10)
    def get(self, pagination_parameters: Any) -> list[dict[str, Any]]:
        """List lamps, in pages that a header field describes."""
        pagination_parameters.item_count = 5
        first = pagination_parameters.first_item
        names = [f"l{at}" for at in range(5)]
        return [
            {"name": name}
            for name in names[first : first + pagination_parameters.page_size]
        ]

    @lamps.arguments(LampSchema)
    @lamps.response(201, LampSchema)
    @lamps.alt_response(409, schema=CountSchema, description="Taken")
    def post(self, lamp: dict[str, Any]) -> Any:
        """Add a lamp."""
        if lamp["name"] == "taken":
            body = CountSchema().dump({"count": 1, "name": None})
            return Response(api_json(body), 409, mimetype="application/json")
        return {"id": 1, **lamp}


def api_json(body: Any) -> str:
    """Return JSON as Flask writes it."""
    return app.json.dumps(body)


@lamps.route("/<int:lamp_id>")
class Lamp(MethodView):
    """One lamp."""

    @lamps.response(200, LampSchema)
    def get(self, lamp_id: int) -> Any:
        """Find a lamp."""
        if lamp_id == 404:
            abort(404, message="No such lamp.")
        return {
            "id": lamp_id,
            "name": "l",
            "price": Decimal("1.1"),
            "made_at": _NOON,
            "mode": None,
        }

    @lamps.arguments(LampSchema(partial=True))
    @lamps.response(200, LampSchema)
    def patch(self, lamp: dict[str, Any], lamp_id: int) -> Any:
        """Change what is given."""
        return {"id": lamp_id, **lamp}

    @lamps.response(204)
    def delete(self, lamp_id: int) -> None:
        """Take it away."""


@other.route("/search")
@other.arguments(QuerySchema, location="query")
@other.response(200, CountSchema)
def search(query: dict[str, Any]) -> Any:
    """Say what was asked for."""
    shown = QuerySchema().dump(query)
    return {"count": len(shown), "fields_": shown}


@other.route("/form", methods=["POST"])
@other.arguments(FormSchema, location="form")
@other.response(200, CountSchema)
def form(given: dict[str, Any]) -> Any:
    """Say what the form held."""
    return {"count": len(given), "fields_": FormSchema().dump(given)}


@other.route("/files", methods=["POST"])
@other.arguments(FilesSchema, location="files")
@other.response(200, CountSchema)
def files(given: dict[str, Any]) -> Any:
    """Say which files came."""
    names = [
        given["picture"].filename,
        *(one.filename for one in given.get("more", [])),
    ]
    return {"count": len(given["picture"].read()), "fields_": {"names": names}}


@other.route("/picture")
@other.response(200, {"type": "string", "format": "binary"}, content_type="image/png")
def picture() -> Response:
    """Send a file."""
    path = Path(__file__).parents[1] / "fastapi" / "pixel.png"
    return send_file(path, download_name="bücher.png", as_attachment=True)


@other.route("/me")
@other.doc(security=[{"bearer": []}])
@other.response(200, CountSchema)
def me() -> Any:
    """Say who calls."""
    if request.headers.get("Authorization") != "Bearer t0k3n":
        abort(401, message="Who are you?")
    return {"count": 1, "name": "ann"}


api.register_blueprint(lamps)
api.register_blueprint(other)


def document() -> dict[str, Any]:
    """Return what Flask-Smorest says of the application."""
    found: dict[str, Any] = api.spec.to_dict()
    return found
