"""Pages as REST framework has them."""

from __future__ import annotations

from rest_framework import pagination


class Pages(pagination.PageNumberPagination):
    """Pages by number."""

    page_size = 2
    page_size_query_param = "page_size"


class Offsets(pagination.LimitOffsetPagination):
    """Pages by limit and offset."""

    default_limit = 2
