"""The newest version is asked for, told if it is newer, and never waited for."""

from __future__ import annotations

import http.server
import json
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import trustme

from firered_desktop.updates import LARGEST, NewVersion, newer_version

PAGE = "https://example.com/releases/v1.2.3"


class Releases:
    """A server on loopback that tells `answer` to whoever asks."""

    def __init__(self) -> None:
        self.answer: Any = {"tag_name": "v1.2.3", "html_url": PAGE, "body": "…"}
        self.status = 200
        self.asked: list[dict[str, str]] = []
        authority = trustme.CA()
        self.trust = ssl.create_default_context()
        authority.configure_trust(self.trust)
        releases = self

        class Answers(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                releases.asked.append(dict(self.headers))
                said = releases.answer
                content = said if isinstance(said, bytes) else json.dumps(said).encode()
                self.send_response(releases.status)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_: Any) -> None: ...

        self.server = http.server.HTTPServer(("127.0.0.1", 0), Answers)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("127.0.0.1").configure_cert(context)
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.address = f"https://127.0.0.1:{self.server.server_port}/latest"

    def newer(self, running: str = "1.2.2") -> NewVersion | None:
        return newer_version(self.address, running=running, trust=self.trust)


@pytest.fixture
def releases() -> Iterator[Releases]:
    opened = Releases()
    serving = threading.Thread(target=opened.server.serve_forever, args=(0.01,))
    serving.start()
    yield opened
    opened.server.shutdown()
    opened.server.server_close()
    serving.join()


@pytest.mark.parametrize(
    ("running", "told"), [("1.2.2", True), ("1.2.3", False), ("1.10.0", False), ("0.9.9", True)]
)
def test_only_a_newer_version_is_told(releases: Releases, running: str, told: bool) -> None:
    expected = NewVersion("1.2.3", PAGE) if told else None
    assert releases.newer(running) == expected


def test_nothing_of_the_person_is_sent(releases: Releases) -> None:
    releases.newer()
    (headers,) = releases.asked
    assert set(headers) == {"Host", "Accept", "Accept-Encoding", "Connection", "User-Agent"}
    assert headers["User-Agent"].startswith("firered-desktop/")


@pytest.mark.parametrize(
    "answer",
    [
        b"<html>", [], {}, {"tag_name": "v2", "html_url": PAGE},
        {"tag_name": "v9.9.9", "html_url": "file:///etc/passwd"}, b" " * (LARGEST + 1),
    ],
)  # fmt: skip
def test_what_is_no_release_is_nothing(releases: Releases, answer: Any) -> None:
    releases.answer = answer
    assert releases.newer() is None


def test_neither_a_refusal_nor_an_unknown_authority_is_anybodys_trouble(releases: Releases) -> None:
    assert newer_version(releases.address, running="0.0.1") is None
    releases.status = 503
    assert releases.newer() is None
    assert newer_version("https://127.0.0.1:9/latest") is None


def test_a_proxy_that_is_named_is_asked(releases: Releases, tmp_path: Path) -> None:
    nobody = "http://127.0.0.1:9"
    assert newer_version(releases.address, nobody, running="0.0.1", trust=releases.trust) is None
    assert releases.asked == []
