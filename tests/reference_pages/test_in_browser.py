"""The pages in a real browser, the size of a phone, by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import Page, browser, missing
from reference_pages.written import texts, write

_DOWN, _ENTER, _RIGHT, _ESCAPE = "\ue015", "\ue007", "\ue014", "\ue00c"
EVIL = "</script><script>document.title='owned'</script>"


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Page, Path]]:
    reason = missing()
    if reason is not None:
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("pages")
    document = folder / "harbour.yaml"
    text = Path(__file__).with_name("harbour.yaml").read_text(encoding="utf-8")
    document.write_text(text.replace("What comes in.", f'"{EVIL}"'), encoding="utf-8")
    for path, page in texts(write(document, folder)).items():
        file = folder / path
        file.parent.mkdir(exist_ok=True)
        file.write_text(page, encoding="utf-8")
    with browser() as page:
        yield page, folder


def _keys(page: Page, *keys: str) -> None:
    """Press keys wherever the focus is."""
    pressed = [
        {"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")
    ]
    page.call(
        "POST", "actions", actions=[{"type": "key", "id": "keys", "actions": pressed}]
    )


def test_search_by_keyboard(tab: tuple[Page, Path]) -> None:
    """`/`, words, an arrow and Enter lead from any page to a call of another."""
    page, folder = tab
    page.open(folder / "models" / "index.html")
    _keys(page, "/", *"papers get")
    assert page.run("return document.activeElement.id") == "page-search"
    assert page.run(
        "return document.querySelectorAll('#page-found [role=option]').length"
    )
    _keys(page, _DOWN)
    chosen = "document.querySelector('#page-found [aria-selected=true] b')"
    assert page.run(f"return {chosen}.textContent") == "ships.papers.retrieve"
    _keys(page, _ENTER)
    assert page.run("return location.pathname").endswith("resources/ships_papers.html")
    _keys(page, "/", "x", _ESCAPE)
    assert page.run("return document.querySelector('#page-search').value") == ""


def test_snippets_are_chosen_for_all(tab: tuple[Page, Path]) -> None:
    """Tabs follow the arrows, one choice is that of the whole page."""
    page, folder = tab
    page.open(folder / "resources" / "ships.html")
    seen = (
        "return [...document.querySelectorAll('.panel')].filter(p => !p.hidden)"
        ".map(p => p.id.split('-').pop())"
    )
    assert set(page.run(seen)) == {"python"}
    page.run("document.querySelector('[role=tab]').focus()")
    _keys(page, _RIGHT)
    assert set(page.run(seen)) == {"async"}
    _keys(page, _RIGHT)
    assert set(page.run(seen)) == {"curl"}
    assert page.run("return document.activeElement.textContent") == "curl"


def test_phone(tab: tuple[Page, Path]) -> None:
    """Nothing but code scrolls sideways; the menu opens, and is out of the way."""
    page, folder = tab
    for path in ("index.html", "resources/ships.html", "models/index.html"):
        page.open(folder / path)
        width = page.run("return document.documentElement.scrollWidth")
        assert width <= page.run("return window.innerWidth"), path
    shown = "return document.querySelector('#page-navigation').offsetHeight"
    assert page.run(shown) == 0
    page.click("#page-menu")
    assert page.run(shown) > 100


def test_light_and_dark(tab: tuple[Page, Path]) -> None:
    page, folder = tab
    page.open(folder / "index.html")
    colour = "return getComputedStyle(document.body).backgroundColor"
    before = page.run(colour)
    page.click("#page-theme")
    assert page.run(colour) != before


def test_text_of_a_document_does_not_act(tab: tuple[Page, Path]) -> None:
    page, folder = tab
    page.open(folder / "resources" / "ships.html")
    assert page.run("return document.title") == "client.ships: Harbour"
    assert page.run("return document.images.length") == 0
    assert EVIL in page.run("return document.querySelector('main').textContent")
