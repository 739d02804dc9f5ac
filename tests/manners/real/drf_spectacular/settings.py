"""Settings of the application, which has no database."""

ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "rest_framework",
    "drf_spectacular",
]
REST_FRAMEWORK = {
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_AUTHENTICATION_CLASSES": [],
}
ROOT_URLCONF = "manners.real.drf_spectacular.urls"
SECRET_KEY = "of a test"
SPECTACULAR_SETTINGS = {
    "TITLE": "Library",
    "VERSION": "1.0.0",
    "COMPONENT_SPLIT_REQUEST": True,
}
TIME_ZONE = "UTC"
USE_TZ = True
