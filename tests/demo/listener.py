"""A program on this machine that hosts pictures and takes what is posted to it."""

from __future__ import annotations

import queue
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self


class Listener:
    """Serves `files` by path, notes the paths that are asked for, and queues each body posted.

    A file that is text is an address to go on to. While `hearing` is not set, no file is served.
    """

    def __init__(self, files: dict[str, bytes | str] | None = None) -> None:
        self.files = files or {}
        self.asked: list[str] = []
        self.posted: queue.SimpleQueue[tuple[str, str, bytes]] = queue.SimpleQueue()
        self.reached = threading.Event()
        self.hearing = threading.Event()
        self.hearing.set()
        self._http = _Http(("127.0.0.1", 0), _Exchange)
        self._http.listener = self
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,))

    @property
    def port(self) -> int:
        return int(self._http.server_address[1])

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *args: object) -> None:
        self.hearing.set()
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()


class _Http(ThreadingHTTPServer):
    daemon_threads = False
    listener: Listener


class _Exchange(BaseHTTPRequestHandler):
    server: _Http

    def do_GET(self) -> None:
        listener = self.server.listener
        listener.asked.append(self.path)
        listener.reached.set()
        listener.hearing.wait()
        found = listener.files.get(self.path)
        self.send_response(404 if found is None else 302 if isinstance(found, str) else 200)
        if isinstance(found, str):
            self.send_header("Location", found)
        self.end_headers()
        self.wfile.write(found if isinstance(found, bytes) else b"")

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.listener.posted.put((self.path, self.headers["Content-Type"], body))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *args: object) -> None:
        """Say nothing."""
