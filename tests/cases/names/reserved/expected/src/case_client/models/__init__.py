"""Models of Reserved, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime import UnknownVariant as UnknownVariant
    from .ab import AB as AB
    from .list import List as List
    from .list_b1e8 import List_b1e8 as List_b1e8
    from .model_ import Model_ as Model_
    from .pod import Pod as Pod
    from .pod import Spec as Spec
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "UnknownVariant": "._runtime.model",
            "AB": "ab",
            "List": "list",
            "List_b1e8": "list_b1e8",
            "Model_": "model_",
            "Pod": "pod",
            "Spec": "pod",
        },
    )
