"""Signatures of webhooks, made by the judge's own reading of the rules.

Keyed hashes as settings declare them, and the Standard Webhooks specification.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import time
from collections.abc import Mapping

from ...ir.document import Json

SECRET = "whsec_" + base64.b64encode(b"made by the judge, 32 bytes long").decode()
OTHER = "whsec_" + base64.b64encode(b"of somebody else: 32 bytes long.").decode()


def signed(rule: Json, body: bytes, secret: str, age: int = 0) -> dict[str, str]:
    """Return the headers of a request that was sent some seconds ago."""
    now = str(int(time.time()) - age)
    if not isinstance(rule, Mapping):
        key = base64.b64decode(secret.removeprefix("whsec_"))
        digest = hmac.digest(key, f"msg_1.{now}.".encode() + body, "sha256")
        return {
            "webhook-id": "msg_1",
            "webhook-timestamp": now,
            "webhook-signature": f"v1,{base64.b64encode(digest).decode()}",
        }
    content = b""
    for part in _parts(str(rule["signed"])):
        known = {"{body}": body, "{timestamp}": now.encode()}
        content += known.get(part, part.encode())
    name = str(rule["algorithm"])
    digest = hmac.new(secret.encode(), content, getattr(hashlib, name)).digest()
    plain = digest.hex() if rule["encoding"] == "hex" else ""
    text = str(rule["prefix"]) + (plain or base64.b64encode(digest).decode())
    stamp, header = rule.get("timestamp"), str(rule["header"])
    if rule.get("field"):
        pairs = [f"{stamp}={now}"] if stamp else []
        return {header: ",".join([*pairs, f"{rule['field']}={text}"])}
    return {header: text, str(stamp): now} if stamp else {header: text}


def _parts(template: str) -> list[str]:
    """Cut a template at its expressions."""
    found, rest = list[str](), template
    while rest:
        start = min(
            (at for at in map(rest.find, ("{body}", "{timestamp}")) if at >= 0),
            default=len(rest),
        )
        end = rest.find("}", start) + 1 or len(rest)
        found += [rest[:start], rest[start:end]]
        rest = rest[end:]
    return [one for one in found if one]
