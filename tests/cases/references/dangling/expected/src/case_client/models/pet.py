from typing import Any

from .._runtime.model import Model, nullable


class Pet(Model):
    name: str
    owner: Any = nullable()
    home: Any = nullable()
