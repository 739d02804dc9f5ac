"""Security definitions of Swagger 2.0 as security schemes of OpenAPI 3.x."""

from __future__ import annotations

from collections.abc import Mapping

from ...ir.document import Json

_FLOWS = {
    "implicit": "implicit",
    "password": "password",
    "application": "clientCredentials",
    "accessCode": "authorizationCode",
}
_OF_FLOW = frozenset({"flow", "authorizationUrl", "tokenUrl", "scopes"})


def security_schemes(definitions: Mapping[str, Json]) -> dict[str, Json]:
    """Give the schemes by their keys (Swagger 2.0, "Security Scheme Object")."""
    return {
        name: _scheme(value) if isinstance(value, dict) else value
        for name, value in definitions.items()
    }


def _scheme(value: dict[str, Json]) -> dict[str, Json]:
    name = value.get("name")
    if value.get("x-scheme") == "bearer" and str(name).lower() == "authorization":
        gone = ("name", "in", "x-scheme")
        made = {key: item for key, item in value.items() if key not in gone}
        return {**made, "type": "http", "scheme": "bearer"}
    if value.get("type") == "basic":
        return {**value, "type": "http", "scheme": "basic"}
    if value.get("type") != "oauth2" or "flows" in value:
        return value
    made = {key: item for key, item in value.items() if key not in _OF_FLOW}
    flow: dict[str, Json] = {"scopes": value.get("scopes", {})}
    flow |= {
        key: value[key] for key in ("authorizationUrl", "tokenUrl") if key in value
    }
    name = _FLOWS.get(str(value.get("flow")), "authorizationCode")
    return {**made, "flows": {name: flow}}
