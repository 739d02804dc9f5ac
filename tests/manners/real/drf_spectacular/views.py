"""What the application does."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.http import FileResponse, StreamingHttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import (
    OpenApiParameter,
    OpenApiResponse,
    PolymorphicProxySerializer,
    extend_schema,
    inline_serializer,
)
from rest_framework import mixins, parsers, serializers, status, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import APIException, NotFound
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from .auth import Basic, Token
from .pages import Offsets, Pages
from .serializers import (
    AuthorSerializer,
    BookSerializer,
    CatSerializer,
    CoverSerializer,
    DogSerializer,
    FactsSerializer,
    Format,
    ProblemSerializer,
)

_NOON = datetime(2024, 2, 29, 12, tzinfo=UTC)
_ID = OpenApiParameter("id", OpenApiTypes.INT, OpenApiParameter.PATH)


def _authors() -> list[dict[str, Any]]:
    return [{"name": f"a{at}", "born": None} for at in range(5)]


class BookViewSet(viewsets.ViewSet):
    """Books, by the usual verbs."""

    serializer_class = BookSerializer

    @extend_schema(request=BookSerializer, responses={201: BookSerializer})
    def create(self, request: Request) -> Response:
        """Add a book."""
        return Response(_book(request), status=status.HTTP_201_CREATED)

    @extend_schema(
        responses={200: BookSerializer, 404: ProblemSerializer},
        parameters=[_ID],
    )
    def retrieve(self, request: Request, pk: int) -> Response:
        """Find a book."""
        if int(pk) == 404:
            raise NotFound
        book = {"id": pk, "title": "t", "price": Decimal(1), "format": "paper"}
        return Response(BookSerializer(book).data)

    @extend_schema(
        request=BookSerializer(partial=True),
        responses=BookSerializer,
        parameters=[_ID],
    )
    def partial_update(self, request: Request, pk: int) -> Response:
        """Change some fields."""
        given = BookSerializer(data=request.data, partial=True)
        given.is_valid(raise_exception=True)
        kept = {"id": pk, "title": "t", "price": Decimal(1), "format": "paper"}
        return Response(BookSerializer({**kept, **given.validated_data}).data)

    @extend_schema(
        responses={204: None},
        parameters=[_ID],
    )
    def destroy(self, request: Request, pk: int) -> Response:
        """Take a book away."""
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(
        request={"multipart/form-data": CoverSerializer},
        responses=inline_serializer(
            "Cover",
            {
                "names": serializers.ListField(child=serializers.CharField()),
                "size": serializers.IntegerField(),
                "fields": serializers.DictField(),
            },
        ),
        parameters=[_ID],
    )
    @action(detail=True, methods=["post"], parser_classes=[parsers.MultiPartParser])
    def cover(self, request: Request, pk: int) -> Response:
        """Give it a cover."""
        given = CoverSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        fields = dict(given.validated_data)
        files = [fields.pop("picture"), fields.pop("back", None)]
        files += fields.pop("pages", [])
        return Response(
            {
                "names": [one.name for one in files if one],
                "size": files[0].size,
                "fields": fields,
            }
        )

    @extend_schema(
        request={"application/x-www-form-urlencoded": AuthorSerializer},
        responses=AuthorSerializer,
        parameters=[_ID],
    )
    @action(detail=True, methods=["post"], parser_classes=[parsers.FormParser])
    def author(self, request: Request, pk: int) -> Response:
        """Say who wrote it, by a form."""
        given = AuthorSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        return Response(AuthorSerializer(given.validated_data).data)


def _book(request: Request) -> Any:
    given = BookSerializer(data=request.data)
    given.is_valid(raise_exception=True)
    return BookSerializer({"id": 1, **given.validated_data}).data


class AuthorViewSet(mixins.ListModelMixin, viewsets.GenericViewSet[Any]):
    """Authors, in pages of numbers."""

    serializer_class = AuthorSerializer
    pagination_class = Pages

    def get_queryset(self) -> Any:
        """Return all of them."""
        return _authors()


class ReaderViewSet(AuthorViewSet):
    """Readers, in pages by offset."""

    pagination_class = Offsets


class Search(APIView):
    """Queries of all kinds."""

    @extend_schema(
        operation_id="search",
        parameters=[
            OpenApiParameter("q", str, required=True),
            OpenApiParameter("binding", str, enum=Format.values),
            OpenApiParameter("since", OpenApiTypes.DATE),
            OpenApiParameter("before", OpenApiTypes.DATETIME),
            OpenApiParameter("price", OpenApiTypes.DECIMAL),
            OpenApiParameter("loan", OpenApiTypes.DURATION),
            OpenApiParameter("key", OpenApiTypes.UUID),
            OpenApiParameter("open", bool),
            OpenApiParameter("rank", int, many=True),
            OpenApiParameter("word", str, many=True, explode=False),
            OpenApiParameter("X-Trace", str, OpenApiParameter.HEADER),
        ],
        responses={200: OpenApiTypes.OBJECT},
    )
    def get(self, request: Request) -> Response:
        """Say what was asked for."""
        found: dict[str, Any] = {
            name: values if len(values) > 1 else values[0]
            for name, values in request.query_params.lists()
        }
        return Response({**found, "trace": request.headers.get("X-Trace")})


class Pets(APIView):
    """One of two kinds."""

    pet = PolymorphicProxySerializer(
        component_name="Pet",
        serializers={"cat": CatSerializer, "dog": DogSerializer},
        resource_type_field_name="kind",
    )

    @extend_schema(operation_id="adopt", request=pet, responses=pet)
    def post(self, request: Request) -> Response:
        """Give back what came."""
        kinds = {"cat": CatSerializer, "dog": DogSerializer}
        given = kinds[request.data["kind"]](data=request.data)
        given.is_valid(raise_exception=True)
        return Response(given.data)


class Download(APIView):
    """A file."""

    @extend_schema(operation_id="download", responses={(200, "application/pdf"): bytes})
    def get(self, request: Request) -> FileResponse:
        """Send a file under its name."""
        content = io.BytesIO(b"%PDF-1.7")
        return FileResponse(
            content,
            as_attachment=True,
            filename="bücher.pdf",
            content_type="application/pdf",
        )


class Export(APIView):
    """Lines of text."""

    @extend_schema(
        operation_id="export",
        responses={(200, "text/csv"): OpenApiTypes.STR},
    )
    def get(self, request: Request) -> StreamingHttpResponse:
        """Send lines one by one."""

        def lines() -> Iterator[str]:
            yield "a,b\n"
            yield "ü,2\n"

        return StreamingHttpResponse(lines(), content_type="text/csv; charset=utf-8")


class Conflict(APIException):
    """An error of our own."""

    status_code = 409
    default_detail = "Taken."
    default_code = "taken"


class Fail(APIView):
    """Errors."""

    @extend_schema(
        operation_id="fail",
        responses={
            200: OpenApiTypes.STR,
            409: OpenApiResponse(ProblemSerializer, "Taken"),
        },
    )
    def get(self, request: Request, code: int) -> Response:
        """Fail."""
        raise Conflict if code == 409 else NotFound


class Me(APIView):
    """Who calls."""

    authentication_classes = (Token, Basic)
    permission_classes = (IsAuthenticated,)

    @extend_schema(operation_id="me", responses={200: OpenApiTypes.STR})
    def get(self, request: Request) -> Response:
        """Say how they came in."""
        return Response("token" if request.auth else "password")


class Facts(APIView):
    """Values that the server makes."""

    @extend_schema(operation_id="facts", responses=FactsSerializer)
    def get(self, request: Request) -> Response:
        """Say them."""
        facts = {
            "now": _NOON,
            "loan": timedelta(days=1, hours=2),
            "price": Decimal("1.10"),
            "big": 2**63 - 1,
            "rows": [[1, 2.5], []],
            "none": None,
        }
        return Response(FactsSerializer(facts).data)
