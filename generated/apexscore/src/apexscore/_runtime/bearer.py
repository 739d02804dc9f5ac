"""HTTP authentication by a token (RFC 6750), and by other words (RFC 9110, 11)."""

from __future__ import annotations

from dataclasses import KW_ONLY

import httpx2

from .redact import Redactor
from .secret import SecretText
from .security import TokenScheme, prefixed


class Bearer(TokenScheme):
    """`Authorization: Bearer <token>`; the token is given bare."""

    _: KW_ONLY
    word: str = "Bearer"
    """Another scheme's name, or what stands before the token."""

    def apply(
        self, texts: list[SecretText], request: httpx2.Request, _redactor: Redactor, /
    ) -> None:
        text = prefixed(self.word, self.ascii(texts[0]))
        request.headers["Authorization"] = text
