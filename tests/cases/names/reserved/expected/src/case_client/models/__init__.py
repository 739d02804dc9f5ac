"""Models of Reserved, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime.model import UnknownVariant as UnknownVariant
    from .model_ import Model_ as Model_
    from .pod import (
        AB as AB,
        List as List,
        ListModel as ListModel,
        Pod as Pod,
        Spec as Spec,
    )
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "._runtime.model": "UnknownVariant",
            "model_": "Model_",
            "pod": "AB List ListModel Pod Spec",
        },
    )
