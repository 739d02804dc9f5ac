"""`clientwright mcp` by the official client, on standard input and output."""

from __future__ import annotations

import base64
import json
import re
from pathlib import Path
from typing import Any

import pytest
from calling.agents import TOKEN, Agent, cursor_in, give_up, refusal, texts
from calling.shop_server import PICTURE, TOOLS, Workshop
from mcp import Client


@pytest.mark.parametrize("package", ["workshop", "workshop_sync"])
def test_calls(agent: Agent, shop: Workshop, package: str) -> None:
    """Arguments become requests, results and errors become texts."""

    async def work(client: Client) -> None:
        new = {"name": "Saw", "price": 1.5, "bought": "2024-02-03", "is_sharp": True}
        maker = {"name": "m", "postCode": "7"}
        await texts(client, "tools_create", **new, maker=maker, weight=None)
        assert shop.last.json == {
            "name": "Saw",
            "price": 1.5,
            "bought": "2024-02-03",
            "isSharp": True,
            "weight": None,
            "maker": maker,
        }
        assert await texts(client, "progress_watch") == [
            '[{"done": 0}, {"done": 1}, {"done": 2}]'
        ]
        sent = {"text": "hi", "filename": "a.txt"}
        await texts(client, "drawings_add", file=sent, title="t")
        assert b'filename="a.txt"' in shop.last.body
        result = await client.call_tool("drawings_content", {"id": "7"})
        (image,) = result.content
        assert image.type == "image"
        assert image.mime_type == "image/png"
        assert base64.b64decode(image.data) == PICTURE

        before = len(shop.received)
        for wrong, message in (
            ({}, "missing: name"),
            ({"name": 5}, "name: "),
            ({"name": "x", "kind": "axe"}, "kind: "),
            ({"name": "x", "sizes": "12"}, "sizes: "),
            ({"name": None}, "name: "),
            ({"name": "x", "request_options": {"extra_headers": {}}}, "no argument"),
        ):
            assert message in await refusal(client, "tools_create", **wrong)
        assert len(shop.received) == before
        assert "NotFoundError" in await refusal(client, "tools_get", id=404)

    agent.here(work, package)


@pytest.mark.parametrize("package", ["workshop", "workshop_sync"])
def test_long_results_and_pages_go_on(agent: Agent, package: str) -> None:
    """Each part has a cursor of one use for the next; a page is fetched when asked."""

    async def work(client: Client) -> None:
        found: list[Any] = []
        text, *notes = await texts(client, "tools_list")
        found += json.loads(text)
        assert len(agent.shop.received) == 1
        cursor = ""
        while notes:
            cursor = cursor_in(notes[0])
            text, *notes = await texts(client, "read_more", cursor=cursor)
            found += json.loads(text)
        assert found == TOOLS
        assert "not known" in await refusal(client, "read_more", cursor=cursor)

        text, note = await texts(client, "tools_get", id=1)
        assert len(text) == 1000
        whole = text
        notes = [note]
        while notes:
            text, *notes = await texts(client, "read_more", cursor=cursor_in(notes[0]))
            assert len(text) <= 1000
            whole += text
        assert json.loads(whole)["name"] == "x" * 30_000

    agent.here(work, package, longest=1000)


def test_secrets_are_in_no_result_and_no_log(agent: Agent) -> None:
    async def work(client: Client) -> None:
        (text,) = await texts(client, "echo_get")
        assert "Bearer [redacted]" in text
        refused = await refusal(client, "tools_get", id=401)
        for one in (text, refused):
            assert TOKEN not in one
            assert TOKEN.replace("/", "\\/") not in one
        await refusal(client, "tools_create", name="private-name", price="x")
        for kind in ("image", "audio", "octets"):
            result = await client.call_tool("drawings_content", {"id": kind})
            (block,) = result.content
            shown = block.model_dump_json()
            data = re.search(r'"(?:data|blob)":"([^"]+)"', shown)
            assert data is not None
            content = base64.b64decode(data[1]).decode("latin-1")
            assert "Bearer [redacted]" in content
            assert TOKEN not in shown + content
            assert TOKEN.replace("/", "%2F") not in shown
            assert "file:///%5Bredacted%5D" in shown or kind != "octets"

    agent.run(work)
    said = agent.said()
    assert said == "serving 9 operations on standard input and output\n"


def test_files_are_not_read_unless_allowed(agent: Agent, tmp_path: Path) -> None:
    """`@` and paths mean nothing; with a folder, only what is in it."""
    folder = tmp_path / "allowed"
    folder.mkdir()
    secret = tmp_path / "secret.txt"
    secret.write_text("secret-content", encoding="utf-8")
    (folder / "in.txt").write_text("in-content", encoding="utf-8")
    (folder / "link").symlink_to(secret)
    (folder / ".git" / "hooks").mkdir(parents=True)
    for hidden in (".env", ".git/config"):
        (folder / hidden).write_text("hidden-content", encoding="utf-8")

    async def nothing(client: Client) -> None:
        for given in ({"path": str(secret)}, {"path": "in.txt"}):
            assert "no files" in await refusal(client, "drawings_add", file=given)
        assert "object" in await refusal(client, "drawings_add", file=f"@{secret}")
        await texts(client, "notes_add", body=f"@{secret}")
        assert agent.shop.last.body == f"@{secret}".encode()

    async def one_folder(client: Client) -> None:
        await texts(client, "drawings_add", file={"path": "in.txt"})
        assert b"in-content" in agent.shop.last.body
        for path in (str(secret), "../secret.txt", "link", ".", "a\0b"):
            await refusal(client, "drawings_add", file={"path": path})
        (text,) = await texts(client, "drawings_content", id="7", save_as="out.png")
        assert text == f"saved: out.png, {len(PICTURE):,} bytes"
        assert (folder / "out.png").read_bytes() == PICTURE
        for path in (".env", ".git/config"):
            assert "hidden" in await refusal(
                client, "drawings_add", file={"path": path}
            )
        hidden = (".envrc", ".git/hooks/pre-commit")
        for path in (
            *("out.png", "../new.png", "link", str(tmp_path / "new.png")),
            *hidden,
        ):
            await refusal(client, "drawings_content", id="7", save_as=path)
        assert not (tmp_path / "new.png").exists()

    agent.here(nothing)
    agent.here(one_folder, allow_files=str(folder))
    assert secret.read_text(encoding="utf-8") == "secret-content"


def test_cancellation(agent: Agent, shop: Workshop) -> None:
    """A call that the agent gives up ends its request, and the server goes on."""

    async def work(client: Client) -> None:
        await give_up(client, shop)
        assert await texts(client, "progress_watch")

    agent.run(work)
