"""Where it is."""

from __future__ import annotations

from django.urls import include, path
from rest_framework import routers

from . import views

_router = routers.DefaultRouter()
_router.register("books", views.BookViewSet, basename="book")
_router.register("authors", views.AuthorViewSet, basename="author")
_router.register("readers", views.ReaderViewSet, basename="reader")
urlpatterns = [
    path("api/", include(_router.urls)),
    path("api/search/", views.Search.as_view()),
    path("api/pets/", views.Pets.as_view()),
    path("api/download/", views.Download.as_view()),
    path("api/export/", views.Export.as_view()),
    path("api/fail/<int:code>/", views.Fail.as_view()),
    path("api/me/", views.Me.as_view()),
    path("api/facts/", views.Facts.as_view()),
]
