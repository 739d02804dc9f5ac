"""The table `webhooks` of a vendor: types of events, and signatures."""

from __future__ import annotations

from functools import partial

from ..ir.decisions.webhook_events import STANDARD, HmacRule, WebhookSettings
from .reader import Reader

KEYS = ("header", "property", "signature")
SIGNATURE_KEYS = (
    "header",
    "signed",
    "algorithm",
    "encoding",
    "prefix",
    "field",
    "timestamp",
    "tolerance",
)
ALGORITHMS = ("sha256", "sha512", "sha1")
ENCODINGS = ("hex", "base64")


def read_webhooks(reader: Reader, key: str, value: object) -> WebhookSettings:
    """Return what settings say of webhooks.

    Raises:
        GenerationError: They say what is no option or value.
    """
    table = reader.table(key, value)
    reader.known(key, table, KEYS)

    optional = partial(reader.optional, key, table)
    signature = table.get("signature")
    return WebhookSettings(
        header=optional("header"),
        property=optional("property"),
        signature=(
            None
            if signature is None
            else _signature(reader, f"{key}.signature", signature)
        ),
    )


def _signature(reader: Reader, key: str, value: object) -> HmacRule | str:
    if isinstance(value, str):
        return reader.choice(key, value, (STANDARD,))
    table = reader.table(key, value)
    reader.known(key, table, SIGNATURE_KEYS)
    if "header" not in table:
        reader.fail(f"{key}.header", "is missing")

    optional = partial(reader.optional, key, table)
    signed = optional("signed") or "{body}"
    timestamp = optional("timestamp")
    if "{body}" not in signed:
        reader.fail(f"{key}.signed", "must have `{body}` in it")
    if "{timestamp}" in signed and timestamp is None:
        reader.fail(f"{key}.timestamp", "is missing, and `signed` has it")
    tolerance = table.get("tolerance", 300.0)
    if isinstance(tolerance, bool) or not isinstance(tolerance, int | float):
        reader.fail(f"{key}.tolerance", "must be a number of seconds")
    if tolerance <= 0:
        reader.fail(f"{key}.tolerance", "must be more than zero")
    return HmacRule(
        header=reader.text(f"{key}.header", table["header"]),
        signed=signed,
        algorithm=reader.choice(f"{key}.algorithm", optional("algorithm"), ALGORITHMS),
        encoding=reader.choice(f"{key}.encoding", optional("encoding"), ENCODINGS),
        prefix=optional("prefix") or "",
        field=optional("field"),
        timestamp=timestamp,
        tolerance=float(tolerance),
    )
