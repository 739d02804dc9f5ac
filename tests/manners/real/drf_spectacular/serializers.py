"""What is sent and received."""

from __future__ import annotations

from typing import Any

from django.db import models
from rest_framework import serializers


class Format(models.TextChoices):
    """How a book is bound."""

    PAPER = "paper", "Paper"
    CLOTH = "cloth", "Cloth"
    E_BOOK = "e-book", "Electronic"


class Rank(models.IntegerChoices):
    """How good it is."""

    LOW = 1, "Low"
    HIGH = 2, "High"


class AuthorSerializer(serializers.Serializer[Any]):
    """Who wrote it."""

    name = serializers.CharField(max_length=100)
    born = serializers.DateField(required=False, allow_null=True)
    email = serializers.EmailField(required=False)
    homepage = serializers.URLField(required=False, allow_blank=True)


class BookSerializer(serializers.Serializer[Any]):
    """A book, with fields of all kinds."""

    id = serializers.IntegerField(read_only=True)
    title = serializers.CharField(max_length=200)
    secret = serializers.CharField(write_only=True, required=False)
    price = serializers.DecimalField(max_digits=12, decimal_places=2)
    rate = serializers.DecimalField(
        max_digits=6, decimal_places=4, coerce_to_string=False, required=False
    )
    format = serializers.ChoiceField(choices=Format.choices, default=Format.PAPER)
    rank = serializers.ChoiceField(
        choices=Rank.choices, required=False, allow_null=True
    )
    mood = serializers.ChoiceField(
        choices=["glad", "sad"], required=False, allow_blank=True, allow_null=True
    )
    marks = serializers.MultipleChoiceField(choices=["a", "b", "c"], required=False)
    published = serializers.DateField(required=False, allow_null=True)
    added = serializers.DateTimeField(required=False)
    opens = serializers.TimeField(required=False)
    loan = serializers.DurationField(required=False, allow_null=True)
    key = serializers.UUIDField(required=False)
    tags = serializers.ListField(
        child=serializers.SlugField(), required=False, allow_empty=True
    )
    sizes = serializers.DictField(child=serializers.IntegerField(), required=False)
    extra = serializers.JSONField(required=False, allow_null=True)
    address = serializers.IPAddressField(required=False)
    author = AuthorSerializer(required=False, allow_null=True)
    editors = AuthorSerializer(many=True, required=False)
    shelf = serializers.SerializerMethodField()

    def get_shelf(self, book: dict[str, Any]) -> str | None:
        """Return where it stands."""
        return f"of {book['title']}"


class CatSerializer(serializers.Serializer[Any]):
    """One kind of pet."""

    kind = serializers.CharField()
    lives = serializers.IntegerField()


class DogSerializer(serializers.Serializer[Any]):
    """The other kind."""

    kind = serializers.CharField()
    tricks = serializers.ListField(child=serializers.CharField())


class CoverSerializer(serializers.Serializer[Any]):
    """A form with a file."""

    picture = serializers.FileField()
    back = serializers.FileField(required=False, allow_null=True)
    pages = serializers.ListField(child=serializers.FileField(), required=False)
    caption = serializers.CharField(required=False)
    taken = serializers.DateTimeField(required=False)
    price = serializers.DecimalField(max_digits=6, decimal_places=2, required=False)
    public = serializers.BooleanField(default=False)
    tags = serializers.ListField(child=serializers.CharField(), required=False)


class ProblemSerializer(serializers.Serializer[Any]):
    """What an error says."""

    detail = serializers.CharField()
    code = serializers.CharField(required=False)


class FactsSerializer(serializers.Serializer[Any]):
    """Values that the server makes."""

    now = serializers.DateTimeField()
    loan = serializers.DurationField()
    price = serializers.DecimalField(max_digits=9, decimal_places=2)
    big = serializers.IntegerField(max_value=2**63 - 1)
    rows = serializers.ListField(
        child=serializers.ListField(child=serializers.FloatField())
    )
    none = serializers.CharField(allow_null=True)
