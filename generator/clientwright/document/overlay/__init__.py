"""OpenAPI Overlays (Overlay Specification 1.0 and 1.1), applied to a document."""
