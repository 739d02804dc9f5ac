"""Models of Reserved, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime.unknown_variant import UnknownVariant as UnknownVariant
    from .model_ import Model_ as Model_
    from .pod import AB as AB
    from .pod import List as List
    from .pod import ListModel as ListModel
    from .pod import Pod as Pod
    from .pod import Spec as Spec
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "UnknownVariant": "._runtime.unknown_variant",
            "AB": "pod",
            "List": "pod",
            "ListModel": "pod",
            "Model_": "model_",
            "Pod": "pod",
            "Spec": "pod",
        },
    )
