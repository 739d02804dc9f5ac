"""A user's test with a cassette: recorded from a server, then replayed without it."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from harbour import Harbour
from harbour.testing import cassette


class _Server(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        content = json.dumps({"ships": [{"id": "1"}], "next_cursor": None}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Set-Cookie", "session=secret")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Write nothing."""


def test_recorded_and_replayed(tmp_path: Path) -> None:
    path = tmp_path / "ships.json"
    with HTTPServer(("127.0.0.1", 0), _Server) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        with cassette(path, record=True) as http_client:
            client = Harbour(base_url=address, http_client=http_client)
            assert [ship.id for ship in client.ships.list(limit=2)] == ["1"]
        server.shutdown()
    assert "secret" not in path.read_text()
    client = Harbour(base_url=address, http_client=cassette(path))
    assert [ship.id for ship in client.ships.list(limit=2)] == ["1"]
    with pytest.raises(AssertionError, match="no"):
        client.ships.list(limit=3).first_page()
