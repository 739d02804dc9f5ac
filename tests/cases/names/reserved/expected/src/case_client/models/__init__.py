"""Models of Reserved, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime.unknown_variant import UnknownVariant as UnknownVariant
    from .list_model import AB as AB
    from .list_model import List as List
    from .list_model import ListModel as ListModel
    from .list_model import Pod as Pod
    from .list_model import Spec as Spec
    from .model_ import Model_ as Model_
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "UnknownVariant": "._runtime.unknown_variant",
            "AB": "list_model",
            "List": "list_model",
            "ListModel": "list_model",
            "Model_": "model_",
            "Pod": "list_model",
            "Spec": "list_model",
        },
    )
