"""An application of Django REST framework, documented by drf-spectacular."""

from __future__ import annotations

import json
import os
from typing import Any

from django.core.wsgi import get_wsgi_application

os.environ["DJANGO_SETTINGS_MODULE"] = "manners.real.drf_spectacular.settings"
app = get_wsgi_application()


def document() -> dict[str, Any]:
    """Return what drf-spectacular says of the application."""
    from drf_spectacular.generators import SchemaGenerator
    from drf_spectacular.renderers import OpenApiJsonRenderer

    schema = SchemaGenerator().get_schema(request=None, public=True)
    read: dict[str, Any] = json.loads(OpenApiJsonRenderer().render(schema))
    return read
