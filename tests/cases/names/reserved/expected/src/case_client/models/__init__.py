"""Models of Reserved, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime.model import UnknownVariant as UnknownVariant
    from .list_b1e8 import AB as AB
    from .list_b1e8 import List as List
    from .list_b1e8 import List_b1e8 as List_b1e8
    from .list_b1e8 import Pod as Pod
    from .list_b1e8 import Spec as Spec
    from .model_ import Model_ as Model_
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "UnknownVariant": "._runtime.model",
            "AB": "list_b1e8",
            "List": "list_b1e8",
            "List_b1e8": "list_b1e8",
            "Model_": "model_",
            "Pod": "list_b1e8",
            "Spec": "list_b1e8",
        },
    )
