"""Models of `client.rules`: `Rule` and others."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, TypeAlias, Union

from typing_extensions import TypeAliasType, TypedDict

from .._runtime.model import Model, required
from .._runtime.unions import Untagged

if TYPE_CHECKING:
    Rule: TypeAlias = Union[str, "And", "list[Rule]"]
else:
    Rule = TypeAliasType("Rule", "Annotated[str | And | list[Rule], Untagged()]")

if TYPE_CHECKING:
    RuleParams: TypeAlias = Union["AndParams", "Sequence[Rule | RuleParams]"]
else:
    RuleParams = TypeAliasType("RuleParams", "AndParams | Sequence[Rule | RuleParams]")


class And(Model):
    and_: list[Rule] = required("and")


class AndParams(TypedDict):
    and_: Sequence[Rule | RuleParams]
