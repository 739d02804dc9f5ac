"""Resources that share a module."""

from __future__ import annotations

from clientwright.ir.names import ResourceName
from clientwright.views.operations.resource_modules import share

LINES = {
    "albums": 300,
    "albums tracks": 90,
    "me": 100,
    "me player": 380,
    "me player queue": 90,
    "me player repeat": 70,
    "me player volume": 70,
    "me player seek": 30,
    "me top": 20,
    "me top artists": 90,
    "me tracks": 250,
}


def shared(lines: dict[str, int]) -> dict[str, list[str]]:
    """Give the resources of each module."""
    resources = [
        ResourceName(
            attributes=tuple(name.split()),
            class_name=name.title().replace(" ", ""),
            module=name.replace(" ", "_"),
        )
        for name in lines
    ]
    modules = share(resources, lambda one: lines[" ".join(one.attributes)])
    return {
        module.name: [" ".join(one.attributes) for one in module.resources]
        for module in modules
    }


def test_small_resources_stand_beside_what_they_are_below() -> None:
    """Where that has no room, beside one another, if there are several."""
    assert shared(LINES) == {
        "albums": ["albums", "albums tracks"],
        "me": ["me", "me top", "me top artists"],
        "me_player": ["me player", "me player seek"],
        "me_player_parts": ["me player queue", "me player repeat", "me player volume"],
        "me_tracks": ["me tracks"],
    }


def test_a_resource_that_comes_moves_no_other() -> None:
    """Except to the module that it makes necessary."""
    before = shared(LINES)
    after = shared({**LINES, "me shows": 250, "shows": 50})
    assert after.pop("me_shows") == ["me shows"]
    assert after.pop("shows") == ["shows"]
    assert after == before


def test_a_module_that_has_the_name_keeps_it() -> None:
    """Then small resources have modules of their own."""
    found = shared({**LINES, "me player parts": 390})
    assert found["me_player_parts"] == ["me player parts"]
    assert found["me_player_queue"] == ["me player queue"]
