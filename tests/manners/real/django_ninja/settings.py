"""What Django asks for."""

from __future__ import annotations

ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = ["ninja"]
ROOT_URLCONF = "manners.real.django_ninja.urls"
SECRET_KEY = "of a test"
TIME_ZONE = "UTC"
USE_TZ = True
