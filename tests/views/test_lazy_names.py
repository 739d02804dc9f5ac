"""Names that a package has on first use, as type checkers read them."""

from __future__ import annotations

from clientwright.views.source.lazy_names import LazyName, lazy_entries, lazy_imports


def test_a_name_is_exported_as_what_it_is_called_there() -> None:
    names = [LazyName("Pet", "schemas"), LazyName("Owner", "schemas")]
    assert lazy_imports(names) == ("from .schemas import Owner as Owner, Pet as Pet",)
    assert lazy_entries(names) == ('"schemas": "Owner Pet",',)


def test_a_name_that_is_another_one_there_is_exported_too() -> None:
    """`import Any as Any_` is private to type checkers (PEP 484, "Stub Files")."""
    names = [LazyName("Pet", "schemas"), LazyName("Any_", "schemas", "Any")]
    assert lazy_imports(names) == (
        "from .schemas import Any as _Any_, Pet as Pet\n",
        "Any_ = _Any_",
    )
    assert lazy_entries(names) == ('"schemas": "Any_:Any Pet",',)
