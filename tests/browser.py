"""A headless Chromium, spoken to over the WebDriver protocol."""

from __future__ import annotations

import base64
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_PORT = re.compile(r"started successfully on port (\d+)")


def missing() -> str | None:
    """Say what is not installed; None: all is there."""
    if not any(map(shutil.which, BROWSERS)):
        return f"no browser: none of {', '.join(BROWSERS)} is on the path"
    return None if shutil.which("chromedriver") else "no chromedriver on the path"


class Page:
    """One tab."""

    def __init__(self, client: httpx2.Client, session: str) -> None:
        self._client = client
        self._session = session

    def call(self, method: str, path: str, **body: object) -> Any:
        """Send one WebDriver command and give its value."""
        url = f"/session/{self._session}/{path}"
        response = self._client.request(method, url, json=body or None)
        value = response.json()["value"]
        assert response.status_code == 200, value
        return value

    def open(self, path: Path) -> None:
        """Load a file."""
        self.call("POST", "url", url=path.as_uri())

    def run(self, script: str, *args: object) -> Any:
        """Run a function body in the page."""
        return self.call("POST", "execute/sync", script=script, args=list(args))

    def type(self, selector: str, text: str) -> None:
        """Type into a field as a person would."""
        found = self.call("POST", "element", using="css selector", value=selector)
        element = next(iter(found.values()))
        self.call("POST", f"element/{element}/value", text=text)

    def click(self, selector: str) -> None:
        """Click an element, which must be visible."""
        found = self.call("POST", "element", using="css selector", value=selector)
        self._client.post(
            f"/session/{self._session}/element/{next(iter(found.values()))}/click",
            json={},
        ).raise_for_status()

    def screenshot(self) -> bytes:
        """Give what is seen, as PNG."""
        return base64.b64decode(self.call("GET", "screenshot"))


@contextmanager
def browser(width: int = 390, height: int = 844) -> Iterator[Page]:
    """Start a browser whose window has a size: that of a phone, unless told."""
    driver = subprocess.Popen(
        ["chromedriver", "--port=0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert driver.stdout is not None
    try:
        port = next(found[1] for line in driver.stdout if (found := _PORT.search(line)))
        binary = next(path for name in BROWSERS if (path := shutil.which(name)))
        options = {
            "binary": binary,
            "args": [
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                f"--window-size={width},{height}",
            ],
            "mobileEmulation": {
                "deviceMetrics": {"width": width, "height": height, "pixelRatio": 1}
            },
        }
        asked = {"alwaysMatch": {"goog:chromeOptions": options}}
        with httpx2.Client(base_url=f"http://127.0.0.1:{port}", timeout=120) as client:
            made = client.post("/session", json={"capabilities": asked}).json()
            session = made["value"]["sessionId"]
            try:
                yield Page(client, session)
            finally:
                client.delete(f"/session/{session}")
    finally:
        driver.terminate()
        driver.stdout.close()
        driver.wait()
