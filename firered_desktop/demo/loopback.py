"""The service as a client of others: it talks to programs on this machine and to nobody else."""

from __future__ import annotations

import ipaddress
import logging
import socket
import threading
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

_log = logging.getLogger(__name__)

PATIENCE = 15.0  # seconds, what fal gives whoever is to be told of a result
HTTP_PORT = 80


class Loopback:
    """Fetches from addresses on loopback, and posts to them; others are not even looked up.

    Methods may be called from any thread; `close` ends what they wait for.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._closed = False

    def get(self, url: str, largest: int) -> bytes | None:
        """The file at `url`, cut off after `largest` bytes; None where it cannot be had."""
        return self._exchange("GET", url, None, largest)

    def post(self, url: str, body: bytes) -> bool:
        """Post JSON to `url`; whether it was taken."""
        return self._exchange("POST", url, body, 0) is not None

    def close(self) -> None:
        """End every connection; calls made later come to nothing."""
        with self._lock:
            self._closed = True
            for connection in self._open:
                try:
                    connection.shutdown(socket.SHUT_RDWR)
                except OSError:
                    _log.debug("a connection was closed already")

    def _exchange(self, method: str, url: str, body: bytes | None, largest: int) -> bytes | None:
        parts = _on_this_machine(url)
        if parts is None:
            return None
        target = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
        headers = {"Connection": "close", "Content-Type": "application/json"} if body else {}
        try:
            # It knows no proxies and follows no redirects, either of which could lead elsewhere.
            with self._connected(parts) as connection:
                connection.request(method, target, body, headers)
                response = connection.getresponse()
                return response.read(largest) if 200 <= response.status < 300 else None
        except (OSError, HTTPException, ValueError):
            return None

    @contextmanager
    def _connected(self, parts: SplitResult) -> Iterator[HTTPConnection]:
        # The name could be looked up as something else, so it is not looked up.
        host = "127.0.0.1" if parts.hostname == "localhost" else parts.hostname or ""
        connection = HTTPConnection(host, parts.port or HTTP_PORT, timeout=PATIENCE)
        connection.connect()
        opened: socket.socket = connection.sock
        try:
            with self._lock:
                if self._closed:
                    raise ConnectionAbortedError
                self._open.add(opened)
            yield connection
        finally:
            with self._lock:
                self._open.discard(opened)
            connection.close()


def _on_this_machine(url: str) -> SplitResult | None:
    """The parts of a plain HTTP address on loopback; None for every other."""
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises ValueError where it is no number
        if parts.scheme != "http" or parts.username is not None or not parts.hostname:
            return None
        local = parts.hostname == "localhost" or ipaddress.ip_address(parts.hostname).is_loopback
    except ValueError:
        return None
    return parts if local else None
