"""Swagger 2.0 and OpenAPI 3.x as one form."""
