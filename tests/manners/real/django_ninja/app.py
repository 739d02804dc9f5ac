"""An application of Django Ninja."""

from __future__ import annotations

import json
import os
from typing import Any

from django.core.wsgi import get_wsgi_application

os.environ["DJANGO_SETTINGS_MODULE"] = "manners.real.django_ninja.settings"
app = get_wsgi_application()


def document() -> dict[str, Any]:
    """Return what Django Ninja says of the application."""
    from .views import api

    said: dict[str, Any] = json.loads(json.dumps(api.get_openapi_schema(), default=str))
    return said
