"""An application of Flask-RESTX, which writes Swagger 2.0."""

from __future__ import annotations

from typing import Any

from flask import Flask, request
from flask_restx import Api, Resource, abort, fields, inputs, reqparse
from werkzeug.datastructures import FileStorage

app = Flask(__name__)
api = Api(
    app,
    version="1.0",
    title="Orchard",
    authorizations={"key": {"type": "apiKey", "in": "header", "name": "X-API-Key"}},
)
orchard = api.namespace("trees")

owner = api.model("Owner", {"name": fields.String(required=True), "born": fields.Date})
tree = api.model(
    "Tree",
    {
        "id": fields.Integer(readonly=True),
        "name": fields.String(required=True, min_length=1),
        "height": fields.Float,
        "planted": fields.DateTime(dt_format="iso8601"),
        "tags": fields.List(fields.String),
        "kind": fields.String(enum=["apple", "pear"]),
        "owner": fields.Nested(owner, allow_null=True),
    },
)
found = api.model("Found", {"given": fields.Raw})

query = reqparse.RequestParser()
query.add_argument("ids", type=int, action="append", location="args")
query.add_argument("names", type=str, action="split", location="args")
query.add_argument("flag", type=inputs.boolean, location="args", default=False)
query.add_argument("X-Trace", location="headers")
query.add_argument("day", type=inputs.date_from_iso8601, location="args")
query.add_argument("at", type=inputs.datetime_from_iso8601, location="args")

form = reqparse.RequestParser()
form.add_argument("title", location="form", required=True)
form.add_argument("count", type=int, location="form")
form.add_argument("words", action="append", location="form")
form.add_argument("marks", action="split", location="form")

upload = reqparse.RequestParser()
upload.add_argument("photo", type=FileStorage, location="files", required=True)
upload.add_argument("note", location="form")
upload.add_argument("more", action="append", type=FileStorage, location="files")


def _given(parser: Any) -> dict[str, Any]:
    """Return what a parser understood, as JSON has it."""
    values = parser.parse_args().items()
    return {
        name: value.isoformat() if hasattr(value, "isoformat") else value
        for name, value in values
    }


@orchard.route("/")
class Trees(Resource):
    """Trees."""

    @api.expect(query)
    @api.marshal_with(found)
    def get(self) -> Any:
        """Say what was understood."""
        return {"given": _given(query)}

    @api.expect(tree, validate=True)
    @api.marshal_with(tree, code=201)
    def post(self) -> Any:
        """Plant one."""
        return {**request.json, "id": 7}, 201


@orchard.route("/<int:number>")
class Tree(Resource):
    """A tree."""

    @api.marshal_with(tree)
    @api.response(404, "There is none.")
    def get(self, number: int) -> Any:
        """Look at one."""
        if number == 404:
            abort(404, "No such tree")
        return {"id": number, "name": "old", "height": 2.5}

    @api.doc(security="key")
    @api.response(204, "Felled.")
    @api.response(401, "Who are you?")
    def delete(self, number: int) -> Any:
        """Fell one."""
        if request.headers.get("X-API-Key") != "k3y":
            abort(401, "Who are you?")
        return "", 204


@orchard.route("/labels")
class Labels(Resource):
    """Labels."""

    @api.expect(form)
    @api.marshal_with(found)
    def post(self) -> Any:
        """Say what was understood of a form."""
        return {"given": _given(form)}


@orchard.route("/photos")
class Photos(Resource):
    """Photos."""

    @api.expect(upload)
    @api.marshal_with(found)
    def post(self) -> Any:
        """Say what came."""
        given = upload.parse_args()
        photo = given["photo"]
        return {
            "given": {
                "name": photo.filename,
                "type": photo.mimetype,
                "size": len(photo.read()),
                "note": given["note"],
                "more": [one.filename for one in given["more"] or []],
            }
        }


def document() -> dict[str, Any]:
    """Return what Flask-RESTX says of the application."""
    with app.test_request_context():
        said: dict[str, Any] = api.__schema__
    return {**said, "host": "orchard.example", "schemes": ["https"]}
