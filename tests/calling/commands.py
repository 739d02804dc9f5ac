"""Commands that tests type, and the environment that they find."""

from __future__ import annotations

import subprocess
from collections.abc import Callable

from calling.shop_server import Workshop

TOKEN = "sekret-token/123"
Run = Callable[..., "subprocess.CompletedProcess[str]"]


def variables_of(package: str, shop: Workshop) -> dict[str, str]:
    """Give the variables by which a package finds the shop and its token."""
    prefix = package.upper()
    return {f"{prefix}_TOKEN": TOKEN, f"{prefix}_BASE_URL": shop.url}


NEW = (
    *("--name", "Saw", "--kind", "nail gun", "--price", "12.25"),
    *("--bought", "2024-02-03", "--is-sharp", "--null", "weight"),
    *("--sizes", "1", "--sizes", "2", "--maker.name", "Acme"),
    *("--maker.address.floor", "3", "--maker.since=1999-01-02"),
    *("--parts", '[{"label": "x", "parts": []}]', "--output", "o"),
)
